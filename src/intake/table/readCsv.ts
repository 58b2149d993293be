/** Reads a CSV file as a council's Excel writes it: any of its encodings, separators and line ends. */
import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '../../domain/domainError.ts';
import { decode } from './decode.ts';

/** A row of cells, trimmed. `row` is its number as Excel shows it, the header being row 1. */
type CsvRow = {
  readonly row: number;
  readonly cells: readonly string[];
  /** Where the file has a column, by the name that we have for it, in a row that was made of another. */
  readonly called?: (column: string) => string;
};

export type Csv = { readonly header: CsvRow; readonly rows: readonly CsvRow[] };

/** Separators, in order of preference; the comma, of which prose has most, comes last and loses a tie. */
const DELIMITERS = ['\t', ';', ','];

/** Reads a file; rows with nothing in them are left out. @throws {DomainError} when it is not a table at all */
export function readCsv(bytes: Uint8Array): Csv {
  // Excel writes "sep=;" above the header for itself, and does not count it as a row.
  const [, said, text = ''] = /^(?:sep=(.)\r?\n)?([\s\S]*)$/i.exec(decode(bytes)) ?? [];
  const rows: CsvRow[] = [];
  const shared = sharing();
  let row = 0;
  eachRecord(text, said ?? delimiterOf(text), (record) => {
    row += 1;
    const cells = record.map((cell) => shared(asSeen(cell)));
    if (cells.some((cell) => cell !== '')) rows.push({ row, cells });
  });
  const header = rows.shift();
  if (!header) throw new DomainError('The file is empty.');
  return { header, rows };
}

/** Marks that web pages and Word leave in a text; those within emoji and scripts that join letters are not among them. */
const UNSEEN =
  /[^\P{Cc}\t\n\r]|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** References, quarters and names come again in row after row: each is kept once. */
function sharing(): (cell: string) => string {
  const known = new Map<string, string>();
  return (cell) => {
    if (cell.length > SHARED_LENGTH) return cell;
    const same = known.get(cell);
    if (same !== undefined) return same;
    if (known.size < MOST_SHARED) known.set(cell, cell);
    return cell;
  };
}

const SHARED_LENGTH = 40;
const MOST_SHARED = 50_000;

/** Most cells: letters, digits and signs of ASCII, with no space at either end. */
const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;

/** A cell without invisible marks: with one in it, “CPI13” would be another indicator than CPI13. */
export const asSeen = (cell: string): string =>
  PLAIN.test(cell)
    ? cell
    : cell
        .replace(UNSEEN, '')
        .replace(/\p{Zs}/gu, ' ')
        .trim();

/** The rows in which headings are looked for: an export has a title above them, a date, and empty rows. */
export const HEADINGS_WITHIN = 10;

type Evenness = { readonly rows: number; readonly columns: number };

const byEvenness = (a: Evenness, b: Evenness): number => b.rows - a.rows || b.columns - a.columns;

/** The separator that cuts the most of the first rows into equally many columns; of two, into more. A title has none, or another. */
function delimiterOf(text: string): string {
  const [best] = DELIMITERS.map((delimiter) => ({
    delimiter,
    ...evennessOf(topOf(text, delimiter)),
  })).toSorted(byEvenness);
  return best?.delimiter ?? ',';
}

/** The most rows of equal width, and that width. Rows of one column do not count. */
function evennessOf(rows: readonly (readonly string[])[]): Evenness {
  const widths = rows.map(({ length }) => length).filter((width) => width > 1);
  const [best] = widths
    .map((columns) => ({ columns, rows: widths.filter((width) => width === columns).length }))
    .toSorted(byEvenness);
  return best ?? { rows: 0, columns: 0 };
}

/** The first rows, as far as they make sense with that separator: headings in quotation marks do not with another. */
function topOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  try {
    cut(text, { delimiter, to: HEADINGS_WITHIN }, (cells) => rows.push(cells));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return rows;
}

/** Hands over one record after the other: a large file's would otherwise be there twice. */
function cut(
  text: string,
  how: { readonly delimiter: string; readonly to?: number },
  take: (cells: string[]) => void,
): void {
  const on_record = (cells: string[]): null => {
    take(cells);
    return null;
  };
  parse(text, { ...how, relax_column_count: true, on_record });
}

function eachRecord(text: string, delimiter: string, take: (cells: string[]) => void): void {
  try {
    cut(text, { delimiter }, take);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DomainError(
      `Row ${Number(error.records) + 1} can’t be read: a quotation mark opens a text and nothing closes it, or one stands inside a text that has none around it.`,
    );
  }
}
