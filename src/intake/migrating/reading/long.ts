/** Figures that stand below each other, a row for each measure and period, as an export has them. */
import type { Period } from '../../../domain/time/period.ts';
import { periodName } from '../../../domain/time/period.ts';
import { lettersOf } from '../../table/nearest.ts';
import type { FileProblem } from '../../table/table.ts';
import { type ExportYears, isMonthByDate, readExportPeriod } from './exportPeriod.ts';
import { refsFor } from './madeRefs.ts';
import type { Reading } from './tool.ts';
import type { ToolColumns, ToolRow, ToolTable } from './toolTable.ts';

/** A row of the export, with the period that it is of. */
export type Dated<R> = {
  readonly source: R;
  readonly row: number;
  readonly period: Period;
  /** The month of the quarter, 0 to 2; undefined for the quarter itself, or the year that it ends. */
  readonly month: number | undefined;
  readonly isYear: boolean;
  /** Is it the half-year that ends with the quarter? */
  readonly isHalf?: true;
};

/** A measure with all its rows, and those whose period could be read, oldest first. */
export type Series<R> = {
  readonly title: string;
  /** The reference that somebody wrote; empty for none. */
  readonly ref: string;
  readonly rows: readonly R[];
  readonly dated: readonly Dated<R>[];
};

type Columns<R> = {
  readonly title: (row: R) => string;
  readonly period: (row: R) => string;
  /** The reference that somebody wrote; empty for none. */
  readonly ref: (row: R) => string;
  /** The headings of the two, as the file has them. */
  readonly headings: { readonly title: string; readonly period: string };
};

type AllSeries<R> = {
  readonly series: readonly Series<R>[];
  readonly problems: readonly FileProblem[];
  /** Rows with the figure of a whole year of what is reported more often: no quarter’s, and left out. */
  readonly years: readonly number[];
};

/** The columns that name a measure, and that of the period; or what a row says of its period, where that is in several. */
type Naming<C extends ToolColumns> = Readonly<Record<'title' | 'ref' | 'period', keyof C & string>> & {
  readonly periodOf?: (row: ToolRow<C>) => string;
};

/** The measures of some rows, each with a reference, written or made; `made` says which were. */
export function measuresIn<C extends ToolColumns>(
  table: ToolTable<C>,
  rows: readonly ToolRow<C>[],
  { title, ref, period, periodOf = ({ said }) => said(period) }: Naming<C>,
  reading: Reading,
): {
  readonly measures: readonly (readonly [series: Series<ToolRow<C>>, ref: string])[];
  readonly problems: readonly FileProblem[];
  readonly years: readonly number[];
  readonly made: readonly string[];
} {
  const { series, problems, years } = seriesOf<ToolRow<C>>(
    rows,
    {
      headings: { title: table.heading(title), period: table.heading(period) },
      ref: ({ said }) => said(ref),
      title: ({ cells }) => cells.title ?? '',
      period: periodOf,
    },
    reading,
  );
  const named = series.map((each) => ({ row: each.rows[0]?.row ?? 1, title: each.title, ref: each.ref }));
  const made = refsFor(named, table.heading(ref), reading.register);
  return {
    measures: series.map((each, index) => [each, made.refs[index] ?? ''] as const),
    problems: [...problems, ...made.problems],
    ...{ years, made: made.says },
  };
}

