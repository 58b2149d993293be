/** Comparing like with like: which earlier figure of an indicator a later one may be held against. */
import type { Cell } from './cell.ts';
import { quarterOf, startYearOf } from './period.ts';

export type Compared = Pick<Cell, 'period' | 'unit' | 'basis'>;

/**
 * True where two figures of an indicator are of one kind. Figures that are year to date grow within their year and start
 * afresh with the next: Q1 has no previous one, and a year later only the same quarter is like it.
 */
export function isComparable(earlier: Compared, later: Compared): boolean {
  if (earlier.unit !== later.unit || earlier.basis !== later.basis) return false;
  if (later.basis !== 'year to date') return true;
  return (
    startYearOf(earlier.period) === startYearOf(later.period) ||
    quarterOf(earlier.period) === quarterOf(later.period)
  );
}
