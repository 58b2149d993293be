/** Finding indicators by their titles in a sentence: the whole title, or enough of it to be unique. */
import { isCue, type Token } from '../model/tokens.ts';
import type { Catalogue } from '../setting/catalogue.ts';
import { telling } from '../setting/titles.ts';
import { isSmall, plain, stem, wordsOf } from '../text/words.ts';
import { ACTIVITIES } from '../vocabulary/everyday.ts';
import { PERIOD_WORDS } from '../vocabulary/periods.ts';
import { partsCalled } from './findParts.ts';

const TIMES: ReadonlySet<string> = new Set(PERIOD_WORDS);

type Ref = Token & { readonly kind: 'ref' };
const isRef = (token: Token | undefined): token is Ref => token?.kind === 'ref';
const isJoint = (token: Token): boolean => isCue(token, 'and', 'or', 'versus');

/**
 * Title words in two places: “what percentage of calls are we answering”, “an incident in CPI13”, “response and
 * resolution on the service desk”.
 */
export function joinedTitles(tokens: readonly Token[], catalogue: Catalogue): readonly Token[] {
  const places = tokens.flatMap((token, at) => (isRef(token) ? [at] : []));
  for (const [index, first] of places.slice(0, -1).entries()) {
    const second = places[index + 1] ?? first;
    const [one, other] = [tokens[first], tokens[second]];
    if (!isRef(one) || !isRef(other) || !(one.byTitle || other.byTitle)) continue;
    const between = tokens.slice(first + 1, second);
    if (between.some(isJoint)) {
      const [narrow, narrowToo] = [besides(one, other, catalogue), besides(other, one, catalogue)];
      if (narrow) return joinedTitles(tokens.with(first, narrow), catalogue);
      if (narrowToo) return joinedTitles(tokens.with(second, narrowToo), catalogue);
      continue;
    }
    const shared = one.refs.filter((ref) => other.refs.includes(ref));
    if (shared.length > 0) {
      const named = [one, other].find(({ byTitle }) => !byTitle) ?? other;
      const { isWeak: _isWeak, ...kept } = named;
      const merged: Token = { ...kept, refs: shared, text: `${one.text} ${other.text}` };
      return joinedTitles(
        [...tokens.slice(0, first), ...between, merged, ...tokens.slice(second + 1)],
        catalogue,
      );
    }
    // “FOI response” is a name for one thing, and of neither: two that are meant have something between them.
    // “HDC’s satisfaction”: what may be a part of the one that is named is left to be read as that.
    const isPart = one.byTitle === true && partsCalled(one.text, other.refs, catalogue).length > 0;
    const unclear = !other.byTitle || one.refs.length > 1 || isPart ? first : second;
    const isNamed = !one.byTitle || !other.byTitle;
    if (isNamed || between.length > 0 || one.refs.length > 1 || other.refs.length > 1) {
      return joinedTitles(
        tokens.with(unclear, { kind: 'unknown', text: tokens[unclear]?.text ?? '' }),
        catalogue,
      );
    }
  }
  return tokens;
}

/** Of several candidates, the one with most in common with what is named beside it. */
function besides(one: Ref, other: Ref, { titles }: Catalogue): Token | undefined {
  if (one.refs.length < 2 || other.refs.length !== 1) return undefined;
  const words = telling(other.text);
  const common = (ref: string): number => words.filter((word) => titles.stemsOf(ref).includes(word)).length;
  const [best, next] = one.refs
    .filter((ref) => !other.refs.includes(ref))
    .map((ref) => ({ ref, count: common(ref) }))
    .toSorted((a, b) => b.count - a.count);
  return best && best.count > (next?.count ?? 0) ? { ...one, refs: [best.ref] } : undefined;
}

/** The tokens with title words as references; loosely, also words that mean something else. */
export function withTitles(
  tokens: readonly Token[],
  catalogue: Catalogue,
  loosely: boolean,
): readonly Token[] {
  const { titles } = catalogue;
  const whole = wholeTitle(tokensOf(tokens), catalogue);
  const isPartOfMore =
    whole &&
    [tokens[whole.first - 1], tokens[whole.last + 1]].some(
      (beside) =>
        beside?.kind === 'unknown' &&
        [...titles.having(beside.text)].some(
          (ref) =>
            !whole.refs.includes(ref) && whole.stems.every((each) => titles.stemsOf(ref).includes(each)),
        ),
    );
  const found = whole && !isPartOfMore ? whole : partly(tokens, catalogue, loosely);
  if (!found) return tokens;
  const text = tokens
    .slice(found.first, found.last + 1)
    .map((token) => token.text)
    .join(' ');
  return [
    ...withTitles(tokens.slice(0, found.first), catalogue, loosely),
    {
      kind: 'ref',
      refs: found.refs,
      byTitle: true,
      isEither: true,
      text,
      ...(found.isWeak && { isWeak: true }),
    },
    ...withTitles(tokens.slice(found.last + 1), catalogue, loosely),
  ];
}

