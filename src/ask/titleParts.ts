/** Making references of words that are of a title: the whole of it, or as much as tells it from others. */
import type { Catalogue } from './catalogue.ts';
import type { Part } from './parts.ts';
import { telling } from './titles.ts';
import { isSmall, stem, wordsOf } from './words.ts';

/** Words of one title on either side of others: “what percentage of calls are we answering”. */
export function joinedTitles(parts: readonly Part[]): readonly Part[] {
  const first = parts.findIndex((part) => part.kind === 'ref' && part.byTitle);
  const second = parts.findIndex((part, index) => index > first && part.kind === 'ref' && part.byTitle);
  const [one, other] = [parts[first], parts[second]];
  if (one?.kind !== 'ref' || other?.kind !== 'ref') return parts;
  const between = parts.slice(first + 1, second);
  const shared = one.refs.filter((ref) => other.refs.includes(ref));
  const joins = between.some((part) => part.kind === 'cue' && (part.cue === 'and' || part.cue === 'versus'));
  if (joins || shared.length === 0) {
    return [...parts.slice(0, second), ...joinedTitles(parts.slice(second))];
  }
  const merged: Part = { ...other, refs: shared, text: `${one.text} ${other.text}` };
  return joinedTitles([...parts.slice(0, first), ...between, merged, ...parts.slice(second + 1)]);
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
    { kind: 'ref', refs: found.refs, byTitle: true, isEither: true, text },
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
type Stretch = { readonly first: number; readonly last: number; readonly refs: readonly string[] };

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
  const isGeneric = (part: Part): boolean =>
    part.kind === 'cue' && (part.cue === 'generic' || part.cue === 'quantity');
  for (const [start, part] of parts.entries()) {
    if (!starts(part) || titles.having(part.text).size === 0) continue;
    const found = spread(parts, start, catalogue);
    // One word that means something else already is not enough.
    if (part.kind === 'unknown' || isGeneric(part) || found.last > found.first) return found;
  }
  return undefined;
}

/** From a word that only titles have to all the words beside it that are of the same title. */
function spread(parts: readonly Part[], start: number, { titles }: Catalogue): Stretch {
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
  return { first, last, refs: exactly.length > 0 ? exactly : best };
}
