/** The table of a breakdown: each part with its figure, and the variance from what it is held against; the whole last. */
import { breakdownLines } from '../../domain/figures/breakdown.ts';
import { type Figure, showFigure } from '../../domain/figures/figure.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { figureTable } from './figureTable.ts';

type Shown = Pick<Cell, 'breakdown' | 'given' | 'unit' | 'decimals'>;

/** The table, of two columns or three; undefined for an indicator without parts, or without their figures yet. */
export function partsTable({ breakdown, given, unit, decimals }: Shown): object | undefined {
  const lines = breakdown && given ? breakdownLines(breakdown, given) : [];
  if (!breakdown || lines.length === 0) return undefined;
  const show = (figure: Figure): string => showFigure(figure, unit, decimals);
  const { against } = breakdown;
  return figureTable({
    head: ['Part', 'Figure', ...(against === undefined ? [] : [`Against ${against.join('; ')}`])],
    rows: lines.map(({ name, figure, held }) => [
      name,
      show(figure),
      ...(held.length === 0 ? [] : [held.map(({ variance }) => show(variance)).join('; ')]),
    ]),
    hasWhole: true,
  });
}
