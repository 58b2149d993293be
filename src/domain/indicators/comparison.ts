/** Comparing like with like: which earlier figure of an indicator a later one may be held against. */
import { type Period, quarterOf, startYearOf } from '../time/period.ts';
import type { Cell } from './cell.ts';

export type Compared = Pick<Cell, 'period' | 'unit' | 'basis' | 'definedSince'>;

/**
 * True where two figures of an indicator measure the same thing in the same way: no new definition begins between them.
 * Only the later one knows of it, and a cell of before may carry the day of a definition still to come.
 */
export const isSameDefinition = (earlier: Compared, later: Compared): boolean =>
  earlier.unit === later.unit &&
  earlier.basis === later.basis &&
  !beginsBetween(later.definedSince, earlier, later);

/** True for a quarter from which on a definition holds that comes after one figure and no later than the other. */
export const beginsBetween = (
  since: Period | undefined,
  earlier: Pick<Compared, 'period'>,
  later: Pick<Compared, 'period'>,
): boolean => since !== undefined && earlier.period < since && since <= later.period;

/**
 * True where two figures of an indicator are of one kind. Figures that are year to date grow within their year and start
 * afresh with the next: Q1 has no previous one, and a year later only the same quarter is like it.
 */
export function isComparable(earlier: Compared, later: Compared): boolean {
  if (!isSameDefinition(earlier, later)) return false;
  if (later.basis !== 'year to date') return true;
  return (
    startYearOf(earlier.period) === startYearOf(later.period) ||
    quarterOf(earlier.period) === quarterOf(later.period)
  );
}
