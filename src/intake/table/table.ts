/** Reads a CSV by a table of columns: values for readable cells, and a problem for every other. */
import { lettersOf, nearest } from './nearest.ts';
import { type Csv, HEADINGS_WITHIN } from './readCsv.ts';

/** One column of a kind of file. The template, the documentation and the reading all come from it. */
export type CsvColumn<T> = {
  /** Its purpose, in a few words. */
  readonly says: string;
  /** Other headings accepted for it, the preferred one first. */
  readonly also?: readonly string[];
  /** Is it required in every row (`cell`), or only in the file (`column`)? */
  readonly required?: 'cell' | 'column';
  /** Completes "Write …". */
  readonly wants: string;
  /** Example values, one for each row of the template. */
  readonly examples: readonly string[];
  /** Undefined when the text can't be read. Required columns never see an empty text. */
  readonly read: (text: string) => T | undefined;
};

export type CsvColumns = Readonly<Record<string, CsvColumn<unknown>>>;

/** Something to put right in the file before anything is imported. */
export type FileProblem = { readonly row: number; readonly column: string; readonly sentence: string };

/** A row's values; undefined where there is a problem already. */
export type CsvRecord<C extends CsvColumns> = {
  readonly row: number;
  readonly values: { readonly [K in keyof C]: ReturnType<C[K]['read']> | undefined };
  /** The cell as it is written; empty where there is no such column. */
  readonly said: (column: keyof C & string) => string;
  /** True when the cell holds something. */
  readonly has: (column: keyof C & string) => boolean;
  /** What a problem calls a column: where the file has it, if that is not under our own name. */
  readonly called: (column: string) => string;
};

export type Table<C extends CsvColumns> = {
  readonly rows: readonly CsvRecord<C>[];
  readonly problems: readonly FileProblem[];
  /** The row that the headings are in. */
  readonly headings: number;
  /** The columns that the file has. */
  readonly present: ReadonlySet<keyof C & string>;
  /** Unused headings, each with the column probably meant. */
  readonly notUsed: readonly string[];
};

/** A table whose rows are read as they are asked for, once: a large file's are never there all at once. */
export type OpenTable<C extends CsvColumns> = Omit<Table<C>, 'rows'> & {
  readonly rows: Iterable<CsvRecord<C>>;
};

/** Says how many of the rows have been read. */
type Progress = (done: number, of: number) => void;

/** Reads every cell of every row. */
export function readTable<C extends CsvColumns>(columns: C, csv: Csv, progress?: Progress): Table<C> {
  const { rows, problems, headings, present, notUsed } = openTable(columns, csv, progress);
  const read = [...rows];
  return { rows: read, problems: problems.toSorted((a, b) => a.row - b.row), headings, present, notUsed };
}

/** Reads the headings. Each row that is read adds its problems to those of the table. */
export function openTable<C extends CsvColumns>(
  columns: C,
  csv: Csv,
  progress: Progress = () => {},
): OpenTable<C> {
  const { header, rows } = fromHeadings(columns, csv);
  const { places, problems, notUsed } = readHeader(columns, header);
  return {
    rows: told(recordsOf(columns, { header, rows }, places, problems), rows.length, progress),
    problems,
    headings: header.row,
    present: new Set(places.keys()),
    notUsed,
  };
}

/** Fewer rows than this are read before anybody could look how far it is. */
const TOLD_EVERY = 1_000;

function* told<Row>(rows: Iterable<Row>, count: number, progress: Progress): Generator<Row> {
  let done = 0;
  for (const row of rows) {
    yield row;
    done += 1;
    if (done % TOLD_EVERY === 0) progress(done, count);
  }
  if (done > TOLD_EVERY && done % TOLD_EVERY !== 0) progress(done, count);
}

function* recordsOf<C extends CsvColumns>(
  columns: C,
  { header, rows }: Csv,
  places: ReadonlyMap<string, readonly number[]>,
  problems: FileProblem[],
): Generator<CsvRecord<C>> {
  const width = header.cells.length;
  const placed = Object.entries(columns).map(([name, column]) => ({ name, column, at: places.get(name) }));
  for (const { row, cells, called = asNamed } of rows) {
    if (cells.length > width && cells.slice(width).some((cell) => cell !== '')) {
      problems.push({
        row,
        column: 'the end',
        sentence: `There are ${cells.length} values, and ${width} headings. A value with a comma or semicolon in it goes in quotation marks.`,
      });
    }
    const values: Record<string, unknown> = {};
    for (const { name, column, at } of placed) {
      const text = textAt(cells, at);
      const value = readText(text, column);
      values[name] = value;
      if (EXCEL_ERROR.test(text)) problems.push({ row, column: called(name), sentence: excelError(text) });
      else if (value === undefined && at) {
        problems.push({ row, column: called(name), sentence: unreadable(text, column.wants) });
      }
    }
    const said = (column: string): string => textAt(cells, places.get(column));
    yield {
      ...{ row, said, called, has: (column) => said(column) !== '' },
      values: values as CsvRecord<C>['values'],
    };
  }
}

