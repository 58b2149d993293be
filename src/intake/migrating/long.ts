/** Figures that stand below each other, a row for each measure and period, as an export has them. */
import type { Period, YearStart } from '../../domain/time/period.ts';
import { periodName } from '../../domain/time/period.ts';
import { doublesIn } from '../people/people.ts';
import { lettersOf } from '../table/nearest.ts';
import type { FileProblem } from '../table/table.ts';
import { type ExportYears, readExportPeriod } from './exportPeriod.ts';

/** A row of the export, with the period that it is of. */
export type Dated<R> = {
  readonly source: R;
  readonly row: number;
  readonly period: Period;
  /** The month of the quarter, 0 to 2; undefined for the quarter itself, or the year that it ends. */
  readonly month: number | undefined;
  readonly isYear: boolean;
};

/** A measure with all its rows, and those whose period could be read, oldest first. */
export type Series<R> = {
  readonly title: string;
  readonly rows: readonly R[];
  readonly dated: readonly Dated<R>[];
};

type Columns<R> = {
  readonly title: (row: R) => string;
  readonly period: (row: R) => string;
  /** The headings of the two, as the file has them. */
  readonly headings: { readonly title: string; readonly period: string };
};

/** Brings the rows of each measure together. @returns a problem for every period that can't be told, or that is there twice */
export function seriesOf<R extends { readonly row: number }>(
  rows: readonly R[],
  { title, period, headings }: Columns<R>,
  years: ExportYears & { readonly yearStart: YearStart },
): { readonly series: readonly Series<R>[]; readonly problems: readonly FileProblem[] } {
  const problems: FileProblem[] = [];
  const measures = new Map<
    string,
    { readonly title: string; readonly rows: R[]; readonly dated: Dated<R>[] }
  >();
  for (const source of rows) {
    const { row } = source;
    const named = title(source);
    const measure = measures.get(lettersOf(named)) ?? { title: named, rows: [], dated: [] };
    measures.set(lettersOf(named), measure);
    measure.rows.push(source);
    const said = period(source);
    const read = readExportPeriod(said, years);
    if ('sentence' in read) {
      const sentence = said === '' ? 'It is empty. Write the period, such as Q1 2024/25.' : read.sentence;
      problems.push({ row, column: headings.period, sentence });
    } else measure.dated.push({ source, row, ...read });
  }
  const series = [...measures.values()].map((measure) => ({
    ...measure,
    dated: measure.dated.toSorted(
      (a, b) => a.period.localeCompare(b.period) || (a.month ?? 3) - (b.month ?? 3) || a.row - b.row,
    ),
  }));
  const cells = series.flatMap(({ title: named, dated }) =>
    dated.map((each) => ({
      row: each.row,
      column: headings.title,
      said: `${named}, ${each.month === undefined ? '' : `month ${each.month + 1} of `}${periodName(each.period)}`,
    })),
  );
  problems.push(...doublesIn(cells.toSorted((a, b) => a.row - b.row)));
  return { series, problems };
}

/** The rows of a measure by their quarters. */
export function byQuarter<R>(
  dated: readonly Dated<R>[],
): readonly (readonly [Period, readonly Dated<R>[]])[] {
  const quarters = new Map<Period, Dated<R>[]>();
  for (const each of dated) quarters.set(each.period, [...(quarters.get(each.period) ?? []), each]);
  return [...quarters];
}