const tokensOf = (tokens: readonly Token[]): readonly TitleWord[] =>
  tokens.flatMap((token, index): readonly TitleWord[] =>
    token.kind === 'ref' || token.kind === 'scheme'
      ? [{ index, stem: undefined }]
      : token.text
          .split(' ')
          .filter((word) => !isSmall(word) && word !== "'s")
          .map((word) => ({ index, stem: stem(word) })),
  );

type TitleWord = { readonly index: number; readonly stem: string | undefined };
type Stretch = {
  readonly first: number;
  readonly last: number;
  readonly refs: readonly string[];
  readonly isWeak?: boolean;
};

function wholeTitle(
  titleWords: readonly TitleWord[],
  { titles }: Catalogue,
): (Stretch & { readonly stems: readonly string[] }) | undefined {
  for (const [at, titleWord] of titleWords.entries()) {
    if (titleWord.stem === undefined) continue;
    const fits = titles
      .startingWith(titleWord.stem)
      .filter(({ stems }) => stems.every((each, offset) => titleWords[at + offset]?.stem === each));
    const [longest] = fits;
    if (!longest) continue;
    const last = titleWords[at + longest.stems.length - 1];
    return {
      first: titleWord.index,
      last: last?.index ?? titleWord.index,
      refs: fits.filter(({ stems }) => stems.length === longest.stems.length).map(({ ref }) => ref),
      stems: longest.stems,
    };
  }
  return undefined;
}

function partly(tokens: readonly Token[], catalogue: Catalogue, loosely: boolean): Stretch | undefined {
  const { titles } = catalogue;
  const starts = (token: Token): boolean =>
    token.kind === 'unknown' ||
    (loosely && (token.kind === 'cue' || token.kind === 'nth' || token.kind === 'facet'));
  const isGeneric = (token: Token): boolean => isCue(token, 'generic', 'quantity');
  for (const [start, token] of tokens.entries()) {
    if (!starts(token) || titles.having(token.text).size === 0) continue;
    const found = spread(tokens, start, catalogue);
    // One word that means something else already is not enough.
    if (found.last > found.first || isGeneric(token)) return found;
    if (token.kind === 'unknown') return { ...found, isWeak: isOtherwise(token.text, titles.words) };
  }
  return undefined;
}

/** Words too weak to name an indicator alone: “changing” is not “Changes”, and a “year” tells no title from another. */
const isOtherwise = (word: string, words: ReadonlySet<string>): boolean =>
  TIMES.has(word) || (word.endsWith('ing') && !words.has(word) && !ACTIVITIES.has(word));

/** Drops weak references that stand beside nothing else of the same title. */
export const withoutWeak = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some((token) => isRef(token) && token.isWeak)
    ? tokens.map((token) => (isRef(token) && token.isWeak ? { kind: 'unknown', text: token.text } : token))
    : tokens;

/**
 * Drops titles found by nothing but a reference, or by a word put in capitals that the register does not write so: a
 * name is never taken for another that only begins so.
 */
export const withoutNames = (
  tokens: readonly Token[],
  { letterNames, capitals: written }: Catalogue,
  capitals: ReadonlySet<string>,
): readonly Token[] =>
  tokens.map((token) => {
    if (!isRef(token) || !token.byTitle) return token;
    const [word, ...others] = token.text.split(' ').filter((each) => !isSmall(each));
    if (word === undefined || others.length > 0) return token;
    const isName = letterNames.has(word) || (capitals.has(word) && !written.has(word.replace(/s$/, '')));
    return isName ? { kind: 'unknown', text: token.text } : token;
  });

/** Extends a distinctive title word to all words beside it that are in the same title. */
function spread(tokens: readonly Token[], start: number, { titles, byRef }: Catalogue): Stretch {
  let refs = titles.having(tokens[start]?.text ?? '');
  let [first, last] = [start, start];
  const stems = new Set(telling(tokens[start]?.text ?? ''));
  const step = (direction: 1 | -1): void => {
    for (let at = start + direction; at >= 0 && at < tokens.length; at += direction) {
      const token = tokens[at];
      if (!token || token.kind === 'ref' || token.kind === 'scheme') return;
      const words = wordsOf(token.text).filter((word) => !isSmall(word) && word !== "'s");
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
  const said = tokens.slice(first, last + 1).flatMap(({ text }) => wordsOf(text));
  const word = said.length > 1 ? best.filter((ref) => isInTitle(said, byRef.get(ref)?.title)) : [];
  return { first, last, refs: word.length > 0 ? word : best };
}

/**
 * Has a title each of these words, in the singular or the plural? “Staff engagement” is not “staff who feel engaged”.
 */
function isInTitle(said: readonly string[], title = ''): boolean {
  const words = new Set(wordsOf(plain(title)).map(singular));
  return said.every((word) => isSmall(word) || words.has(singular(word)));
}

const singular = (word: string): string => word.replace(/(?<!s)s$/, '');