const asNamed = (column: string): string => column;

/** The text of a column: of several places the first with anything in it. */
function textAt(cells: readonly string[], at: readonly number[] | undefined): string {
  for (const place of at ?? []) {
    const cell = cells[place];
    if (cell) return cell;
  }
  return '';
}

const readText = (text: string, { required, read }: CsvColumn<unknown>): unknown =>
  EXCEL_ERROR.test(text) || (text === '' && required === 'cell') ? undefined : read(text);

/** The file from its headings on. */
export function fromHeadings(columns: CsvColumns, csv: Csv): Csv {
  const counts = headingCounts(columns, csv);
  const at = counts.indexOf(Math.max(...counts));
  return at < 1 ? csv : { header: csv.rows[at - 1] ?? csv.header, rows: csv.rows.slice(at) };
}

/** The number of known headings in each of the first rows. */
export function headingCounts(columns: CsvColumns, { header, rows }: Csv): readonly number[] {
  const known = new Set(
    Object.entries(columns).flatMap(([name, { also = [] }]) => [name, ...also].map(lettersOf)),
  );
  return [header, ...rows.slice(0, HEADINGS_WITHIN - 1)].map(
    ({ cells }) => cells.filter((cell) => known.has(lettersOf(cell))).length,
  );
}

/** Error values of Excel formulas. Read as empty, `#N/A` would be a figure that nobody asks after. */
const EXCEL_ERROR = /^#(N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)$/i;

const excelError = (text: string): string =>
  /^#+$/.test(text)
    ? `“${text}” is what Excel shows where a column is too narrow. Widen it, and save the file again.`
    : `“${text}” is Excel’s sign of a formula that fails. Put the formula right, or empty the cell.`;

const unreadable = (text: string, wants: string): string =>
  text === ''
    ? `It is empty. Write ${wants}.`
    : `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}” can’t be read. Write ${wants}.`;

function readHeader(
  columns: CsvColumns,
  header: Csv['header'],
): {
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly problems: FileProblem[];
  readonly notUsed: readonly string[];
} {
  const headings = header.cells.map(lettersOf);
  const places = new Map<string, readonly number[]>();
  const problems: FileProblem[] = [];
  for (const [name, { also = [], required }] of Object.entries(columns)) {
    const found = [name, ...also].map(lettersOf).flatMap((called) => {
      const at = headings.indexOf(called);
      if (at !== -1 && headings.indexOf(called, at + 1) !== -1) {
        problems.push({
          row: header.row,
          column: name,
          sentence: `There are two columns with the heading “${header.cells[at] ?? name}”. Leave one out.`,
        });
      }
      return at === -1 ? [] : [at];
    });
    if (found.length > 0) places.set(name, [...new Set(found)]);
    else if (required)
      problems.push({ row: header.row, column: name, sentence: missing(name, columns, header.cells) });
  }
  const used = new Set([...places.values()].flat());
  const notUsed = header.cells.flatMap((heading, index) => {
    if (used.has(index) || heading === '') return [];
    const meant = nearest(
      heading,
      Object.keys(columns).filter((name) => !places.has(name)),
    );
    return [meant === undefined ? heading : `${heading} (did you mean ${meant}?)`];
  });
  return { places, problems, notUsed };
}

function missing(name: string, columns: CsvColumns, headings: readonly string[]): string {
  const { also = [], says = '' } = columns[name] ?? {};
  const slip = headings.find((heading) => nearest(heading, [name, ...also]));
  if (slip !== undefined) return `There is no such column. Did you mean ${slip} to be it?`;
  const others = also.length === 0 ? '' : ` (or ${also.join(', ')})`;
  return `There is no such column. Add one with the heading ${name}${others}: ${says}.`;
}

/** The documentation of a kind of file: a line for each column. */
export function describeColumns(columns: CsvColumns): string {
  const width = Math.max(...Object.keys(columns).map((name) => name.length));
  const lines = Object.entries(columns).map(([name, { says, also = [], required }]) => {
    const needed = required ? ' (required)' : '';
    const others = also.length === 0 ? '' : ` Also called: ${also.join(', ')}.`;
    return `  ${name.padEnd(width)}  ${says}${needed}.${others}`;
  });
  return ['Columns:', ...lines].join('\n');
}

/** A file that shows every column, with example rows. */
export function template(columns: CsvColumns): string {
  const rows = Math.max(...Object.values(columns).map(({ examples }) => examples.length));
  const lines = [Object.keys(columns)];
  for (let row = 0; row < rows; row += 1) {
    lines.push(Object.values(columns).map(({ examples }) => examples[row] ?? ''));
  }
  return `${lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

const quoted = (cell: string): string => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
