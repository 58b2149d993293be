/** What is said of a reference in a file that no indicator has. */
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { lettersOf, nearest } from '../table/nearest.ts';

/** What stands in the first column of a row that adds the others up. */
const TOTALS = /^(grand|overall|sub)?(totals?|average|mean|sum|overall)$/;

/** True for what stands where a row of totals would have its reference. */
export const isOfTotals = (ref: string): boolean => TOTALS.test(lettersOf(ref));

/** Says what to do about it: it is a slip, a row of totals, or an indicator that is still to be imported. */
export function unknownRef(ref: string, indicators: readonly Pick<Indicator, 'ref'>[]): string {
  if (isOfTotals(ref)) {
    return `“${ref}” is not the reference of an indicator. If it adds the other rows up, leave it out.`;
  }
  if (indicators.length === 0) return 'There are no indicators yet. Import them first, then this file.';
  const meant = nearest(
    ref,
    indicators.map((each) => each.ref),
  );
  const advice = meant ? `Did you mean ${meant}?` : 'Import it first, or put the reference right.';
  return `There is no indicator “${ref}”. ${advice}`;
}

/** How a reference reads: letters of any width and case, and nothing between them but what parts two numbers. */
export const asRead = (ref: string): string =>
  ref
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<!\d)[\s_/-]+|[\s_/-]+(?!\d)/g, '');

/** What is said of a new reference that reads like another: once in, nothing would make them one again. */
export const likeAnother = (ref: string, other: string): string =>
  `“${ref}” reads like ${other} and would be a second indicator beside it. Write ${other}, or give it a reference of its own.`;
