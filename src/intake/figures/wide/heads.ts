/** The headings of a wide file of figures, in one row or in two: which column is of which quarter. */
import { DomainError } from '../../../domain/domainError.ts';
import type { YearStart } from '../../../domain/time/period.ts';
import { lettersOf } from '../../table/nearest.ts';
import { type Csv, HEADINGS_WITHIN } from '../../table/readCsv.ts';
import {
  isYearless,
  type Part,
  partNamed,
  readSpan,
  splitHeading,
  type WideColumn,
  yearIn,
} from './headings.ts';

export type Heads = {
  /** The column by which a row names its indicator. */
  readonly ref: number;
  readonly columns: readonly WideColumn[];
  /** Columns that are of every quarter: a target, or a commentary. */
  readonly common: readonly { readonly at: number; readonly part: Part }[];
  /** The heading of each column, as written. */
  readonly headings: readonly string[];
  /** The number of the last row of headings. */
  readonly row: number;
};

type Wishes = {
  /** The financial year of headings without one, by the calendar year that it begins in. */
  readonly year: number | undefined;
  readonly yearStart: YearStart;
  /** Completes the refusal of headings of no year: how to say which. */
  readonly said: string;
  /** Are columns of whole years taken, too, as figures of what is reported once a year? */
  readonly wholeYears?: boolean;
};

const PERIODS = ['period', 'quarter', 'reportingperiod', 'reportingquarter'];

/**
 * Finds the headings; undefined where no column is of a quarter or a month.
 *
 * @param keys the headings of the column that names the indicator, the best first
 * @throws {DomainError} where they name quarters or months of no year
 */
export function headsOf(
  rows: readonly Csv['header'][],
  keys: readonly string[],
  { year: given, yearStart, said, wholeYears = false }: Wishes,
): Heads | undefined {
  const names = keys.map(lettersOf);
  const at = rows
    .slice(0, HEADINGS_WITHIN)
    .findIndex(({ cells }) => cells.some((cell) => names.includes(lettersOf(cell))));
  const main = rows[at];
  if (!main || main.cells.some((cell) => PERIODS.includes(lettersOf(cell)))) return undefined;
  const headings = main.cells.map(lettersOf);
  const ref = headings.indexOf(names.find((name) => headings.includes(name)) ?? '');
  const below = rows[at + 1];
  const isBelow =
    below !== undefined &&
    (below.cells[ref] ?? '') === '' &&
    below.cells.filter((cell) => partNamed(cell)).length > 1;
  const above = at > 0 && !isBelow ? rows[at - 1] : undefined;
  const year =
    given ??
    yearIn(
      rows
        .slice(0, at)
        .flatMap(({ cells }) => cells)
        .join(' '),
    );
  const [tops, own] = isBelow ? [filled(main.cells), below.cells] : [filled(above?.cells ?? []), main.cells];
  const width = Math.max(tops.length, own.length);
  const columns: WideColumn[] = [];
  const common: { at: number; part: Part }[] = [];
  const yearless: string[] = [];
  for (let place = 0; place < width; place += 1) {
    if (place === ref) continue;
    const heading = own[place] ?? '';
    const top = tops[place] ?? '';
    const found = columnOf(heading, top, { year, yearStart, wholeYears });
    if (found === 'no year') yearless.push(heading || top);
    else if (found) columns.push({ ...found, at: place });
    else {
      const part = partNamed(heading);
      if (part) common.push({ at: place, part });
    }
  }
  if (yearless.length > 1) {
    throw new DomainError(
      `The headings ${yearless.slice(0, 4).join(', ')} name no year. Write it with them, such as Q1 2025/26, or in a line above; ${said}.`,
    );
  }
  if (columns.length === 0) return undefined;
  const written = Array.from({ length: width }, (_, place) => own[place] || (tops[place] ?? ''));
  return { ref, columns, common, headings: written, row: isBelow ? below.row : main.row };
}

/** A column by its own heading, or by that and the one that it stands under; undefined where it is of no time. */
function columnOf(
  heading: string,
  top: string,
  { year, yearStart, wholeYears }: Pick<Required<Wishes>, 'year' | 'yearStart' | 'wholeYears'>,
): Omit<WideColumn, 'at'> | 'no year' | undefined {
  const own = splitHeading(heading);
  const spanOf = (time: string) => {
    const found = readSpan(time, year, yearStart);
    return found?.isYear && !wholeYears ? undefined : found;
  };
  const span = spanOf(own.time);
  if (span) return { ...span, part: own.part, heading };
  if (isYearless(own.time)) return 'no year';
  const part = partNamed(heading);
  if (!part) return undefined;
  const { time } = splitHeading(top);
  const under = spanOf(time);
  if (under) return { ...under, part, heading: `${top} ${heading}` };
  return isYearless(time) ? 'no year' : undefined;
}

/** A merged heading stands in its first cell, and is of those to its right. */
function filled(cells: readonly string[]): readonly string[] {
  let last = '';
  return cells.map((cell) => {
    last = cell === '' ? last : cell;
    return last;
  });
}