/** Brings the rows of each measure together. @returns a problem for every period that can't be told, or that is there twice */
function seriesOf<R extends { readonly row: number }>(
  rows: readonly R[],
  { title, period, ref, headings }: Columns<R>,
  reading: ExportYears,
): AllSeries<R> {
  const problems: FileProblem[] = [];
  const refsOf = refsByTitle(rows, title, ref);
  const measures = new Map<
    string,
    { readonly title: string; readonly ref: string; readonly rows: R[]; readonly dated: Dated<R>[] }
  >();
  for (const source of rows) {
    const named = title(source);
    const [only = '', ...others] = refsOf.get(lettersOf(named)) ?? [];
    const own = ref(source) || (others.length === 0 ? only : '');
    const key = own === '' ? lettersOf(named) : `reference ${own.toLowerCase()}`;
    const measure = measures.get(key) ?? { title: named, ref: own, rows: [], dated: [] };
    measures.set(key, measure);
    measure.rows.push(source);
  }
  for (const measure of measures.values()) {
    const isByMonth = measure.rows.some((each) => isMonthByDate(period(each), reading));
    for (const source of measure.rows) {
      const said = period(source);
      const read = readExportPeriod(said, reading, isByMonth);
      if ('sentence' in read) {
        const sentence = said === '' ? 'It is empty. Write the period, such as Q1 2024/25.' : read.sentence;
        problems.push({ row: source.row, column: headings.period, sentence });
      } else measure.dated.push({ source, row: source.row, ...read });
    }
  }
  const series = [...measures.values()].map((measure) => ({
    ...measure,
    dated: measure.dated.toSorted(
      (a, b) => a.period.localeCompare(b.period) || (a.month ?? 3) - (b.month ?? 3) || a.row - b.row,
    ),
  }));
  const whole = series.map(withoutYears);
  problems.push(
    ...whole.flatMap(({ dated }) => [
      ...twiceIn(dated, headings),
      ...mixedIn(dated, headings),
      ...halvesIn(dated, headings),
    ]),
  );
  const kept = new Set(whole.flatMap(({ dated }) => dated.map(({ row }) => row)));
  const years = series.flatMap(({ dated }) => dated.map(({ row }) => row)).filter((row) => !kept.has(row));
  return { series: whole, problems, years: years.toSorted((a, b) => a - b) };
}

/** A measure without the figures of whole years, where it has others: they are not those of the fourth quarter. */
function withoutYears<R>(measure: Series<R>): Series<R> {
  const dated = measure.dated.filter(({ isYear }) => !isYear);
  if (dated.length === 0 || dated.length === measure.dated.length) return measure;
  const years = new Set(measure.dated.filter(({ isYear }) => isYear).map(({ source }) => source));
  return { ...measure, dated, rows: measure.rows.filter((row) => !years.has(row)) };
}

/** A problem for every quarter of a measure that has months as well. */
const mixedIn = <R>(dated: readonly Dated<R>[], headings: Columns<R>['headings']): readonly FileProblem[] =>
  dated.some(({ month }) => month !== undefined)
    ? dated
        .filter(({ month }) => month === undefined)
        .map(({ row }) => ({
          ...{ row, column: headings.period },
          sentence:
            'It is a quarter, and other rows of the same measure are months. Leave the one or the other out.',
        }))
    : [];

/** A problem for every half-year of a measure that has quarters as well. */
const halvesIn = <R>(dated: readonly Dated<R>[], headings: Columns<R>['headings']): readonly FileProblem[] =>
  dated.every(({ isHalf }) => isHalf)
    ? []
    : dated
        .filter(({ isHalf }) => isHalf)
        .map(({ row }) => ({
          ...{ row, column: headings.period },
          sentence:
            'It is a half-year, and other rows of the same measure are quarters. Leave the one or the other out.',
        }));

/** The references that are written for each title. */
function refsByTitle<R>(
  rows: readonly R[],
  title: (row: R) => string,
  ref: (row: R) => string,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const refs = found.get(lettersOf(title(row))) ?? [];
    if (ref(row) !== '' && !refs.includes(ref(row))) refs.push(ref(row));
    found.set(lettersOf(title(row)), refs);
  }
  return found;
}

/** A problem for every row of a measure whose period an earlier one has. */
function twiceIn<R>(dated: readonly Dated<R>[], headings: Columns<R>['headings']): readonly FileProblem[] {
  const first = new Map<string, number>();
  return dated
    .toSorted((a, b) => a.row - b.row)
    .flatMap(({ row, period, month }) => {
      const earlier = first.get(`${period} ${month}`);
      if (earlier === undefined) {
        first.set(`${period} ${month}`, row);
        return [];
      }
      const when = month === undefined ? periodName(period) : `that month of ${periodName(period)}`;
      return [
        {
          ...{ row, column: headings.period },
          sentence: `Row ${earlier} has ${when} of the same measure already. Leave one of the two out; where they are two measures, write a reference for each into a column Reference.`,
        },
      ];
    });
}

/** The rows of a measure by their quarters. */
export function byQuarter<R>(dated: readonly Dated<R>[]): readonly (readonly Dated<R>[])[] {
  const quarters = new Map<Period, Dated<R>[]>();
  for (const each of dated) quarters.set(each.period, [...(quarters.get(each.period) ?? []), each]);
  return [...quarters.values()];
}
