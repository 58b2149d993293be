/** Comparing like with like: may an earlier figure of an indicator be compared with a later one? */
import { type Period, quarterOf, startYearOf } from '../time/period.ts';
import type { Cell } from './cell.ts';

export type Compared = Pick<Cell, 'period' | 'unit' | 'basis' | 'definedSince'>;

/**
 * Are two figures of an indicator measured by one definition? Only the later cell's `definedSince` counts: an earlier
 * cell may carry the quarter of a redefinition still to come.
 */
export const isSameDefinition = (earlier: Compared, later: Compared): boolean =>
  earlier.unit === later.unit &&
  earlier.basis === later.basis &&
  !beginsBetween(later.definedSince, earlier, later);

/** Does a redefinition take effect after one figure's quarter and no later than the other's? */
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
