/**
 * Unfolds a wide file of figures, with quarters or months as columns, into one row for each figure. Titles above, and notes and
 * totals below, stay out.
 */

import { together } from '../../../cards/words/text.ts';
import { monthsOf, type Period, periodName, type YearStart } from '../../../domain/time/period.ts';
import { isOfTotals } from '../../indicators/unknownRef.ts';
import { REF_NAMES } from '../../table/columnKinds.ts';
import { columnName } from '../../table/columnName.ts';
import type { Csv } from '../../table/readCsv.ts';
import type { Part } from './headings.ts';
import { type Heads, headsOf } from './heads.ts';

export type Unfolded = {
  /** One row a figure, each under the number of the row that it stood in. */
  readonly csv: Csv;
  /** What was read as what, for the operator to look at before anything is stored. */
  readonly says: readonly string[];
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
  const { ref, columns, row: last } = heads;
  const data = rows.filter(({ row, cells }) => row > last && isData(cells[ref] ?? '', cells));
  const spans = [...new Set(columns.map(({ period }) => period))];
  const called = new Map(spans.map((period) => [period, placesIn(period, heads)]));
  const long = data.flatMap(({ row, cells }) =>
    spans.flatMap((period) => {
      const made = figureRow(cells, period, heads);
      return made ? [{ row, cells: made, called: called.get(period) ?? ((column) => column) }] : [];
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

const PART_OF: Readonly<Record<string, Part>> = {
  figure: 'figure',
  target: 'target',
  published_status: 'status',
  commentary: 'commentary',
};

/** Where the file has the columns of a quarter: `column D, “Q2 2025/26 Actual”`. Months stand in several. */
function placesIn(period: Period, { ref, columns, common, headings }: Heads): (column: string) => string {
  const own = columns.filter((each) => each.period === period);
  const placeOf = (at: number, heading = headings[at] ?? ''): string =>
    `column ${columnName(at)}, “${heading}”`;
  const ofPart = (wanted: Part | undefined): string | undefined => {
    const [found] = own.filter(({ part, month }) => part === wanted && month === undefined);
    const shared = common.find(({ part }) => part === wanted);
    if (found) return placeOf(found.at, found.heading);
    return shared && placeOf(shared.at);
  };
  return (column) => {
    if (column === 'ref') return placeOf(ref);
    const months = own.filter(({ part, month }) => part === 'figure' && month !== undefined);
    const ofMonths = together(months.map(({ at, heading }) => placeOf(at, heading)));
    if (column === 'given' && months.length > 0) return ofMonths;
    const part = PART_OF[column];
    const whole = ofPart(part ?? 'figure') ?? (column === 'figure' ? ofMonths : undefined);
    if (whole !== undefined && whole !== '') return whole;
    return part === undefined ? column : `a column “${periodName(period)} ${part}”, which is not there`;
  };
}

/** `figure from “Q1 Actual”, target from “Q1 Target”`. */
function columnsOf(period: Period, { columns }: Heads, yearStart: YearStart): string {
  const names = monthsOf(period, yearStart);
  return columns
    .filter((column) => column.period === period)
    .map(({ part, month, heading }) => `${month === undefined ? part : names[month]} from “${heading}”`)
    .join(', ');
}
