/** Bare numbers as references: “show me 13 14 and 15”, “13?”, “indicators 9 and 10”. */
import type { Period } from '../../domain/time/period.ts';
import { isCue, type Token } from '../model/tokens.ts';
import type { Catalogue } from '../setting/catalogue.ts';

/** A reading of the numbers as references of one kind. */
export type Numbered = { readonly refs: readonly string[]; readonly parts: readonly Token[] };

/**
 * May this token stand before the numbers? After anything else a number counts, or is a figure: “the last 4”, “change
 * it to 13”.
 */
const mayPrecede = (token: Token): boolean =>
  token.kind === 'filler' || isCue(token, 'show', 'noun', 'submit');

const isJoint = (token: Token | undefined): boolean => isCue(token, 'and', 'or');
const isNumber = (token: Token | undefined): boolean => token?.kind === 'number' && /^\d+$/.test(token.text);

/** The positions of the numbers that end the sentence; none where it has more that they may belong to. */
function numbersAt(tokens: readonly Token[]): readonly number[] {
  const end = tokens.findLastIndex(({ kind }) => kind !== 'filler');
  const before = tokens.findLastIndex((token, at) => at <= end && !isNumber(token) && !isJoint(token));
  const isRun =
    isNumber(tokens[before + 1]) && isNumber(tokens[end]) && tokens.slice(0, before + 1).every(mayPrecede);
  return isRun ? tokens.flatMap((token, at) => (isNumber(token) ? [at] : [])) : [];
}

/** The reference with this number, or both of KPI-3a and KPI-3b for 3. */
const numbered = (start: string, number: number, { refs }: Catalogue): readonly string[] => {
  const ref = refs.get(`${start}${number}`);
  return ref !== undefined
    ? [ref]
    : [...'abcdef'].flatMap((letter) => refs.get(`${start}${number}${letter}`) ?? []);
};

/** A reading for every kind of reference that has all the numbers that end the sentence. */
export function numbersAsReferences(tokens: readonly Token[], catalogue: Catalogue): readonly Numbered[] {
  const places = numbersAt(tokens);
  if (places.length === 0) return [];
  return [...catalogue.prefixes, ''].flatMap((start) => {
    const found = new Map(places.map((at) => [at, numbered(start, Number(tokens[at]?.text), catalogue)]));
    if ([...found.values()].some((refs) => refs.length === 0)) return [];
    const as = tokens.map((token, at): Token => {
      const refs = found.get(at);
      return refs ? { kind: 'ref', refs, text: token.text } : token;
    });
    return [{ refs: [...found.values()].flat(), parts: as }];
  });
}

const SHOWS = /^(?:show|display|see|view|open|list|find|give|look up|pull up|bring up)(?: me| us)?$/;
/** The largest number taken as a position in a list: “show me 1 and 2” may be the first two shown. */
const MOST_PLACES = 9;
/** The span, back and ahead, in which a number of two digits may be a year: “show me 23 and 24”. */
const YEARS_ROUND = 5;

/** Is something asked for by name? A number alone may be a figure. */
export const isToShow = (tokens: readonly Token[]): boolean => tokens.some(({ text }) => SHOWS.test(text));

/** Can the numbers be nothing but references: several, none of them a position or a year? */
export function areReferences(tokens: readonly Token[], reporting: Period): boolean {
  const numbers = tokens.flatMap((token) => (token.kind === 'number' ? [token.number] : []));
  const year = Number(reporting.slice(2, 4));
  return (
    numbers.length > 1 && numbers.every((each) => each > MOST_PLACES && Math.abs(each - year) > YEARS_ROUND)
  );
}
