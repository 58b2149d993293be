/** Listings: answers as rows and columns, ready for a file. Every value says what it is, so that no file has to guess. */
import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { Figure } from '../figures/figure.ts';
import { type Unit, unitLabel } from '../figures/unit.ts';

/** The formats that a listing can be had in; the first where none is named. */
export const FileFormat = z.enum(['xlsx', 'ods', 'csv']);
export type FileFormat = z.infer<typeof FileFormat>;

/** The formats of a paper. */
export const PaperFormat = z.enum(['docx', 'html']);
export type PaperFormat = z.infer<typeof PaperFormat>;

/** A number and how it is written: 86.2 as a percentage is `86.2%`, −31664 as money is `-£31,664`. */
export type Amount = {
  readonly value: Figure;
  readonly as: 'number' | 'percent' | 'money';
  readonly decimals: number;
};

/**
 * What a column holds. `words` are texts that may be long; between amounts there may be texts, such as a target that is a
 * range.
 */
export type Column = {
  readonly title: string;
  readonly holds: 'text' | 'words' | 'amount' | 'date' | 'yes/no';
  /** Is it to be written in by whoever is given the file? In a workbook the rest is then locked. */
  readonly isFilledIn?: true | undefined;
};

/** Null is an empty cell; a date is its ISO day. */
export type Value = string | boolean | Amount | null;

/** The rows of an answer, all of them and not only those of a page. */
export type Rows = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
  /** The ISO instant of the last change among what is listed; absent where nothing is in. */
  readonly asOf?: string | undefined;
};

/** A listing as it goes into a file. The same listing makes the same bytes. */
export type Listing = Rows & {
  readonly title: string;
  /** What is listed, and where it comes from: names and what there is to say, for a sheet of its own. */
  readonly about: readonly (readonly [name: string, says: string])[];
  /** The date of the file, which says nothing of when it was made. */
  readonly asOf: string;
};

/** A column, and what it has for a row. */
export type ColumnOf<Row> = Column & { readonly of: (row: Row) => Value };

/** The rows of a list, by columns. */
export const rowsOf = <Row>(
  columns: readonly ColumnOf<Row>[],
  list: readonly Row[],
  asOf?: string | undefined,
): Rows => ({
  columns: columns.map(({ title, holds, isFilledIn }) => ({
    title,
    holds,
    ...(isFilledIn && { isFilledIn }),
  })),
  rows: list.map((row) => columns.map(({ of }) => of(row))),
  asOf,
});

/** Nobody gives more decimals than this; of a figure that was worked out the rest is there, and not shown. */
const MOST_SHOWN = 6;

/** A figure in its unit, showing the decimals that it was given with; one in `yes/no` is the word. */
export function amountOf(value: Figure | null | undefined, unit: Unit, decimals: number): Value {
  if (value === null || value === undefined) return null;
  if (unit === 'yes/no' && (value === '1' || value === '0')) return value === '1' ? 'Yes' : 'No';
  const given = Math.min(new Decimal(value).decimalPlaces(), MOST_SHOWN);
  // Thousands and millions are written beside the figure: “£12.3” would be another amount.
  const as = unit === 'percent' ? 'percent' : unit === 'GBP' ? 'money' : 'number';
  return { value, as, decimals: Math.max(decimals, given) };
}

/** A plain number. */
export const numberOf = (value: Figure | number, decimals = 0): Amount => ({
  value: String(value),
  as: 'number',
  decimals,
});

/** The unit as it stands in a column of its own: `%`, `£`, `days`; empty where it is a number and nothing more. */
export const unitOf = (unit: Unit): string =>
  unit === 'count' || unit === 'milestone' || unit === 'yes/no' ? '' : unitLabel(unit);

/** The latest of some instants; undefined where there is none. */
export const latestOf = (instants: readonly (string | null | undefined)[]): string | undefined =>
  instants.reduce<string | undefined>(
    (latest, each) => (each && (latest === undefined || each > latest) ? each : latest),
    undefined,
  );

/** A sheet that somebody sent, as rows of texts: each cell as the sheet shows it. */
export type Sheet = {
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: readonly {
    /** Its number in the sheet, from 1. */
    readonly row: number;
    readonly cells: readonly string[];
  }[];
};
