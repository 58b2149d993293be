/** Work that is done once for the cells of a quarter, however often it is asked for. */
import type { CellLine } from '../../domain/indicators/cell.ts';

/**
 * Works something out once for each list of cells. The sheet of a quarter is one and the same list for as long as it
 * stands, and going through a thousand cells for every question is felt.
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
