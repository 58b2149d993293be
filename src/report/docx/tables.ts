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

/** A table with its caption above it and a gap below. */
export function tableOf({ caption, columns, rows, hasTotal }: PaperTable): readonly (Paragraph | Table)[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((FIRST_COLUMN.page * width) / all));
  const row = (texts: readonly string[], bold: boolean, isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, at) => {
        const alignment = columns[at]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
        return new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          ...(isHead && { shading: { type: ShadingType.CLEAR, fill: 'E8EDF2', color: 'auto' } }),
          children: [
            new Paragraph({ style: 'TableText', alignment, children: [new TextRun({ text, bold })] }),
          ],
        });
      }),
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
        row(heads, true, true),
        ...rows.map((texts, at) => row(texts, hasTotal === true && at === rows.length - 1, false)),
      ],
    }),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
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
