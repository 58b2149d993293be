/** Persistence: indicators that have had the same standing for several quarters in a row. */
import { type CellLine, isCarried } from '../indicators/cell.ts';
import { quartersBetween } from '../time/frequency.ts';

/** The most quarters that are looked through: three years. */
export const MOST_QUARTERS = 12;

export type PersistentRun = {
  /** The cell of the latest quarter. */
  readonly line: CellLine;
  /** Its status in each of the quarters, oldest first. */
  readonly statuses: readonly string[];
};

export type Persistence = {
  readonly runs: readonly PersistentRun[];
  /** Cells not reported every quarter, for which “quarters running” means nothing. */
  readonly seldom: readonly CellLine[];
};

/**
 * Cells selected in the latest quarter and in every one before.
 * @param quarters the cells of successive quarters, oldest first; of the latest its table, with what is carried
 * @param isSelected whether a cell is as asked; `index` is that of its quarter
 */
export function runningIn(
  quarters: readonly (readonly CellLine[])[],
  isSelected: (cell: CellLine, index: number) => boolean,
): Persistence {
  const latest = quarters.at(-1) ?? [];
  const byQuarter = quarters.map((cells) => new Map(cells.map((cell) => [cell.ref, cell])));
  const standing = latest.filter((cell) => isSelected(cell, quarters.length - 1));
  const runs = standing.flatMap((line): PersistentRun[] => {
    const all = byQuarter.map((cells) => cells.get(line.ref));
    // One figure that is carried from quarter to quarter is no run of them.
    const isRun =
      !isCarried(line) && all.every((cell, index) => cell !== undefined && isSelected(cell, index));
    return isRun ? [{ line, statuses: all.flatMap((cell) => (cell ? [cell.status] : [])) }] : [];
  });
  return { runs, seldom: standing.filter((line) => quartersBetween(line) > 1) };
}
