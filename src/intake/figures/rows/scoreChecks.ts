/** Faults of a row of figures whose every cell can be read. */
import type { DefinitionVersion } from '../../../domain/indicators/definitionVersion.ts';
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import type { Action, TextField, WrittenSubmission } from '../../../domain/indicators/submission.ts';
import { type Target, targetIn } from '../../../domain/indicators/target.ts';
import type { Person, PersonRef } from '../../../domain/person.ts';
import { asksYearEnd } from '../../../domain/reporting/yearEndPrediction.ts';
import { dayAt, dayInWords } from '../../../domain/time/days.ts';
import { dueWith, isDueIn, isEverDue } from '../../../domain/time/frequency.ts';
import type { Month } from '../../../domain/time/month.ts';
import { firstDayOf, type Period, periodName, quarterOf } from '../../../domain/time/period.ts';
import type { Calendar } from '../../../domain/time/reportingCycle.ts';
import { lettersOf } from '../../table/nearest.ts';
import type { CsvRecord } from '../../table/table.ts';
import { wordInPlace } from './inPlace.ts';
import type { SCORE_COLUMNS } from './scoreColumns.ts';

export type ScoreRow = CsvRecord<typeof SCORE_COLUMNS>;

export type ScoreContext = {
  readonly indicators: readonly Indicator[];
  readonly people: readonly Person[];
  readonly now: Date;
  readonly calendar: Calendar;
  /** The quarter of rows that name none. */
  readonly period: Period | undefined;
  /** Earlier definitions, of any indicator. */
  readonly versions: readonly DefinitionVersion[];
};

/** Notes a problem with a column of the row. */
export type SayProblem = (column: string, sentence: string) => undefined;

/** Is a cell empty, or does it say that there is nothing? */
export const saysNothing = (said: string | undefined): boolean => ['', 'na'].includes(lettersOf(said ?? ''));

/** Has a cell no figure: is it empty, or does a word stand there in its place? */
export const hasNoFigure = (said: string | undefined): boolean =>
  saysNothing(said) || wordInPlace(said) !== undefined;

/** Is the indicator due in the period? Notes a problem where it is not. */
export function checkDue(indicator: Indicator, period: Period, problem: SayProblem): boolean {
  if (isDueIn(indicator, period)) return true;
  // It may come in any quarter.
  if (!isEverDue(indicator)) return true;
  const quarters = dueWith(indicator, period);
  problem(
    'period',
    `${indicator.ref} is ${indicator.frequency}, so it is reported with ${quarters} and not with ${periodName(period)}.`,
  );
  return false;
}

/** Faults of a prediction or an action that a row should not have. */
export function checkCommitments(
  { has, values }: ScoreRow,
  indicator: Indicator,
  period: Period,
  problem: SayProblem,
): void {
  const hasFigure = !hasNoFigure(values.figure) || !saysNothing(values.given);
  for (const column of ['year_end', 'action'] as const) {
    if (has(column) && !hasFigure) problem(column, 'There is no figure for this to go with. Leave it empty.');
  }
  if (has('year_end') && !asksYearEnd({ ...indicator, period, target: targetIn(indicator.target, period) })) {
    const why =
      quarterOf(period) === 4
        ? `${periodName(period)} is the end of the year`
        : `${indicator.ref} takes no prediction: its scheme, ${indicator.scheme}, does not ask for one, or it has no figure with a colour`;
    problem('year_end', `${why}. Leave it empty.`);
  }
  if (has('action')) return;
  for (const column of ['action_owner', 'action_by'] as const) {
    if (has(column))
      problem(column, 'There is no action for this to go with. Write it in the column action, too.');
  }
}

/** The fault of a reporting date before the quarter began or after today: a slip of the year or of Excel. */
export function checkReportedAt(
  { values: { reported_at: when } }: ScoreRow,
  period: Period,
  { now, calendar }: ScoreContext,
  problem: SayProblem,
): void {
  if (typeof when !== 'object') return;
  const { yearStart, timeZone } = calendar;
  const fault =
    when.day > dayAt(now, timeZone)
      ? 'is still to come'
      : when.day < firstDayOf(period, yearStart)
        ? `was before ${periodName(period)} began`
        : undefined;
  if (fault === undefined) return;
  problem(
    'reported_at',
    `${dayInWords(when.day)} ${fault}. Write the day it was reported, or leave it empty.`,
  );
}

/** One figure of a file. Parts that it leaves open keep their stored values. */
export type FileFigure = Pick<WrittenSubmission, TextField | 'yearEnd'> & {
  readonly row: number;
  readonly column: 'figure' | 'previous';
  /** What a problem of its row calls a column. */
  readonly called: (column: string) => string;
  readonly indicator: Indicator;
  readonly period: Period;
  /** The figure as written; null when the file says there was nothing to measure. */
  readonly said: string | null;
  /** The status that was published beside it, as written; empty for none. */
  readonly status: string;
  /** True for a published status or a commentary without a figure. */
  readonly isBare: boolean;
  /** Counts or parts, as written; empty where the file has only the figure. */
  readonly parts: readonly string[];
  /** The month of the quarter, 0 to 2, that it is of; undefined where it is of the quarter. */
  readonly month: number | undefined;
  /** The target and the published status of the month that it is of; what is of the quarter stands beside. */
  readonly monthTarget: Target | undefined;
  readonly monthStatus: string;
  /** The month that it is of where it is one figure for a longer time, such as a survey’s, and the file says it. */
  readonly ofMonth: Month | undefined;
  /** The names of the quarter's months. */
  readonly months: readonly string[];
  /** The published variances beside them, as written. */
  readonly variances: readonly string[];
  /** The month that it was published beside, and its figure as written; undefined leaves what is there. */
  readonly beside: { readonly month: Month; readonly said: string } | 'the period before' | undefined;
  readonly action: Action | undefined;
  readonly provisional: boolean | undefined;
  readonly target: Target | undefined;
  readonly reportedBy: PersonRef | undefined;
  /** ISO instant. */
  readonly reportedAt: string | undefined;
};
