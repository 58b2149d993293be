/**
 * Unfolds a wide file of figures, with quarters or months as columns, into one row for each figure. Titles above, and notes and
 * totals below, stay out.
 */
import { DomainError } from '../../../domain/domainError.ts';
import { monthsOf, type Period, periodName, type YearStart } from '../../../domain/time/period.ts';
import { isOfTotals } from '../../indicators/unknownRef.ts';
import { REF_NAMES } from '../../table/columnKinds.ts';
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

export type Unfolded = {
  /** One row a figure, each under the number of the row that it stood in. */
  readonly csv: Csv;
  /** What was read as what, for the operator to look at before anything is stored. */
  readonly says: readonly string[];
};

const REFS = ['ref', ...REF_NAMES, 'kpi', 'pi', 'code', 'kpi no', 'kpi code', 'pi ref', 'measure ref'].map(
  lettersOf,
);
const HEADINGS = ['ref', 'period', 'figure', 'given', 'target', 'published_status', 'commentary'];

type Heads = {
  readonly ref: number;
  readonly columns: readonly WideColumn[];
  /** Columns that are of every quarter: a target, or a commentary. */
  readonly common: readonly { readonly at: number; readonly part: Part }[];
  /** The number of the last row of headings. */
  readonly row: number;
};

/**
 * Unfolds it; undefined for a file with a row for each figure.
 *
 * @param year the financial year of headings without one, by the calendar year that it begins in
 * @throws {DomainError} where the headings name quarters or months of no year
 */
export function unfold(csv: Csv, year: number | undefined, yearStart: YearStart): Unfolded | undefined {
  const rows = [csv.header, ...csv.rows];
  const heads = headsOf(rows, year, yearStart);
  if (!heads) return undefined;
  const { ref, columns, row: last } = heads;
  const data = rows.filter(({ row, cells }) => row > last && isData(cells[ref] ?? '', cells));
  const spans = [...new Set(columns.map(({ period }) => period))];
  const long = data.flatMap(({ row, cells }) =>
    spans.flatMap((period) => {
      const made = figureRow(cells, period, heads);
      return made ? [{ row, cells: made }] : [];
    }),
  );
  return {
    csv: { header: { row: last, cells: HEADINGS }, rows: long },
    says: [
      `Read as ${columns.length} columns of ${spans.length === 1 ? 'one quarter' : `${spans.length} quarters`}:`,
      ...spans.map((period) => `  ${periodName(period)}: ${columnsOf(period, heads, yearStart)}`),
    ],
  };
}

/** The headings, in one row or two; undefined where no column is of a quarter or a month. */
function headsOf(
  rows: readonly Csv['header'][],
  given: number | undefined,
  yearStart: YearStart,
): Heads | undefined {
  const at = rows
    .slice(0, HEADINGS_WITHIN)
    .findIndex(({ cells }) => cells.some((cell) => REFS.includes(lettersOf(cell))));
  const main = rows[at];
  if (!main || main.cells.some((cell) => PERIODS.includes(lettersOf(cell)))) return undefined;
  const ref = main.cells.findIndex((cell) => REFS.includes(lettersOf(cell)));
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
    const found = columnOf(heading, top, year, yearStart);
    if (found === 'no year') yearless.push(heading || top);
    else if (found) columns.push({ ...found, at: place });
    else {
      const part = partNamed(heading);
      if (part) common.push({ at: place, part });
    }
  }
  if (yearless.length > 1) {
    throw new DomainError(
      `The headings ${yearless.slice(0, 4).join(', ')} name no year. Write it with them, such as Q1 2025/26, or in a line above; or give a quarter of that year with --period.`,
    );
  }
  return columns.length === 0 ? undefined : { ref, columns, common, row: isBelow ? below.row : main.row };
}

const PERIODS = ['period', 'quarter', 'reportingperiod', 'reportingquarter'];

/** A column by its own heading, or by that and the one that it stands under; undefined where it is of no time. */
function columnOf(
  heading: string,
  top: string,
  year: number | undefined,
  yearStart: YearStart,
): Omit<WideColumn, 'at'> | 'no year' | undefined {
  const own = splitHeading(heading);
  const span = readSpan(own.time, year, yearStart);
  if (span) return { ...span, part: own.part, heading };
  if (isYearless(own.time)) return 'no year';
  const part = partNamed(heading);
  if (!part) return undefined;
  const { time } = splitHeading(top);
  const under = readSpan(time, year, yearStart);
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

/** Is a row of an indicator? Notes and totals stand below, with nothing beside a note. */
const isData = (ref: string, cells: readonly string[]): boolean =>
  ref !== '' && !isOfTotals(ref) && cells.filter((cell) => cell !== '').length > 1;

/** The row of one quarter; undefined where nothing of it is filled in. */
function figureRow(
  cells: readonly string[],
  period: Period,
  { ref, columns, common }: Heads,
): readonly string[] | undefined {
  const own = columns.filter((column) => column.period === period);
  const said = (part: Part): string => {
    const found = own.find((column) => column.part === part && column.month === undefined);
    return cells[found?.at ?? -1] ?? '';
  };
  const months = [0, 1, 2].map((month) => {
    const found = own.find((column) => column.part === 'figure' && column.month === month);
    return cells[found?.at ?? -1] ?? '';
  });
  const given = months.some((month) => month !== '') ? months.join(';') : '';
  const [figure, status, commentary] = [said('figure'), said('status'), said('commentary')];
  if ([figure, given, status, commentary].every((each) => each === '')) return undefined;
  const shared = (part: Part): string => cells[common.find((each) => each.part === part)?.at ?? -1] ?? '';
  return [cells[ref] ?? '', period, figure, given, said('target') || shared('target'), status, commentary];
}

/** `figure from “Q1 Actual”, target from “Q1 Target”`. */
function columnsOf(period: Period, { columns }: Heads, yearStart: YearStart): string {
  const names = monthsOf(period, yearStart);
  return columns
    .filter((column) => column.period === period)
    .map(({ part, month, heading }) => `${month === undefined ? part : names[month]} from “${heading}”`)
    .join(', ');
}
