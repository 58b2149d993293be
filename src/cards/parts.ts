/** The table of a breakdown: each part with its figure, what that is held against, and the difference; the whole last. */
import { linesOf } from '../domain/breakdown.ts';
import type { Cell } from '../domain/cell.ts';
import { type Figure, showFigure } from '../domain/figure.ts';
import { renderPart } from './render.ts';
import { capital, clip } from './said.ts';

type Shown = Pick<Cell, 'breakdown' | 'given' | 'unit' | 'decimals'>;

/** The table, of two columns or three; undefined for an indicator that has no parts, or none yet. */
export function partsTable({ breakdown, given, unit, decimals }: Shown): object | undefined {
  const lines = breakdown && given ? linesOf(breakdown, given) : [];
  if (!breakdown || lines.length === 0) return undefined;
  const show = (figure: Figure): string => showFigure(figure, unit, decimals);
  const { against } = breakdown;
  const head = ['Part', 'Figure', ...(against === undefined ? [] : [`Against ${clip(against, 40)}`])];
  const rows = lines.map(({ name, figure, variance }) => [
    clip(name, 80),
    show(figure),
    ...(variance === undefined ? [] : [show(variance)]),
  ]);
  const whole = rows.length;
  return renderPart('parts', {
    columns: head.map((_, index) => ({ width: index === 0 ? 2 : 1.6 })),
    rows: [head, ...rows].map((cells, row) => ({
      type: 'TableRow',
      cells: cells.map((text, column) => cellJson(text, column > 0, row === 0 || row === whole)),
    })),
    facts: rows.map(([title = '', ...rest]) => ({ title, value: capital(rest.join(', ')) })),
  });
}

const cellJson = (text: string, isFigure: boolean, isBold: boolean): object => ({
  type: 'TableCell',
  items: [
    {
      type: 'RichTextBlock',
      horizontalAlignment: isFigure ? 'Right' : 'Left',
      inlines: [{ type: 'TextRun', text, weight: isBold ? 'Bolder' : 'Default' }],
    },
  ],
});
