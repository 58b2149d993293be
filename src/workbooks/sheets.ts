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
const wrapped = (wrapText: boolean): CellStyle => ({ alignment: { vertical: 'top', wrapText } });

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
      if (style) cells.set(`${index + 1},${at}`, { style });
      return value;
    }),
  );
  for (const at of columns.keys()) cells.set(`0,${at}`, { style: HEADING });
  return {
    name: ROWS_SHEET,
    columns: columns.map((column, at) => ({
      width: widthOf(column, valuesIn(listing, at)),
      style: wrapped(column.holds === 'words'),
    })),
    rows: [columns.map((column) => cellText(column.title)), ...written],
    cells,
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: rangeOf(listing) },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
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
