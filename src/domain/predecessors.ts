/** Predecessors: the indicators that one took over from, as when councils merge, joined to its history. */
import type { Cell } from './cell.ts';
import { NO_TARGET } from './target.ts';
import { rollUpOver } from './yearFigure.ts';

/** The references of a list such as `CPI01; DIST-7`. */
export const refsIn = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(';')
    .map((ref) => ref.trim())
    .filter((ref) => ref !== '');

/**
 * The predecessors' cells of one period as one. A single one keeps the target and colour it had; of several, the figures
 * are added up where the indicator's do and averaged otherwise, without a colour. Undefined while one is missing.
 */
export function joined(
  cells: readonly Cell[],
  refs: readonly string[],
  like: Pick<Cell, 'unit' | 'rollsUp'>,
): Cell | undefined {
  const [first] = cells;
  if (!first || cells.length < refs.length || cells.some(({ unit }) => unit !== like.unit)) return undefined;
  if (cells.length === 1) return first;
  const figures = cells.flatMap(({ figure }) => (figure === null ? [] : [figure]));
  if (figures.length < cells.length) return undefined;
  return {
    ...first,
    ref: refs.join(' and '),
    figure: rollUpOver(like.rollsUp === 'sum' ? 'sum' : 'mean', figures),
    given: undefined,
    target: NO_TARGET,
    status: 'No target',
    offTarget: false,
  };
}
