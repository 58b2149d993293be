/** Tables in Word: their header row repeated on each page, rows never broken, and widths that Word keeps to. */
import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Table as PaperTable } from '../content/paper.ts';
import { FIRST_COLUMN } from './styles.ts';

/** A table of no more lines stays on one page: a longer one would leave much of the page before it empty. */
const MOST_TOGETHER = 20;
/** The width of a letter of the table's size, on the average, and of what a cell keeps free, in twentieths of a point. */
const LETTER = 105;
const MARGINS = 160;
/** The place of the header row, before the first. */
const HEAD = -1;

/** A table with its caption above it and a gap below; a short one with a note stays on the note’s page. */
export function tableOf(
  { caption, columns, rows, hasTotal }: PaperTable,
  hasNote: boolean,
): readonly (Paragraph | Table)[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((FIRST_COLUMN.page * width) / all));
  const linesOf = (texts: readonly string[]): number =>
    Math.max(
      1,
      ...texts.map((text, at) => Math.ceil((text.length * LETTER) / ((widths[at] ?? 0) - MARGINS))),
    );
  const isShort = rows.reduce((sum, texts) => sum + linesOf(texts), 0) <= MOST_TOGETHER;
  const row = (texts: readonly string[], bold: boolean, at: number): TableRow =>
    new TableRow({
      ...(at === HEAD && { tableHeader: true }),
      cantSplit: true,
      // What a cell doesn't say is what its style says: most of a paper is cells, and each word of theirs takes its time.
      children: texts.map(
        (text, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            ...(at === HEAD && { shading: { type: ShadingType.CLEAR, fill: 'E8EDF2', color: 'auto' } }),
            children: [
              new Paragraph({
                style: 'TableText',
                ...(columns[column]?.align === 'right' && { alignment: AlignmentType.RIGHT }),
                ...((at === HEAD || (isShort && (hasNote || at < rows.length - 1))) && { keepNext: true }),
                children: [new TextRun({ text, ...(bold && { bold: true }) })],
              }),
            ],
          }),
      ),
    });
  const heads = columns.map(({ head }) => head);
  return [
    new Paragraph({ style: 'Caption', children: [new TextRun(caption)] }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      margins: { left: 80, right: 80 },
      borders: BORDERS,
      rows: [
        row(heads, true, HEAD),
        ...rows.map((texts, at) => row(texts, hasTotal === true && at === rows.length - 1, at)),
      ],
    }),
    new Paragraph({ spacing: { after: 60 }, keepNext: hasNote, children: [] }),
  ];
}

const LINE = { style: 'single', size: 4, color: '505A5F' } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
