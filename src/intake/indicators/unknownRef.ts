/** Refusals of unknown references in a file. */
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { lettersOf, nearest } from '../table/nearest.ts';
import type { FileProblem } from '../table/table.ts';

/** First-column labels of a row of totals. */
const TOTALS = /^(grand|overall|sub)?(totals?|average|mean|sum|overall)$/;

/** Is it the label of a row of totals, instead of a reference? */
export const isOfTotals = (ref: string): boolean => TOTALS.test(lettersOf(ref));

/**
 * The refusal, by what it probably is: a slip, a row of totals, or an indicator that is still to be imported.
 * @param isSought whether the reference that was meant is looked for, among all of them
 */
export function unknownRef(
  ref: string,
  indicators: readonly Pick<Indicator, 'ref'>[],
  isSought = true,
): string {
  if (isOfTotals(ref)) {
    return `“${ref}” is not the reference of an indicator. If it adds the other rows up, leave it out.`;
  }
  if (indicators.length === 0) return 'There are no indicators yet. Import them first, then this file.';
  const meant = nearest(ref, isSought ? indicators.map((each) => each.ref) : []);
  const advice = meant ? `Did you mean ${meant}?` : 'Import it first, or put the reference right.';
  return `There is no indicator “${ref}”. ${advice}`;
}

/** Files with more unknown references than this were made for another register, and not by slips. */
const MOST_MEANT = 50;

/** Refusals of one file's unknown references: each worked out once, the first of them with what was probably meant. */
export function refusalOf(indicators: readonly Pick<Indicator, 'ref'>[]): (ref: string) => string {
  const said = new Map<string, string>();
  return (ref) => {
    const sentence = said.get(ref) ?? unknownRef(ref, indicators, said.size < MOST_MEANT);
    said.set(ref, sentence);
    return sentence;
  };
}

/**
 * A reference normalised for comparison: width and case of letters ignored, nothing between them but what parts two
 * numbers.
 */
const asRead = (ref: string): string =>
  ref
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<!\d)[\s_/-]+|[\s_/-]+(?!\d)/g, '');

/** The refusal of a new reference that looks like another: once imported, nothing would merge the two. */
const likeAnother = (ref: string, other: string): string =>
  `“${ref}” reads like ${other} and would be a second indicator beside it. Write ${other}, or give it a reference of its own.`;

/** New references that look like an existing one, or like one further up. */
export function alikeIn(
  rows: readonly { readonly row: number; readonly values: { readonly ref: string | undefined } }[],
  existing: ReadonlyMap<string, { readonly ref: string }>,
): readonly FileProblem[] {
  const there = new Map([...existing.values()].map(({ ref }) => [asRead(ref), ref]));
  return rows.flatMap(({ row, values: { ref } }) => {
    if (ref === undefined || existing.has(ref.toLowerCase())) return [];
    const other = there.get(asRead(ref)) ?? ref;
    there.set(asRead(ref), other);
    // One that is there twice in the same letters is said to be already.
    return other.toLowerCase() === ref.toLowerCase()
      ? []
      : [{ row, column: 'ref', sentence: likeAnother(ref, other) }];
  });
}
