/** A table of figures: a column of names, and at most two of figures beside it, which is what a phone shows. */
import { clip, inTextBlock } from '../words/text.ts';
import { renderPart } from './render.ts';

/** The longest name shown, so that twelve of them leave room for the longest commentary. */
const NAME = 40;

export type FigureTable = {
  /** Of the columns; may hold words from the register. */
  readonly head: readonly string[];
  /** A person's name for the row, and the figures in Ragtime's own words. */
  readonly rows: readonly (readonly [name: string, ...figures: string[]])[];
  /** Is the last row the whole, and bold as the head is? */
  readonly hasWhole: boolean;
};

/** The table, and the same as facts where no table can be shown. */
export function figureTable({ head, rows, hasWhole }: FigureTable): object {
  const named = rows.map(([name, ...figures]) => [clip(name, NAME), ...figures]);
  const last = hasWhole ? named.length : -1;
  return renderPart('parts', {
    columns: head.map((_, index) => ({ width: index === 0 ? 2 : 1.6 })),
    rows: [head.map(inTextBlock), ...named].map((cells, row) => ({
      type: 'TableRow',
      cells: cells.map((text, column) => cellJson(text, column > 0, row === 0 || row === last)),
    })),
    facts: named.map(([name = '', ...rest]) => ({ title: inTextBlock(name), value: rest.join(', ') })),
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
