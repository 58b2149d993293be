/** The sheets of a workbook: the rows with a frozen, filtered heading, set up to be printed, and what they are about. */
import type { CellStyle, WriteOptions, WriteSheet } from 'hucre';
import type { Column, Listing, Value } from '../domain/answers/listing.ts';
import { cellOf, cellText, type WorkbookFormat } from './cells.ts';
import { columnName } from './columnName.ts';

/** Their names, on the tabs. */
export const ROWS_SHEET = 'Figures';
export const ABOUT_SHEET = 'About';

const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7ECF4' } },
  alignment: { wrapText: true, vertical: 'top' },
};
// Texts begin a little way from the figure before them.
const wrapped = (wrapText: boolean): CellStyle => ({
  alignment: { vertical: 'top', horizontal: 'left', indent: 1, wrapText },
});
/** A cell that is to be written in, where the rest of its sheet is locked. */
const TO_WRITE_IN: CellStyle = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF8DC' } },
  alignment: { vertical: 'top', wrapText: true },
  protection: { locked: false },
};
const LOCKED = { sheet: true, formatColumns: false, formatRows: false, sort: false, autoFilter: false };
const plain: CellStyle = { alignment: { vertical: 'top' } };

/** Widths are taken from so many rows. */
const LOOKED_AT = 200;
const [NARROWEST, WIDEST, OF_WORDS] = [9, 28, 48] as const;

/** The width of a column, in characters. */
export function widthOf({ title, holds }: Column, values: readonly Value[]): number {
  if (holds === 'words') return OF_WORDS;
  if (holds === 'date') return 12;
  const longest = values
    .slice(0, LOOKED_AT)
    .reduce<number>((most, value) => Math.max(most, lengthOf(value)), 0);
  // A heading may break between its words.
  const heading = Math.max(...title.split(' ').map(({ length }) => length));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2, heading + 3));
}

function lengthOf(value: Value): number {
  if (typeof value === 'string') return value.length;
  // With its £ or %, and a comma for every three digits.
  return typeof value === 'object' && value !== null ? Math.ceil(value.value.length * 1.3) + 2 : 3;
}

/** A line of text is so high, in points, and a row at the most so many lines. */
const LINE = 15;
const MOST_LINES = 27;

/** How many lines a text takes in a column of a width. */
const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, each) => lines + Math.max(1, Math.ceil(each.length / (width - 2))), 0);

/** The heights of all rows, the heading's first: not every program works them out when it opens the file. */
function heightsOf({ columns, rows }: Pick<Listing, 'columns' | 'rows'>, widths: readonly number[]) {
  const heading = Math.max(1, ...columns.map(({ title }, at) => linesOf(title, widths[at] ?? NARROWEST)));
  const words = columns.flatMap(({ holds }, at) => (holds === 'words' ? [at] : []));
  const lines = rows.map((row) =>
    Math.max(1, ...words.map((at) => linesOf(String(row[at] ?? ''), widths[at] ?? OF_WORDS))),
  );
  return new Map(
    [heading, ...lines].map((count, at) => [at, { height: Math.min(MOST_LINES, count) * LINE }] as const),
  );
}

/** The widest rows that can be read on one page across; wider ones go on to the next, with their first columns again. */
const ON_A_PAGE = 220;
export const fitsOnePage = (widths: readonly number[]): boolean =>
  widths.reduce((sum, width) => sum + width, 0) <= ON_A_PAGE;
/** What wider ones are printed at, in per cent. */
export const SCALE = 60;

/** The value of each row in a column. */
export const valuesIn = ({ rows }: Pick<Listing, 'rows'>, at: number): readonly Value[] =>
  rows.map((row) => row[at] ?? null);

/** The cells of the rows, `A1:F301`: what is filtered. */
export const rangeOf = ({ columns, rows }: Pick<Listing, 'columns' | 'rows'>): string =>
  `A1:${columnName(Math.max(0, columns.length - 1))}${rows.length + 1}`;

function rowsSheet(listing: Listing, format: WorkbookFormat): WriteSheet {
  const { columns, rows, title } = listing;
  const cells = new Map<string, { style: CellStyle }>();
  const written = rows.map((row, index) =>
    columns.map((column, at) => {
      const { value, style } = cellOf(row[at] ?? null, column, format);
      const shown = column.isFilledIn ? { ...style, ...TO_WRITE_IN } : style;
      if (shown) cells.set(`${index + 1},${at}`, { style: shown });
      return value;
    }),
  );
  for (const at of columns.keys()) cells.set(`0,${at}`, { style: HEADING });
  const widths = columns.map((column, at) => widthOf(column, valuesIn(listing, at)));
  return {
    name: ROWS_SHEET,
    columns: columns.map(({ holds }, at) => ({
      width: widths[at] ?? NARROWEST,
      style: holds === 'amount' || holds === 'date' ? plain : wrapped(holds === 'words'),
    })),
    rowDefs: heightsOf(listing, widths),
    rows: [columns.map((column) => cellText(column.title)), ...written],
    cells,
    // Without a password: it keeps headings and targets from slips, and nobody from anything.
    ...(columns.some(({ isFilledIn }) => isFilledIn) && { protection: LOCKED }),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: rangeOf(listing) },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      ...(fitsOnePage(widths) ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: SCALE }),
      printTitlesRow: '$1:$1',
      printTitlesColumn: '$A:$A',
    },
    // An ampersand begins a code there.
    headerFooter: { oddFooter: `&L${cellText(title).replaceAll('&', '&&')}&RPage &P of &N` },
    a11y: { headerRow: 0, summary: cellText(title) },
  };
}

function aboutSheet({ about, title }: Listing): WriteSheet {
  const rows = [['What this is', title] as const, ...about];
  return {
    name: ABOUT_SHEET,
    columns: [
      { width: 24, style: wrapped(true) },
      { width: 90, style: wrapped(true) },
    ],
    rows: rows.map(([name, says]) => [cellText(name), cellText(says)]),
    cells: new Map(rows.map((_, at) => [`${at},0`, { style: { ...wrapped(true), font: { bold: true } } }])),
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    a11y: { summary: 'What the rows of this workbook are, and where they come from' },
  };
}

/** The whole workbook. Its dates are those of its figures: made again of the same ones it is the same to the byte. */
export function workbookOf(listing: Listing, format: WorkbookFormat): WriteOptions {
  const asOf = new Date(listing.asOf);
  return {
    properties: { title: cellText(listing.title), creator: 'Ragtime', created: asOf, modified: asOf },
    sheets: [rowsSheet(listing, format), aboutSheet(listing)],
  };
}
