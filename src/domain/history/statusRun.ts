/** Persistence of one indicator: how many periods in a row it has had its present status. */
import type { Cell } from '../indicators/cell.ts';
import { quartersBetween } from '../time/frequency.ts';
import { type Period, shiftPeriod } from '../time/period.ts';

type Stood = Pick<Cell, 'period' | 'status' | 'frequency'>;

export type StandingRun<T extends Stood> = {
  /** The periods in a row with that status, latest first, this one included; at least one. */
  readonly run: readonly T[];
  /**
   * The period before the run: another status; a period without a cell; or nothing, as far back as was read, when
   * the run may be longer.
   */
  readonly end:
    | { readonly kind: 'other'; readonly cell: T }
    | { readonly kind: 'gap'; readonly period: Period }
    | { readonly kind: 'limit' };
};

/**
 * The run of one status up to a cell.
 *
 * @param earlier the same indicator's cells before it, in any order
 * @param looked how many periods back were looked for
 */
export function standingSince<T extends Stood>(
  cell: T,
  earlier: readonly T[],
  looked: number,
): StandingRun<T> {
  const at = new Map(earlier.map((each) => [each.period, each]));
  const step = quartersBetween(cell);
  const run = [cell];
  for (let back = 1; back <= looked; back += 1) {
    const period = shiftPeriod(cell.period, -step * back);
    const before = at.get(period);
    if (!before) return { run, end: { kind: 'gap', period } };
    if (before.status !== cell.status) return { run, end: { kind: 'other', cell: before } };
    run.push(before);
  }
  return { run, end: { kind: 'limit' } };
}
