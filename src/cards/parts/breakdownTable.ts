/** The table of a breakdown: each part with its figure, its measure, and the variance; the whole last. */
import { breakdownLines } from '../../domain/figures/breakdown.ts';
import { type Figure, showFigure } from '../../domain/figures/figure.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { clip, inTextBlock } from '../words/text.ts';
import { renderPart } from './render.ts';

type Shown = Pick<Cell, 'breakdown' | 'given' | 'unit' | 'decimals'>;

/** The longest name shown, so that twelve of them leave room for the longest commentary. */
const NAME = 40;

/** The table, of two columns or three; undefined for an indicator without parts, or without their figures yet. */
export function partsTable({ breakdown, given, unit, decimals }: Shown): object | undefined {
  const lines = breakdown && given ? breakdownLines(breakdown, given) : [];
  if (!breakdown || lines.length === 0) return undefined;
  const show = (figure: Figure): string => showFigure(figure, unit, decimals);
  const { against } = breakdown;
  const head = [
    'Part',
    'Figure',
    ...(against === undefined ? [] : [`Against ${inTextBlock(against.join('; '))}`]),
  ];
  const rows = lines.map(({ name, figure, held }) => [
    clip(name, NAME),
    show(figure),
    ...(held.length === 0 ? [] : [held.map(({ variance }) => show(variance)).join('; ')]),
  ]);
  const whole = rows.length;
  return renderPart('parts', {
    columns: head.map((_, index) => ({ width: index === 0 ? 2 : 1.6 })),
    rows: [head, ...rows].map((cells, row) => ({
      type: 'TableRow',
      cells: cells.map((text, column) => cellJson(text, column > 0, row === 0 || row === whole)),
    })),
    facts: rows.map(([name = '', ...rest]) => ({ title: inTextBlock(name), value: rest.join(', ') })),
  });
}

// Figures are Ragtime's own words and may be plain; a name may hold marks that a TextBlock would read as Markdown.
const cellJson = (text: string, isFigure: boolean, isBold: boolean): object => {
  const weight = isBold ? { weight: 'Bolder' } : {};
  const item = isFigure
    ? { type: 'TextBlock', text, wrap: true, horizontalAlignment: 'Right', ...weight }
    : { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...weight }] };
  return { type: 'TableCell', items: [item] };
};
