/** The earlier figures that a cell is compared with, and updating them when one is corrected. */
import type { Cell, CellLine, Previous } from '../domain/indicators/cell.ts';
import { isComparable } from '../domain/indicators/comparison.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { setFor, setForParts } from '../domain/indicators/target.ts';
import type { PeriodValues } from '../domain/reporting/blankCell.ts';
import { comparedAgain, type EarlierFigures } from '../domain/reporting/rejudge.ts';
import { quartersBetween } from '../domain/time/frequency.ts';
import { type Period, shiftPeriod } from '../domain/time/period.ts';
import type { Store } from '../store/store.ts';
import { type ReadersStore, wholeOf } from './readersStore.ts';

/** The period that a cell's figure is compared with. */
export const previousPeriodOf = (cell: Pick<Cell, 'frequency'>, period: Period): Period =>
  shiftPeriod(period, -quartersBetween(cell));

/** The values of a cell that the next period is compared with; null where there was nothing to measure. */
export const previousFrom = (
  cell: Pick<Cell, 'period' | 'figure' | 'picked' | 'status'> | undefined,
): Previous | null =>
  cell === undefined || (cell.figure === null && cell.picked === null)
    ? null
    : { period: cell.period, figure: cell.figure, status: cell.status };

type Measured = Pick<Indicator, 'ref' | 'frequency' | 'unit' | 'basis' | 'definedSince'>;
type Lines = ReadonlyMap<string, CellLine>;

/** Values from other periods for a period's cells: previous, last year, and targets set for this period alone. */
export async function besideIn(
  of: Store | ReadersStore,
  tenantId: string,
  period: Period,
  indicators: readonly Measured[],
): Promise<(ref: string) => PeriodValues> {
  const store = wholeOf(of);
  const [{ previous, lastYear }, targets] = await Promise.all([
    comparedIn(store, tenantId, period, indicators),
    store.register.targets(tenantId),
  ]);
  const [own, ofParts] = [setFor(targets, period), setForParts(targets, period)];
  return (ref) => ({
    previous: previousFrom(previous.get(ref)),
    lastYear: previousFrom(lastYear.get(ref)),
    target: own.get(ref),
    partTargets: ofParts.get(ref),
  });
}

/** The cells that a period's figures are compared with, by reference. */
async function comparedIn(
  store: Store,
  tenantId: string,
  period: Period,
  indicators: readonly Measured[],
): Promise<{ readonly previous: Lines; readonly lastYear: Lines }> {
  const [previous, yearBefore] = await Promise.all([
    previousCells(store, tenantId, period, indicators),
    store.periods.lines(tenantId, shiftPeriod(period, -4)),
  ]);
  const indicatorOf = new Map(indicators.map((indicator) => [indicator.ref, indicator]));
  const like = (yearBefore ?? []).filter((line) => isLike(line, indicatorOf.get(line.ref), period));
  return { previous, lastYear: new Map(like.map((line) => [line.ref, line])) };
}

const isLike = (
  earlier: CellLine,
  indicator: Pick<Indicator, 'unit' | 'basis' | 'definedSince'> | undefined,
  period: Period,
): boolean => indicator !== undefined && isComparable(earlier, { ...indicator, period });

async function previousCells(
  store: Store,
  tenantId: string,
  period: Period,
  indicators: readonly Measured[],
): Promise<Lines> {
  const indicatorOf = new Map(indicators.map((indicator) => [indicator.ref, indicator]));
  const earlier = new Set(indicators.map((indicator) => previousPeriodOf(indicator, period)));
  const found = new Map<string, CellLine>();
  for (const candidate of earlier) {
    for (const line of (await store.periods.lines(tenantId, candidate)) ?? []) {
      const indicator = indicatorOf.get(line.ref);
      if (!indicator || previousPeriodOf(indicator, period) !== candidate) continue;
      if (isLike(line, indicator, period)) found.set(line.ref, line);
    }
  }
  return found;
}

/** The most write attempts: far more than people who write to one cell in the same second. */
const ATTEMPTS = 20;

type Carried = Pick<Cell, 'ref' | 'period' | 'frequency'>;

/**
 * Updates the earlier figures of the next period's cell and of the same quarter a year on, from this cell as the
 * store has it. A cell judged by the comparison is judged again, and a change of status is recorded. Nothing happens
 * where there is no such cell yet.
 * @param at when the correction came (ISO)
 */
export async function carryForward(store: Store, tenantId: string, cell: Carried, at: string): Promise<void> {
  const next = shiftPeriod(cell.period, quartersBetween(cell));
  await compareWith(store, tenantId, cell, { period: next, as: 'previous', at });
  await compareWith(store, tenantId, cell, { period: shiftPeriod(cell.period, 4), as: 'lastYear', at });
}

type Later = { readonly period: Period; readonly as: keyof EarlierFigures; readonly at: string };

async function compareWith(
  store: Store,
  tenantId: string,
  carried: Carried,
  { period, as, at }: Later,
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const stored = await store.periods.cell(tenantId, period, carried.ref);
    if (!stored) return;
    // After the later one: of two corrections at once, the one that is carried last would otherwise win, whichever was
    // stored last.
    const now = (await store.periods.cell(tenantId, carried.period, carried.ref))?.cell;
    const earlier = now && isComparable(now, stored.cell) ? previousFrom(now) : null;
    if (as === 'previous' && stored.cell.previous?.month !== undefined) return;
    if (samePrevious(stored.cell[as], earlier)) {
      // A write that was refused may be in all the same: its answer was lost.
      if (attempt > 1) await carryForward(store, tenantId, stored.cell, at);
      return;
    }
    const { previous, lastYear } = stored.cell;
    const after = comparedAgain(
      stored.cell,
      { previous, lastYear, [as]: earlier },
      { at, submissionId: stored.submissionId },
    );
    if (!(await store.periods.revise(tenantId, period, [{ ...stored, ...after }]))) continue;
    if (after.revision) await carryForward(store, tenantId, after.cell, at);
    return;
  }
}

/**
 * Updates outdated earlier figures in the cells of a period.
 * @returns how many comparisons were with a figure that has since changed
 */
export async function compareAgain(
  store: Store,
  tenantId: string,
  {
    period,
    cells,
    at,
  }: { readonly period: Period; readonly cells: readonly CellLine[]; readonly at: string },
): Promise<number> {
  const { previous, lastYear } = await comparedIn(store, tenantId, period, cells);
  const changed = (was: Previous | null, is: CellLine | undefined): readonly CellLine[] =>
    is && was?.month === undefined && !samePrevious(was, previousFrom(is)) ? [is] : [];
  const stale = cells.flatMap((cell) => [
    ...changed(cell.previous, previous.get(cell.ref)),
    ...changed(cell.lastYear, lastYear.get(cell.ref)),
  ]);
  for (const earlier of stale) await carryForward(store, tenantId, earlier, at);
  return stale.length;
}

/** Are two earlier figures the same? */
export const samePrevious = (a: Previous | null, b: Previous | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.period === b.period &&
    a.month === b.month &&
    a.figure === b.figure &&
    a.status === b.status);
