/** The history of every indicator of a paper, as far as trend and chart look back, as it was at the lock. */
import { lineAt } from '../../domain/history/asReported.ts';
import { joined, refsIn } from '../../domain/history/predecessors.ts';
import { TREND_HISTORY } from '../../domain/history/trend.ts';
import type { Cell, CellLine, Previous } from '../../domain/indicators/cell.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { quartersBetween } from '../../domain/time/frequency.ts';
import { type Period, periodsInARow, shiftPeriod } from '../../domain/time/period.ts';
import type { PaperCell, Past } from '../content/input.ts';
import type { PaperStore } from './paperStore.ts';

/** How many quarters are read at most: five years. */
const MOST_QUARTERS = 20;

type Lines = ReadonlyMap<string, CellLine>;

/** An indicator's history up to a cell, and the figure before it as that was known then. */
type History = { readonly history: readonly Past[]; readonly previous: Previous | null };

/**
 * Reads the quarters before some cells, each of them once, and gives the history of each.
 * @param at the instant as of which it stands; undefined for now
 */
export async function historiesOf(
  store: PaperStore,
  tenantId: string,
  cells: readonly PaperCell[],
  indicators: readonly Indicator[],
  at: string | undefined,
): Promise<(cell: PaperCell) => History> {
  const periods = new Set(cells.flatMap(periodsBefore));
  const sheets = new Map<Period, Lines>();
  for (const period of [...periods].toSorted()) {
    const lines = await linesAt(store, tenantId, period, at);
    sheets.set(period, new Map(lines.map((line) => [line.ref, line])));
  }
  const before = await takenOver(store, tenantId, cells, indicators, sheets);
  return (cell) => {
    const earlier = periodsBefore(cell).flatMap((period): Past[] => {
      const line = sheets.get(period)?.get(cell.ref) ?? before.get(`${cell.ref} ${period}`);
      return line ? [pastOf({ ...line, previous: previousOf(line, sheets) })] : [];
    });
    const previous = previousOf(cell, sheets);
    return { history: [...earlier, pastOf({ ...cell, previous })], previous };
  };
}

/** Oldest first. */
function periodsBefore(cell: Pick<Cell, 'period' | 'frequency'>): readonly Period[] {
  const step = quartersBetween(cell);
  const count = Math.min(TREND_HISTORY - 1, Math.floor(MOST_QUARTERS / step));
  return periodsInARow(shiftPeriod(cell.period, -step), count, -step).toReversed();
}

/** The lines of a quarter; what was changed later than the moment is as it was before that. */
async function linesAt(
  store: PaperStore,
  tenantId: string,
  period: Period,
  at: string | undefined,
): Promise<readonly CellLine[]> {
  const lines = (await store.periods.lines(tenantId, period)) ?? [];
  if (at === undefined) return lines;
  return Promise.all(
    lines.map(async (line) => {
      const isLater = (instant: string | null | undefined): boolean => (instant ?? '') > at;
      if (!isLater(line.reportedAt) && !isLater(line.override?.at)) return line;
      return lineAt(line, await store.periods.revisions(tenantId, period, line.ref), at);
    }),
  );
}

/** The figures of the indicators that one took over from, by its reference and the quarter. */
async function takenOver(
  { periods }: PaperStore,
  tenantId: string,
  cells: readonly PaperCell[],
  indicators: readonly Indicator[],
  sheets: ReadonlyMap<Period, Lines>,
): Promise<ReadonlyMap<string, Cell>> {
  const found = new Map<string, Cell>();
  const successors = new Map(indicators.map(({ ref, predecessors }) => [ref, refsIn(predecessors)]));
  for (const cell of cells) {
    const refs = successors.get(cell.ref) ?? [];
    if (refs.length === 0) continue;
    for (const period of periodsBefore(cell).filter((each) => !sheets.get(each)?.has(cell.ref))) {
      const stored = await Promise.all(refs.map((ref) => periods.cell(tenantId, period, ref)));
      const one = joined(
        stored.flatMap((each) => (each ? [each.cell] : [])),
        refs,
        cell,
      );
      if (one) found.set(`${cell.ref} ${period}`, one);
    }
  }
  return found;
}

/** The figure before, by what the quarter's own sheet says of it then: a later correction of it is carried into the cell. */
function previousOf(
  { ref, previous }: Pick<Cell, 'ref' | 'previous'>,
  sheets: ReadonlyMap<Period, Lines>,
): Previous | null {
  const line = previous && previous.month === undefined ? sheets.get(previous.period)?.get(ref) : undefined;
  return previous && line && line.figure !== null
    ? { ...previous, figure: line.figure, status: line.status }
    : previous;
}

/** What trend and chart need, and no more: it is copied to another thread. */
function pastOf(line: CellLine | Cell): Past {
  const { ref, unit, basis, definedSince, period, figure, target, status, previous } = line;
  const { frequency, calculation, decimals } = line;
  return {
    ...{ ref, unit, basis, definedSince, period, figure, target, status, previous },
    ...{ frequency, calculation, decimals },
  };
}
