/** An indicator's history for a card: its own cells, and before them those of the indicators it took over from. */
import { joined, refsIn } from '../../domain/history/predecessors.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { isComparable, isSameDefinition } from '../../domain/indicators/comparison.ts';
import type { QuarterBefore } from '../../domain/reporting/checks/commentary/commentaryCase.ts';
import { DOUBTED_BY, type EarlierFigure, earlierFigure } from '../../domain/reporting/checks/figure/asked.ts';
import { quartersBetween, type Timed } from '../../domain/time/frequency.ts';
import { type Period, periodsInARow, shiftPeriod } from '../../domain/time/period.ts';
import type { Context } from '../basis/command.ts';
import { cardContextOf, latestCellOf } from './cellsOf.ts';

const periodsBefore = (cell: Cell, count: number): readonly Period[] => {
  const step = quartersBetween(cell);
  return periodsInARow(shiftPeriod(cell.period, -step), count, -step);
};

async function cellsIn(
  { store, tenantId }: Context,
  ref: string,
  periods: readonly Period[],
): Promise<readonly Cell[]> {
  const stored = await Promise.all(periods.map((period) => store.periods.cell(tenantId, period, ref)));
  return stored.flatMap((each) => (each ? [each.cell] : []));
}

/** The indicator's cells before this one, latest first, at most `count` periods of its frequency back. */
export const earlierCells = (context: Context, cell: Cell, count: number): Promise<readonly Cell[]> =>
  cellsIn(context, cell.ref, periodsBefore(cell, count));

/** The figures before this one that are of its definition, latest first: what a new one is compared with. */
export async function figuresBefore(context: Context, cell: Cell): Promise<readonly EarlierFigure[]> {
  const earlier = await earlierCells(context, cell, DOUBTED_BY);
  return earlier.filter((each) => isSameDefinition(each, cell)).flatMap(earlierFigure);
}

/** What was in, said and promised in the period before: what a commentary is held against. */
export async function quarterBefore(context: Context, cell: Cell): Promise<QuarterBefore> {
  const [last] = await earlierCells(context, cell, 1);
  if (!last) return { figure: null, commentary: '', action: undefined };
  const { figure, commentary, action } = last;
  return { figure: isComparable(last, cell) ? figure : null, commentary, action };
}

/** Number of the indicator's periods in the five years that are looked back over. */
export const periodsInFiveYears = (timed: Pick<Timed, 'frequency'>): number =>
  Math.floor(20 / quartersBetween(timed));

/**
 * The cell of a period, or of the latest one that the indicator was due in, and those of the five years up to it, latest
 * first. DomainError when there is none.
 */
async function fiveYearsOf(
  context: Context,
  period: Period,
  ref: string,
): Promise<readonly [Cell, ...Cell[]]> {
  const cell = await latestCellOf(context, period, ref);
  return [cell, ...(await earlierCells(context, cell, periodsInFiveYears(cell) - 1))];
}

/** Five years of an indicator up to a period, and the facts that every card about them shows. */
export async function pastOf(context: Context, period: Period, ref: string) {
  const { store, tenantId } = context;
  const [cells, indicator] = await Promise.all([
    fiveYearsOf(context, period, ref),
    store.register.indicator(tenantId, ref),
  ]);
  const told = {
    predecessors: refsIn(indicator?.predecessors),
    ...(await cardContextOf(context, cells[0].period)),
  };
  return { cells, told };
}

/** The cells before this one, oldest first. Periods without one take the predecessors', if there are any. */
export async function historyOf(
  context: Context,
  cell: Cell,
  predecessors: string | undefined,
  count: number,
): Promise<readonly Cell[]> {
  const own = await earlierCells(context, cell, count);
  const refs = refsIn(predecessors);
  const there = new Set(own.map(({ period }) => period));
  const missing = refs.length === 0 ? [] : periodsBefore(cell, count).filter((period) => !there.has(period));
  const theirs = (await Promise.all(refs.map((ref) => cellsIn(context, ref, missing)))).flat();
  const before = missing.flatMap((period) => {
    const cells = theirs.filter((each) => each.period === period);
    const one = joined(cells, refs, cell);
    return one ? [one] : [];
  });
  return [...own, ...before].toSorted((a, b) => a.period.localeCompare(b.period));
}
