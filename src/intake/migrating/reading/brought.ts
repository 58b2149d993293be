/** What comes over from another tool's export: rows under our own headings, which still know where they stood in its file. */
import type { SCORE_COLUMNS } from '../../figures/rows/scoreColumns.ts';
import type { INDICATOR_COLUMNS } from '../../indicators/indicatorColumns.ts';
import type { Csv } from '../../table/readCsv.ts';
import type { FileProblem } from '../../table/table.ts';

export type IndicatorColumn = keyof typeof INDICATOR_COLUMNS;
export type ScoreColumn = keyof typeof SCORE_COLUMNS;

/** A row under our headings. `row` is its number in the tool's file; `columns` the tool's headings where they are not those of every row. */
export type BroughtRow<Column extends string> = {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  readonly columns?: Readonly<Partial<Record<Column, string>>>;
};

/** The tool's heading for each of ours. */
export type Names = Readonly<Partial<Record<string, string>>>;

export type Brought = {
  /** One for each indicator. */
  readonly indicators: readonly BroughtRow<IndicatorColumn>[];
  /** One for each indicator and quarter. */
  readonly figures: readonly BroughtRow<ScoreColumn>[];
  readonly names: Names;
  /** What the export leaves open or can't be read, by its own columns and rows. */
  readonly problems: readonly FileProblem[];
  /** What was read as what, and what is not brought over, for the operator to look at before anything is stored. */
  readonly says: readonly string[];
  /** The headings that nothing was made of. */
  readonly notUsed: readonly string[];
};

/** The rows as a table with the columns that any of them has, and those that it can’t do without; `number` gives each row its number there. */
export function tableOf<Column extends string>(
  always: readonly Column[],
  rows: readonly BroughtRow<Column>[],
  number: (row: BroughtRow<Column>, index: number) => number,
): Csv {
  const columns = [...new Set([...always, ...rows.flatMap(({ cells }) => Object.keys(cells) as Column[])])];
  return {
    header: { row: 1, cells: columns },
    rows: rows.map((row, index) => ({
      row: number(row, index),
      cells: columns.map((column) => row.cells[column] ?? ''),
    })),
  };
}

/** `rolls_up` as a heading that an officer may add: `Rolls up`. */
export const asHeading = (column: string): string =>
  `${column.charAt(0).toUpperCase()}${column.slice(1).replaceAll('_', ' ')}`;
