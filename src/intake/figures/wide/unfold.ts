/**
 * Unfolds a wide file of figures, with quarters or months as columns, into one row for each figure. Titles above, and notes and
 * totals below, stay out.
 */
import { monthsIn } from '../../../domain/time/month.ts';
import { monthsOf, type Period, periodName, type YearStart } from '../../../domain/time/period.ts';
import { isOfTotals } from '../../indicators/unknownRef.ts';
import { REF_NAMES } from '../../table/columnKinds.ts';
import type { Csv } from '../../table/readCsv.ts';
import { wordInPlace } from '../rows/inPlace.ts';
import { COUNTS, type Part, type WideColumn } from './headings.ts';
import { type Heads, headsOf } from './heads.ts';
import { placesIn } from './places.ts';

export type Unfolded = {
  /** One row a figure, each under the number of the row that it stood in. */
  readonly csv: Csv;
  /** What was read as what, for the operator to look at before anything is stored. */
  readonly says: readonly string[];
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
  const places = new Map<string, (column: string) => string>();
  const calledIn = (period: Period, month: number | undefined): ((column: string) => string) => {
    const key = `${period} ${month}`;
    const found = places.get(key) ?? placesIn({ period, month }, heads);
    places.set(key, found);
    return found;
  };
  const data = rows.filter(({ row, cells }) => row > last && isData(cells[ref] ?? '', cells));
  const spans = [...new Set(columns.map(({ period }) => period))];
  const long = data.flatMap(({ row, cells }) => {
    const latest = columns
      .filter(({ at, part }) => part === 'figure' && (cells[at] ?? '') !== '')
      .reduce<Period | undefined>((last, { period }) => (last && last > period ? last : period), undefined);
    return spans.flatMap((period) =>
      rowsOf(cells, { period, isLatest: period === latest }, heads, yearStart).map((made) => ({
        ...{ row, cells: made.cells },
        called: calledIn(period, made.month),
      })),
    );
  });
  return {
    csv: { header: { row: last, cells: HEADINGS }, rows: long },
    says: [
      `Read as ${columns.length} columns of ${spans.length === 1 ? 'one quarter' : `${spans.length} quarters`}:`,
      ...spans.map((period) => `  ${periodName(period)}: ${columnsOf(period, columns, yearStart)}`),
      ...common.flatMap(({ heading, part }) =>
        isShared(part) ? [`  ${SHARED_WITH[part]}: ${part} from “${heading}”`] : [],
      ),
    ],
    notUsed: [...common.flatMap(({ heading, part }) => (isShared(part) ? [] : [heading])), ...others],
  };
}

/** What a column that names no quarter is of: one target holds for all, one status or commentary is that of the day it was written. */
const SHARED_WITH = {
  target: 'Every quarter',
  status: 'The latest quarter with a figure, in each row',
  commentary: 'The latest quarter with a figure, in each row',
} as const;

const isShared = (part: Part): part is keyof typeof SHARED_WITH => part in SHARED_WITH;

/** Is a row of an indicator? Notes and totals stand below, with nothing beside a note. */
const isData = (ref: string, cells: readonly string[]): boolean =>
  ref !== '' && !isOfTotals(ref) && cells.filter((cell) => cell !== '').length > 1;

/** A row as it unfolds: of a quarter, or of one of its months. */
type Made = { readonly cells: readonly string[]; readonly month: number | undefined };

/**
 * The rows of one quarter: one of each month that has counts, a target or a status of its own, and one of the quarter with
 * everything else. None where nothing of it is filled in.
 */
function rowsOf(
  cells: readonly string[],
  { period, isLatest }: { readonly period: Period; readonly isLatest: boolean },
  { ref, columns, common }: Heads,
  yearStart: YearStart,
): readonly Made[] {
  const own = columns.filter((column) => column.period === period);
  const said = (part: Part, month?: number): string => {
    const found = own.find((column) => column.part === part && column.month === month);
    return cells[found?.at ?? -1] ?? '';
  };
  const countsOf = (month?: number): string => {
    const counts = COUNTS.map((part) => said(part, month));
    return counts.some((count) => count !== '') ? counts.join(';') : '';
  };
  const isApart = (month: number): boolean =>
    [countsOf(month), said('target', month), said('status', month)].some((each) => each !== '') ||
    wordInPlace(said('figure', month)) !== undefined;
  const named = monthsIn(period, yearStart);
  const apart = MONTHS.filter(isApart).flatMap((month): readonly Made[] => {
    const [figure, given] = [said('figure', month), countsOf(month)];
    const [status, commentary] = [said('status', month), said('commentary', month)];
    // A target alone is that of a month to come.
    if ([figure, given, status, commentary].every((each) => each === '')) return [];
    const of = [named[month] ?? '', figure, given, said('target', month), status, commentary];
    return [{ month, cells: [cells[ref] ?? '', ...of] }];
  });
  const together = MONTHS.map((month) => (isApart(month) ? '' : said('figure', month)));
  const given = together.some((month) => month !== '') ? together.join(';') : countsOf();
  const names = monthsOf(period, yearStart);
  const notes = MONTHS.flatMap((month) => {
    const note = isApart(month) ? '' : said('commentary', month);
    return note === '' ? [] : [`${names[month]}: ${note}`];
  });
  const shared = (part: Part): string => cells[common.find((each) => each.part === part)?.at ?? -1] ?? '';
  const ofLatest = (part: Part): string => (isLatest ? shared(part) : '');
  const [figure, status] = [said('figure'), said('status') || ofLatest('status')];
  const commentary =
    [said('commentary'), ...notes].filter((each) => each !== '').join('\n') || ofLatest('commentary');
  if ([figure, given, status, commentary].every((each) => each === '')) return apart;
  const target = said('target') || shared('target');
  return [
    ...apart,
    { month: undefined, cells: [cells[ref] ?? '', period, figure, given, target, status, commentary] },
  ];
}

const MONTHS = [0, 1, 2];

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
