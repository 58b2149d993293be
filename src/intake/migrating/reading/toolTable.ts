/** Reads an export under the tool's own headings, and under any of ours that somebody has added to overrule what it says. */
import { INDICATOR_COLUMNS } from '../../indicators/indicatorColumns.ts';
import { isOfTotals } from '../../indicators/unknownRef.ts';
import { lettersOf } from '../../table/nearest.ts';
import type { Csv } from '../../table/readCsv.ts';
import { type CsvColumn, type CsvColumns, type FileProblem, readTable } from '../../table/table.ts';
import { asHeading, type IndicatorColumn, type Names } from './brought.ts';

/** A column of a tool's export. */
type ToolColumn = {
  /** What becomes of it. */
  readonly says: string;
  /** Other headings that the tool has for it. */
  readonly also?: readonly string[];
  readonly required?: true;
  /** Our column that it is, where it is taken as it stands. */
  readonly to?: IndicatorColumn;
};
export type ToolColumns = Readonly<Record<string, ToolColumn>>;

export type ToolRow<C extends ToolColumns> = {
  readonly row: number;
  /** The cell of a column of the tool; empty where there is none. */
  readonly said: (column: keyof C & string) => string;
  /** What is taken as it stands, under our headings; only of columns that the file has. */
  readonly cells: Partial<Record<IndicatorColumn, string>>;
};

export type ToolTable<C extends ToolColumns> = {
  readonly rows: readonly ToolRow<C>[];
  readonly problems: readonly FileProblem[];
  readonly has: (column: keyof C & string) => boolean;
  /** The heading of each column as the file has it. */
  readonly heading: (column: keyof C & string) => string;
  /** The same for our columns. */
  readonly names: Names;
  readonly notUsed: readonly string[];
};

const OWN = Object.keys(INDICATOR_COLUMNS) as IndicatorColumn[];
const alsoOf = (column: IndicatorColumn): readonly string[] =>
  (INDICATOR_COLUMNS[column] as CsvColumn<unknown>).also ?? [];

const asWritten = { wants: 'text', examples: [], read: (said: string): string => said };

/** The columns by which such an export is read, and its sheet is found in a workbook. */
export function columnsOf(columns: ToolColumns): CsvColumns {
  const taken = new Set(
    Object.entries(columns).flatMap(([name, { also = [] }]) => [name, ...also].map(lettersOf)),
  );
  const given = new Set(Object.values(columns).map(({ to }) => to));
  const own = OWN.filter((column) => !given.has(column)).flatMap((column) => {
    const names = [column, ...alsoOf(column)].filter((name) => !taken.has(lettersOf(name)));
    const [first, ...also] = names;
    return first === undefined
      ? []
      : [[ownName(column), { ...asWritten, says: column, also: [first, ...also] }] as const];
  });
  return Object.fromEntries([
    ...Object.entries(columns).map(([name, { says, also = [], required, to }]) => {
      // What an officer has named as our own files have it counts as well.
      const ours =
        to === undefined || required ? [] : [to, ...alsoOf(to)].filter((each) => !taken.has(lettersOf(each)));
      return [
        name,
        { ...asWritten, says, also: [...also, ...ours], ...(required && { required: 'column' as const }) },
      ];
    }),
    ...own,
  ]);
}

const ownName = (column: IndicatorColumn): string => `own ${column}`;

/** The cells of a row by its number; none for one that is not there. */
export function cellsByRow({ header, rows }: Csv): (row: number) => readonly string[] {
  const found = new Map([header, ...rows].map(({ row, cells }) => [row, cells]));
  return (row) => found.get(row) ?? [];
}

/**
 * Reads the rows of what is measured; totals and notes stay out.
 * @param key the column that every such row fills in
 * @param after the number of the last row of headings, where they take more than one
 */
export function readToolTable<C extends ToolColumns>(
  columns: C,
  csv: Csv,
  key: keyof C & string,
  after = 0,
): ToolTable<C> {
  const all = columnsOf(columns);
  const width = Math.max(...[csv.header, ...csv.rows].map(({ cells }) => cells.length));
  const wide = <R extends Csv['header']>(row: R): R => ({
    ...row,
    cells: [...row.cells, ...Array<string>(width - row.cells.length).fill('')],
  });
  // Above a second row of headings the first may be shorter than the rows below, which is no fault.
  const padded = { header: wide(csv.header), rows: csv.rows.map(wide) };
  const table = readTable(all, padded);
  const cellsOf = cellsByRow(padded);
  const header = cellsOf(table.headings);
  const written = (column: string): string | undefined =>
    [column, ...(all[column]?.also ?? [])]
      .map((name) => header.find((cell) => lettersOf(cell) === lettersOf(name)))
      .find((cell) => cell !== undefined);
  const filledIn = (row: number): readonly string[] => cellsOf(row).filter((cell) => cell !== '');
  const below = table.rows.filter(({ row }) => row > after && !isOfTotals(filledIn(row)[0] ?? ''));
  // A note or the name of a section stands alone in its row.
  const nameless = below.filter(
    ({ row, said }) => table.present.has(key) && said(key) === '' && filledIn(row).length > 2,
  );
  const rows = below
    .filter(({ row, said }) => said(key) !== '' && !isOfTotals(said(key)) && filledIn(row).length > 1)
    .map(({ row, said }) => {
      const cells: Partial<Record<IndicatorColumn, string>> = {};
      for (const [name, { to }] of Object.entries(columns)) {
        if (to && table.present.has(name)) cells[to] = said(name);
      }
      for (const column of OWN) {
        if (said(ownName(column)) !== '') cells[column] = said(ownName(column));
      }
      return { row, said, cells };
    });
  const names = Object.fromEntries([
    ...OWN.map((column) => [column, written(ownName(column)) ?? asHeading(column)]),
    ...Object.entries(columns).flatMap(([name, { to }]) => (to ? [[to, written(name) ?? name]] : [])),
  ]);
  const numbers = new Set(rows.map(({ row }) => row));
  return {
    rows,
    names,
    problems: [
      ...table.problems.filter(({ row }) => row === table.headings || numbers.has(row)),
      ...nameless.map(({ row }) => ({
        ...{ row, column: written(key) ?? key },
        sentence:
          'It is empty, and the rest of the row is not. Where cells were merged, write it into every row.',
      })),
      ...(table.present.has(key) && rows.length + nameless.length === 0
        ? [
            {
              row: table.headings,
              column: written(key) ?? key,
              sentence: 'There is nothing below the headings. Export the measures with it.',
            },
          ]
        : []),
    ],
    has: (column) => table.present.has(column),
    heading: (column) => written(column) ?? column,
    notUsed: table.notUsed,
  };
}
