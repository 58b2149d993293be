/** Numbers without their letters: “show me 13 14 and 15”, “13?”, “indicators 9 and 10”. */
import type { Period } from '../../domain/time/period.ts';
import { isCue, type Part } from '../model/parts.ts';
import type { Catalogue } from '../setting/catalogue.ts';

/** The sentence with its numbers as the references of one kind that they may be. */
export type Numbered = { readonly refs: readonly string[]; readonly parts: readonly Part[] };

/** What may stand before them; after anything else a number counts, or is a figure: “the last 4”, “change it to 13”. */
const mayPrecede = (part: Part): boolean => part.kind === 'filler' || isCue(part, 'show', 'noun', 'submit');

const isJoint = (part: Part | undefined): boolean => isCue(part, 'and', 'or');
const isNumber = (part: Part | undefined): boolean => part?.kind === 'number' && /^\d+$/.test(part.text);

/** Where the numbers that end the sentence are; nowhere where there is more in it that they may belong to. */
function numbersAt(parts: readonly Part[]): readonly number[] {
  const end = parts.findLastIndex(({ kind }) => kind !== 'filler');
  const before = parts.findLastIndex((part, at) => at <= end && !isNumber(part) && !isJoint(part));
  const isRun =
    isNumber(parts[before + 1]) && isNumber(parts[end]) && parts.slice(0, before + 1).every(mayPrecede);
  return isRun ? parts.flatMap((part, at) => (isNumber(part) ? [at] : [])) : [];
}

/** The reference with this number, or both of KPI-3a and KPI-3b for 3. */
const numbered = (start: string, number: number, { refs }: Catalogue): readonly string[] => {
  const ref = refs.get(`${start}${number}`);
  return ref !== undefined
    ? [ref]
    : [...'abcdef'].flatMap((letter) => refs.get(`${start}${number}${letter}`) ?? []);
};

/** The sentence for every kind of reference that has all the numbers that end it. */
export function numbersAsReferences(parts: readonly Part[], catalogue: Catalogue): readonly Numbered[] {
  const places = numbersAt(parts);
  if (places.length === 0) return [];
  return [...catalogue.prefixes, ''].flatMap((start) => {
    const found = new Map(places.map((at) => [at, numbered(start, Number(parts[at]?.text), catalogue)]));
    if ([...found.values()].some((refs) => refs.length === 0)) return [];
    const as = parts.map((part, at): Part => {
      const refs = found.get(at);
      return refs ? { kind: 'ref', refs, text: part.text } : part;
    });
    return [{ refs: [...found.values()].flat(), parts: as }];
  });
}

const SHOWS = /^(?:show|display|see|view|open|list|find|give|look up|pull up|bring up)(?: me| us)?$/;
/** A list has so many places: “show me 1 and 2” may be the first two of what was shown. */
const MOST_PLACES = 9;
/** So far back, and ahead, a number of two digits may be a year: “show me 23 and 24”. */
const YEARS_ROUND = 5;

/** True where something is asked for by name: a number that is said alone may be a figure. */
export const isToShow = (parts: readonly Part[]): boolean => parts.some(({ text }) => SHOWS.test(text));

/** True where numbers can be nothing but references: there are several, none of which is a place or a year. */
export function areReferences(parts: readonly Part[], reporting: Period): boolean {
  const numbers = parts.flatMap((part) => (part.kind === 'number' ? [part.number] : []));
  const year = Number(reporting.slice(2, 4));
  return (
    numbers.length > 1 && numbers.every((each) => each > MOST_PLACES && Math.abs(each - year) > YEARS_ROUND)
  );
}
