/** Memoising work on the cells of a quarter, so that it is done once however often it is asked for. */
import type { CellLine } from '../../domain/indicators/cell.ts';

/**
 * Computes a value once for each list of cells. A quarter's sheet is one and the same list for as long as it stands,
 * and going through a thousand cells for every question is noticeably slow.
 */
export function onceForEach<Result extends object>(
  work: (cells: readonly CellLine[]) => Result,
): (cells: readonly CellLine[]) => Result {
  const known = new WeakMap<readonly CellLine[], Result>();
  return (cells) => {
    const result = known.get(cells) ?? work(cells);
    known.set(cells, result);
    return result;
  };
}
