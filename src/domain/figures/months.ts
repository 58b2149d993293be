/** The months of a monthly indicator’s quarter: each with its figure, with nothing to measure, or missing. */
import { Decimal } from 'decimal.js';
import type { Figure } from './figure.ts';
import { type RollsUp, rollUpOver } from './rollUp.ts';

/** A month that is not in. It is no 0, and nothing is worked out without it. */
export const MISSING = '';
/** A month of which the owner says that there was nothing to measure. */
export const NO_DATA = 'no data';

const SAID = ['nodata', 'nothingtomeasure', 'nothingtoreport'];

/** Does a person say with this that there was nothing to measure? */
export const saysNoData = (said: string): boolean => SAID.includes(said.toLowerCase().replace(/[^a-z]/g, ''));

/** Those of the months, by their names, that are not in. */
export const missingIn = (given: readonly string[], names: readonly string[]): readonly string[] =>
  names.filter((_, index) => (given[index] ?? MISSING) === MISSING);

/** Are some months in and some not, so that no quarter can be worked out from them? */
export const isPartly = (given: readonly string[]): boolean => given.includes(MISSING);

/**
 * The quarter's figure from its months by the indicator's rule, without those that had nothing to measure; null where
 * none had anything, and undefined while one is missing.
 */
export function quarterFrom(rollsUp: RollsUp, given: readonly string[]): Figure | null | undefined {
  if (isPartly(given)) return undefined;
  const figures = given.filter((month) => month !== NO_DATA);
  return rollUpOver(rollsUp, figures);
}

/** The months that changed from what was there, as one list: those given now, and the others as they were. */
export const mergedMonths = (
  before: readonly string[] | undefined,
  now: readonly string[],
): readonly string[] => now.map((month, index) => (month === MISSING ? (before?.[index] ?? MISSING) : month));

/** Is it a month's figure, and neither missing nor without data? */
export const isFigure = (month: string | undefined): month is Figure =>
  month !== undefined && month !== MISSING && month !== NO_DATA && !new Decimal(month).isNaN();
