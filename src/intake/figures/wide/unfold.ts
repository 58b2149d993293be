/**
 * Unfolds a wide file of figures, with quarters or months as columns, into one row for each figure. Titles above, and notes and
 * totals below, stay out.
 */
import { together } from '../../../domain/sentences.ts';
import { monthsOf, type Period, periodName, type YearStart } from '../../../domain/time/period.ts';
import { isOfTotals } from '../../indicators/unknownRef.ts';
import { REF_NAMES } from '../../table/columnKinds.ts';
import type { Csv } from '../../table/readCsv.ts';
import type { Part, WideColumn } from './headings.ts';
import { type Heads, headsOf } from './heads.ts';
import { placesIn } from './places.ts';

export type Unfolded = {
  /** One row a figure, each under the number of the row that it stood in. */
  readonly csv: Csv;
  /** What was read as what, for the operator to look at before anything is stored. */
  readonly says: readonly string[];
  /** What stands in the file and can’t be kept, in lines that are shown whatever is answered. */
  readonly notTaken: readonly string[];
  /** The headings of other columns. */
  readonly notUsed: readonly string[];
};

const REFS = [
  ...['ref', ...REF_NAMES, 'kpi no', 'kpi code', 'pi ref', 'pi code', 'measure ref', 'code'],
  ...['kpi', 'pi'],
];
const HEADINGS = ['ref', 'period', 'figure', 'given', 'target', 'published_status', 'commentary'];

/**
 * Unfolds it; undefined for a file with a row for each figure.
 *
 * @param year the financial year of headings without one, by the calendar year that it begins in
 * @throws {DomainError} where the headings name quarters or months of no year
 */
export function unfold(csv: Csv, year: number | undefined, yearStart: YearStart): Unfolded | undefined {
  const rows = [csv.header, ...csv.rows];
  const heads = headsOf(rows, REFS, {
    year,
    yearStart,
    said: 'or give a quarter of that year with --period',
  });
  if (!heads) return undefined;
  const { ref, columns, common, others, row: last } = heads;
  const taken = columns.filter(isTaken);
  const data = rows.filter(({ row, cells }) => row > last && isData(cells[ref] ?? '', cells));
  const spans = [...new Set(columns.map(({ period }) => period))];
  const called = new Map(spans.map((period) => [period, placesIn(period, heads)]));
  const long = data.flatMap(({ row, cells }) => {
    const latest = columns
      .filter(({ at, part }) => part === 'figure' && (cells[at] ?? '') !== '')
      .reduce<Period | undefined>((last, { period }) => (last && last > period ? last : period), undefined);
    return spans.flatMap((period) => {
      const made = figureRow(cells, { period, isLatest: period === latest }, heads, yearStart);
      return made ? [{ row, cells: made, called: called.get(period) ?? ((column) => column) }] : [];
    });
  });
  return {
    csv: { header: { row: last, cells: HEADINGS }, rows: long },
    says: [
      `Read as ${taken.length} columns of ${spans.length === 1 ? 'one quarter' : `${spans.length} quarters`}:`,
      ...spans.map((period) => `  ${periodName(period)}: ${columnsOf(period, taken, yearStart)}`),
      ...common.flatMap(({ heading, part }) =>
        part === 'figure' ? [] : [`  ${SHARED_WITH[part]}: ${part} from “${heading}”`],
      ),
    ],
    notTaken: notTakenOf(columns.filter((column) => !isTaken(column))),
    notUsed: [...common.flatMap(({ heading, part }) => (part === 'figure' ? [heading] : [])), ...others],
  };
}

/** What a column that names no quarter is of: one target holds for all, one status or commentary is that of the day it was written. */
const SHARED_WITH: Readonly<Record<Exclude<Part, 'figure'>, string>> = {
  target: 'Every quarter',
  status: 'The latest quarter with a figure, in each row',
  commentary: 'The latest quarter with a figure, in each row',
};

/** Is a row of an indicator? Notes and totals stand below, with nothing beside a note. */
const isData = (ref: string, cells: readonly string[]): boolean =>
  ref !== '' && !isOfTotals(ref) && cells.filter((cell) => cell !== '').length > 1;

/** The row of one quarter; undefined where nothing of it is filled in. */
function figureRow(
  cells: readonly string[],
  { period, isLatest }: { readonly period: Period; readonly isLatest: boolean },
  { ref, columns, common }: Heads,
  yearStart: YearStart,
): readonly string[] | undefined {
  const own = columns.filter((column) => column.period === period);
  const said = (part: Part): string => {
    const found = own.find((column) => column.part === part && column.month === undefined);
    return cells[found?.at ?? -1] ?? '';
  };
  const ofMonths = (part: Part): readonly string[] =>
    [0, 1, 2].map((month) => {
      const found = own.find((column) => column.part === part && column.month === month);
      return cells[found?.at ?? -1] ?? '';
    });
  const months = ofMonths('figure');
  const given = months.some((month) => month !== '') ? months.join(';') : '';
  const names = monthsOf(period, yearStart);
  const notes = ofMonths('commentary').flatMap((note, at) => (note === '' ? [] : [`${names[at]}: ${note}`]));
  const shared = (part: Part): string => cells[common.find((each) => each.part === part)?.at ?? -1] ?? '';
  const ofLatest = (part: Part): string => (isLatest ? shared(part) : '');
  const [figure, status] = [said('figure'), said('status') || ofLatest('status')];
  const commentary =
    [said('commentary'), ...notes].filter((each) => each !== '').join('\n') || ofLatest('commentary');
  if ([figure, given, status, commentary].every((each) => each === '')) return undefined;
  return [cells[ref] ?? '', period, figure, given, said('target') || shared('target'), status, commentary];
}

/** `figure from “Q1 Actual”, target from “Q1 Target”`; of months `April from “Apr-25 Actual”, commentary of April from “Apr-25 Notes”`. */
function columnsOf(period: Period, columns: readonly WideColumn[], yearStart: YearStart): string {
  const names = monthsOf(period, yearStart);
  const what = ({ part, month }: WideColumn): string => {
    if (month === undefined) return part;
    return part === 'figure' ? (names[month] ?? '') : `${part} of ${names[month]}`;
  };
  return columns
    .filter((column) => column.period === period)
    .map((column) => `${what(column)} from “${column.heading}”`)
    .join(', ');
}

/** Statuses and targets of months are kept nowhere that a file of figures writes to. */
const isTaken = ({ part, month }: WideColumn): boolean =>
  month === undefined || part === 'figure' || part === 'commentary';

const WHY_NOT: readonly (readonly [Part, string])[] = [
  ['target', 'targets of months, which go into a file of targets, with the month as its period'],
  ['status', 'statuses of months, as statuses are kept by the quarter'],
];

/** `Not taken: statuses of months, as statuses are kept by the quarter (“Apr-25 RAG”, “May-25 RAG” and “Jun-25 RAG”).` */
function notTakenOf(columns: readonly WideColumn[]): readonly string[] {
  return WHY_NOT.flatMap(([part, why]) => {
    const headings = columns.filter((column) => column.part === part).map(({ heading }) => `“${heading}”`);
    return headings.length === 0 ? [] : [`Not taken: ${why} (${together(firstOf(headings))}).`];
  });
}

const NAMED = 3;

/** The first, and how many more there are. */
const firstOf = (all: readonly string[]): readonly string[] =>
  all.length <= NAMED + 1 ? all : [...all.slice(0, NAMED), `${all.length - NAMED} more`];
