/** Making references of words that are of a title: the whole of it, or as much as tells it from others. */
import { isCue, type Part } from '../model/parts.ts';
import type { Catalogue } from '../setting/catalogue.ts';
import { telling } from '../setting/titles.ts';
import { isSmall, plain, stem, wordsOf } from '../text/words.ts';
import { PERIOD_WORDS } from '../vocabulary/periods.ts';

const TIMES: ReadonlySet<string> = new Set(PERIOD_WORDS);

type Ref = Part & { readonly kind: 'ref' };
const isRef = (part: Part | undefined): part is Ref => part?.kind === 'ref';
const isJoint = (part: Part): boolean => isCue(part, 'and', 'or', 'versus');

/**
 * Words of one title in two places: “what percentage of calls are we answering”, “an incident in CPI13”, “response and resolution
 * on the service desk”.
 */
export function joinedTitles(parts: readonly Part[], catalogue: Catalogue): readonly Part[] {
  const places = parts.flatMap((part, at) => (isRef(part) ? [at] : []));
  for (const [index, first] of places.slice(0, -1).entries()) {
    const second = places[index + 1] ?? first;
    const [one, other] = [parts[first], parts[second]];
    if (!isRef(one) || !isRef(other) || !(one.byTitle || other.byTitle)) continue;
    const between = parts.slice(first + 1, second);
    if (between.some(isJoint)) {
      const [narrow, narrowToo] = [besides(one, other, catalogue), besides(other, one, catalogue)];
      if (narrow) return joinedTitles(parts.with(first, narrow), catalogue);
      if (narrowToo) return joinedTitles(parts.with(second, narrowToo), catalogue);
      continue;
    }
    const shared = one.refs.filter((ref) => other.refs.includes(ref));
    if (shared.length > 0) {
      const named = [one, other].find(({ byTitle }) => !byTitle) ?? other;
      const { isWeak: _isWeak, ...kept } = named;
      const merged: Part = { ...kept, refs: shared, text: `${one.text} ${other.text}` };
      return joinedTitles(
        [...parts.slice(0, first), ...between, merged, ...parts.slice(second + 1)],
        catalogue,
      );
    }
    // “FOI response” is a name for one thing, and of neither: two that are meant have something between them.
    const unclear = !other.byTitle || one.refs.length > 1 ? first : second;
    const isNamed = !one.byTitle || !other.byTitle;
    if (isNamed || between.length > 0 || one.refs.length > 1 || other.refs.length > 1) {
      return joinedTitles(
        parts.with(unclear, { kind: 'unknown', text: parts[unclear]?.text ?? '' }),
        catalogue,
      );
    }
  }
  return parts;
}

/** Of the many that a word may mean the one that has most in common with what is named beside it. */
function besides(one: Ref, other: Ref, { titles }: Catalogue): Part | undefined {
  if (one.refs.length < 2 || other.refs.length !== 1) return undefined;
  const words = telling(other.text);
  const common = (ref: string): number => words.filter((word) => titles.stemsOf(ref).includes(word)).length;
  const [best, next] = one.refs
    .filter((ref) => !other.refs.includes(ref))
    .map((ref) => ({ ref, count: common(ref) }))
    .toSorted((a, b) => b.count - a.count);
  return best && best.count > (next?.count ?? 0) ? { ...one, refs: [best.ref] } : undefined;
}

/** Makes references of words that are a title, whole or in part; loosely, also of words that mean something else. */
export function withTitles(parts: readonly Part[], catalogue: Catalogue, loosely: boolean): readonly Part[] {
  const { titles } = catalogue;
  const whole = wholeTitle(tokensOf(parts), catalogue);
  const isPartOfMore =
    whole &&
    [parts[whole.first - 1], parts[whole.last + 1]].some(
      (beside) =>
        beside?.kind === 'unknown' &&
        [...titles.having(beside.text)].some(
          (ref) =>
            !whole.refs.includes(ref) && whole.stems.every((each) => titles.stemsOf(ref).includes(each)),
        ),
    );
  const found = whole && !isPartOfMore ? whole : partly(parts, catalogue, loosely);
  if (!found) return parts;
  const text = parts
    .slice(found.first, found.last + 1)
    .map((part) => part.text)
    .join(' ');
  return [
    ...withTitles(parts.slice(0, found.first), catalogue, loosely),
    {
      ...{ kind: 'ref', refs: found.refs, byTitle: true, isEither: true, text },
      ...(found.isWeak && { isWeak: true }),
    },
    ...withTitles(parts.slice(found.last + 1), catalogue, loosely),
  ];
}

