/** Figures that stand across, a row for each measure and columns for each period, as an export has them. */

import type { Scheme } from '../../../domain/schemes/scheme.ts';
import type { Period } from '../../../domain/time/period.ts';
import { periodName } from '../../../domain/time/period.ts';
import type { Part, WideColumn } from '../../figures/wide/headings.ts';
import type { Heads } from '../../figures/wide/heads.ts';
import { doublesIn } from '../../people/people.ts';
import type { FileProblem } from '../../table/table.ts';
import { countOf, runsOf } from '../../table/words.ts';
import type { BroughtRow, ScoreColumn } from './brought.ts';
import { shownPeriod } from './exportPeriod.ts';
import { figureOf, isSummed } from './measured.ts';
import { statusFrom } from './statusWords.ts';

/** One period of a measure. */
export type Across = {
  readonly period: Period;
  readonly isYear: boolean;
  readonly figure: string;
  /** Those of its months, where there are any, with ; between them. */
  readonly given: string;
  readonly target: string;
  /** Is it the target of its months, and not its own? */
  readonly isOfMonths: boolean;
  readonly status: string;
  readonly commentary: string;
  /** The headings that it stands under. */
  readonly columns: Readonly<Partial<Record<ScoreColumn, string>>>;
};

/** Every period that the headings name, oldest first; years only for what is reported once a year, and quarters for the rest. */
export function acrossFrom(
  cells: readonly string[],
  { columns }: Heads,
  isAnnual: boolean,
): readonly Across[] {
  const hasYears = isAnnual && columns.some(({ isYear, at }) => isYear && figureOf(cells[at] ?? '') !== '');
  const own = columns.filter(({ isYear }) => isYear === hasYears);
  return [...new Set(own.map(({ period }) => period))].toSorted().map((period) => {
    const there = own.filter((column) => column.period === period);
    const whole = (part: Part): WideColumn | undefined =>
      there.find((column) => column.part === part && column.month === undefined);
    const said = (part: Part): string => figureOf(cells[whole(part)?.at ?? -1] ?? '');
    const monthly = [0, 1, 2].map((month) =>
      there.find((column) => column.part === 'figure' && column.month === month),
    );
    const months = monthly.map((column) => figureOf(cells[column?.at ?? -1] ?? ''));
    const targets = new Set(
      there
        .filter(({ part, month }) => part === 'target' && month !== undefined)
        .map(({ at }) => cells[at] ?? ''),
    );
    const [monthTarget = '', ...others] = targets;
    return {
      ...{ period, isYear: hasYears, figure: said('figure') },
      given: months.some((each) => each !== '') ? months.join('; ') : '',
      target: said('target') || (others.length === 0 ? figureOf(monthTarget) : ''),
      isOfMonths: said('target') === '' && figureOf(monthTarget) !== '',
      ...{ status: said('status'), commentary: said('commentary') },
      columns: {
        period: there[0]?.heading ?? periodName(period),
        figure: whole('figure')?.heading ?? periodName(period),
        given: monthly.flatMap((column) => column?.heading ?? []).join(', '),
        target: whole('target')?.heading ?? 'Target',
        published_status: whole('status')?.heading ?? 'Status',
        commentary: whole('commentary')?.heading ?? 'Comments',
      },
    };
  });
}

/** The rows whose reference no earlier one has, and a problem for each of the others. Those without one all stay. */
export function firstOfEach<Row extends { readonly row: number }>(
  rows: readonly Row[],
  refOf: (row: Row) => string,
  column: string,
): { readonly first: readonly Row[]; readonly problems: readonly FileProblem[] } {
  const seen = new Set<string>();
  return {
    first: rows.filter((each) => {
      const ref = refOf(each).toLowerCase();
      const isNew = ref === '' || !seen.has(ref);
      seen.add(ref);
      return isNew;
    }),
    problems: doublesIn(rows.map((each) => ({ row: each.row, column, said: refOf(each) || undefined }))),
  };
}

/** Are the last months of a quarter still to come, of which the first are there? */
export const isUnfinished = (months: readonly string[]): boolean =>
  months.length === 3 && months[0] !== '' && months[2] === '';

/** The periods without the last one, where months of it are still to come: no quarter can be made of it yet. */
export function withoutUnfinished(all: readonly Across[]): {
  readonly whole: readonly Across[];
  readonly hasMonths: boolean;
} {
  const last = all.findLast(({ figure, given }) => figure + given !== '');
  const hasMonths = last?.figure === '' && isUnfinished(last.given.split('; '));
  return { whole: hasMonths ? all.filter((each) => each !== last) : all, hasMonths };
}

/** The periods without the targets of months that are added up. */
export function withoutMonthTargets(
  all: readonly Across[],
  rollsUp: string | undefined,
): { readonly held: readonly Across[]; readonly isAsked: boolean } {
  if (!isSummed(rollsUp)) return { held: all, isAsked: false };
  const held = all.map((each) => (each.isOfMonths ? { ...each, target: '' } : each));
  return { held, isAsked: all.some(({ isOfMonths }) => isOfMonths) };
}

/** What stands once in a row and is of its latest figure. */
export type OfLatest = {
  readonly status?: string | undefined;
  readonly commentary?: string | undefined;
  readonly columns?: Across['columns'];
};

/** The rows of our file of figures; nothing for periods with only a target. */
export function figureRows(
  { row, ref }: { readonly row: number; readonly ref: string },
  all: readonly Across[],
  {
    unit,
    scheme,
    latest = {},
  }: { readonly unit: string; readonly scheme: Scheme; readonly latest?: OfLatest },
): readonly BroughtRow<ScoreColumn>[] {
  const filled = all.filter(({ figure, given, status, commentary }) =>
    [figure, given, statusFrom(status, scheme), commentary].some((each) => each !== ''),
  );
  const last = filled.findLast(({ figure, given }) => figure + given !== '');
  return filled.map((each) => {
    const isLast = each === last;
    const status = each.status || (isLast ? (latest.status ?? '') : '');
    const commentary = each.commentary || (isLast ? (latest.commentary ?? '') : '');
    return {
      row,
      cells: {
        ...{ ref, period: shownPeriod(each), given: each.given, target: each.target },
        published_status: statusFrom(status, scheme),
        ...asMilestone(unit, each.figure, commentary),
      },
      columns: { ...each.columns, ...(isLast ? latest.columns : {}) },
    };
  });
}

/** Of a date or of words the status is the figure; what was written is kept beside it. */
export function asMilestone(
  unit: string,
  figure: string,
  commentary: string,
): { readonly figure: string; readonly commentary: string } {
  if (!/^(?:date|text|milestone)$/i.test(unit) || figure === '') return { figure, commentary };
  return {
    figure: '',
    commentary: [`Recorded as ${figure}.`, commentary].filter((each) => each !== '').join('\n'),
  };
}

/** `Not brought over: 2 projects, rows 3 and 9.` Nothing for no rows. */
export const notBrought = (rows: readonly number[], noun: string, nouns = `${noun}s`): readonly string[] =>
  rows.length === 0
    ? []
    : [
        `Not brought over: ${countOf(rows.length, noun, nouns)}, ${rows.length === 1 ? 'row' : 'rows'} ${runsOf(rows)}.`,
      ];

export const yearsNotBrought = (rows: readonly number[]): readonly string[] =>
  notBrought(
    rows,
    'year’s figure of what is reported more often',
    'years’ figures of what is reported more often',
  );

export const monthsNotBrought = (rows: readonly number[]): readonly string[] =>
  notBrought(rows, 'quarter of which months are still to come', 'quarters of which months are still to come');
