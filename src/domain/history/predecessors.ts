/** Predecessors: the indicators that one replaced, as when councils merge, joined to its history. */
import { calculate, countNames } from '../figures/calculation.ts';
import { type Figure, sumOf } from '../figures/figure.ts';
import { rollUpOver } from '../figures/rollUp.ts';
import type { Cell } from '../indicators/cell.ts';
import { NO_TARGET } from '../indicators/target.ts';

/** The references of a list such as `CPI01; DIST-7`. */
export const refsIn = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(';')
    .map((ref) => ref.trim())
    .filter((ref) => ref !== '');

/**
 * The predecessors' cells of one period as one. A single one keeps the target and colour it had. Several have no colour: of
 * counts the figure is worked out again from all of them, else the figures are added up where the indicator's do and averaged
 * otherwise, which the name says. Undefined while one is missing.
 */
export function joined(
  cells: readonly Cell[],
  refs: readonly string[],
  like: Pick<Cell, 'unit' | 'rollsUp' | 'calculation'>,
): Cell | undefined {
  const [first] = cells;
  if (!first || cells.length < refs.length || cells.some(({ unit }) => unit !== like.unit)) return undefined;
  if (cells.length === 1) return first;
  const figures = cells.flatMap(({ figure }) => (figure === null ? [] : [figure]));
  if (figures.length < cells.length) return undefined;
  const counted = countedTogether(cells, like);
  const way = like.rollsUp === 'sum' ? 'sum' : 'mean';
  const names = refs.join(' and ');
  return {
    ...first,
    ref: counted === undefined ? `${way === 'sum' ? 'Sum' : 'Mean'} of ${names}` : names,
    figure: counted ?? rollUpOver(way, figures),
    given: undefined,
    target: NO_TARGET,
    status: 'No target',
    offTarget: false,
  };
}

/** The figure that all of the counts come to; undefined unless every one was worked out from as many as the indicator's is. */
function countedTogether(
  cells: readonly Cell[],
  { calculation }: Pick<Cell, 'calculation'>,
): Figure | undefined {
  if (!calculation) return undefined;
  const given = cells.flatMap((each) =>
    each.given && each.calculation?.kind === calculation.kind ? [each.given] : [],
  );
  if (given.length < cells.length) return undefined;
  const sums = countNames(calculation).map((_, index) => sumOf(given.map((counts) => counts[index] ?? '0')));
  return calculate(calculation, sums) ?? undefined;
}