const tokensOf = (parts: readonly Part[]): readonly Token[] =>
  parts.flatMap((part, index): readonly Token[] =>
    part.kind === 'ref' || part.kind === 'scheme'
      ? [{ index, stem: undefined }]
      : part.text
          .split(' ')
          .filter((word) => !isSmall(word) && word !== "'s")
          .map((word) => ({ index, stem: stem(word) })),
  );

type Token = { readonly index: number; readonly stem: string | undefined };
type Stretch = {
  readonly first: number;
  readonly last: number;
  readonly refs: readonly string[];
  readonly isWeak?: boolean;
};

function wholeTitle(
  tokens: readonly Token[],
  { titles }: Catalogue,
): (Stretch & { readonly stems: readonly string[] }) | undefined {
  for (const [at, token] of tokens.entries()) {
    if (token.stem === undefined) continue;
    const fits = titles
      .startingWith(token.stem)
      .filter(({ stems }) => stems.every((each, offset) => tokens[at + offset]?.stem === each));
    const [longest] = fits;
    if (!longest) continue;
    const last = tokens[at + longest.stems.length - 1];
    return {
      first: token.index,
      last: last?.index ?? token.index,
      refs: fits.filter(({ stems }) => stems.length === longest.stems.length).map(({ ref }) => ref),
      stems: longest.stems,
    };
  }
  return undefined;
}

function partly(parts: readonly Part[], catalogue: Catalogue, loosely: boolean): Stretch | undefined {
  const { titles } = catalogue;
  const starts = (part: Part): boolean =>
    part.kind === 'unknown' ||
    (loosely && (part.kind === 'cue' || part.kind === 'nth' || part.kind === 'facet'));
  const isGeneric = (part: Part): boolean => isCue(part, 'generic', 'quantity');
  for (const [start, part] of parts.entries()) {
    if (!starts(part) || titles.having(part.text).size === 0) continue;
    const found = spread(parts, start, catalogue);
    // One word that means something else already is not enough.
    if (found.last > found.first || isGeneric(part)) return found;
    if (part.kind === 'unknown') return { ...found, isWeak: isOtherwise(part.text, titles.words) };
  }
  return undefined;
}

/** “Changing” is not “Changes”, nor does a “year” tell one title from another: such a word names nothing alone. */
const isOtherwise = (word: string, words: ReadonlySet<string>): boolean =>
  TIMES.has(word) || (word.endsWith('ing') && !words.has(word));

/** Words that name nothing alone, and stand beside nothing else of the same title. */
export const withoutWeak = (parts: readonly Part[]): readonly Part[] =>
  parts.some((part) => isRef(part) && part.isWeak)
    ? parts.map((part) => (isRef(part) && part.isWeak ? { kind: 'unknown', text: part.text } : part))
    : parts;

/** From a word that only titles have to all the words beside it that are of the same title. */
function spread(parts: readonly Part[], start: number, { titles, byRef }: Catalogue): Stretch {
  let refs = titles.having(parts[start]?.text ?? '');
  let [first, last] = [start, start];
  const stems = new Set(telling(parts[start]?.text ?? ''));
  const step = (direction: 1 | -1): void => {
    for (let at = start + direction; at >= 0 && at < parts.length; at += direction) {
      const part = parts[at];
      if (!part || part.kind === 'ref' || part.kind === 'scheme') return;
      const words = wordsOf(part.text).filter((word) => !isSmall(word) && word !== "'s");
      const shared = words.reduce<ReadonlySet<string>>(
        (left, word) => new Set([...titles.having(word)].filter((ref) => left.has(ref))),
        refs,
      );
      if (shared.size === 0) return;
      // Small words are only of the title when more of it follows.
      if (words.length === 0) continue;
      refs = shared;
      for (const word of words) stems.add(stem(word));
      if (direction === 1) last = at;
      else first = at;
    }
  };
  step(1);
  step(-1);
  const holding = [...refs].filter((ref) => [...stems].every((each) => titles.stemsOf(ref).includes(each)));
  const best = holding.length > 0 ? holding : [...refs];
  const exactly = best.filter((ref) => titles.stemsOf(ref).length === stems.size);
  if (exactly.length > 0) return { first, last, refs: exactly };
  const said = parts.slice(first, last + 1).flatMap(({ text }) => wordsOf(text));
  const word = said.length > 1 ? best.filter((ref) => isInTitle(said, byRef.get(ref)?.title)) : [];
  return { first, last, refs: word.length > 0 ? word : best };
}

/** True where a title has each of these words, in the singular or the plural: “staff engagement” is not “staff who feel engaged”. */
function isInTitle(said: readonly string[], title = ''): boolean {
  const words = new Set(wordsOf(plain(title)).map(singular));
  return said.every((word) => isSmall(word) || words.has(singular(word)));
}

const singular = (word: string): string => word.replace(/(?<!s)s$/, '');
