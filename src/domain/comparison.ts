/** Comparing like with like: which earlier figure of an indicator a later one may be held against. */
import type { Cell } from './cell.ts';
import { quarterOf, startYearOf } from './period.ts';

export type Compared = Pick<Cell, 'period' | 'unit' | 'basis' | 'definedSince'>;

/** True where two figures of an indicator measure the same thing in the same way. */
export const isSameDefinition = (a: Omit<Compared, 'period'>, b: Omit<Compared, 'period'>): boolean =>
  a.unit === b.unit && a.basis === b.basis && a.definedSince === b.definedSince;

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
