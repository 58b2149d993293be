/** Persistence: which indicators have stood in one way for so many quarters in a row. */
import type { CellLine } from '../indicators/cell.ts';
import { quartersBetween } from '../indicators/indicator.ts';

/** More quarters than this are not looked through: three years. */
export const MOST_QUARTERS = 12;

export type Run = {
  /** As it stands in the latest quarter. */
  readonly line: CellLine;
  /** Its status in each of the quarters, oldest first. */
  readonly statuses: readonly string[];
};

export type Running = {
  readonly runs: readonly Run[];
  /** Which are not reported every quarter, so that they can't be so for quarters running. */
  readonly seldom: readonly CellLine[];
};

/**
 * Which cells of the latest quarter are selected in it and in every one before.
 *
 * @param quarters the cells of successive quarters, oldest first
 * @param isSelected whether a cell is as asked; `index` is that of its quarter
 */
export function runningIn(
  quarters: readonly (readonly CellLine[])[],
  isSelected: (cell: CellLine, index: number) => boolean,
): Running {
  const latest = quarters.at(-1) ?? [];
  const byQuarter = quarters.map((cells) => new Map(cells.map((cell) => [cell.ref, cell])));
  const standing = latest.filter((cell) => isSelected(cell, quarters.length - 1));
  const runs = standing.flatMap((line): Run[] => {
    const all = byQuarter.map((cells) => cells.get(line.ref));
    const isRun = all.every((cell, index) => cell !== undefined && isSelected(cell, index));
    return isRun ? [{ line, statuses: all.flatMap((cell) => (cell ? [cell.status] : [])) }] : [];
  });
  return { runs, seldom: standing.filter(({ frequency }) => quartersBetween(frequency) > 1) };
}
