/** From the rows of a file of figures to the figures it gives: which indicator, which quarter, what, and by whom. */
import type { Action } from '../../domain/cell.ts';
import { type Calendar, reportingPeriod } from '../../domain/cycle.ts';
import { dayAt, dayInWords, instantAt } from '../../domain/days.ts';
import { type DefinitionVersion, definedIn } from '../../domain/definitionVersion.ts';
import { type Indicator, isDueIn } from '../../domain/indicator.ts';
import { firstDayOf, monthsOf, type Period, periodName, quarterOf } from '../../domain/period.ts';
import type { Person, PersonRef } from '../../domain/person.ts';
import { type Target, targetIn } from '../../domain/target.ts';
import { asksYearEnd } from '../../domain/yearEnd.ts';
import { previousPeriodOf } from '../../store/sheet.ts';

import { lettersOf, nearest } from './nearest.ts';
import { doublesIn } from './people.ts';
import { personNamed } from './personNamed.ts';
import type { SCORE_COLUMNS } from './scoreColumns.ts';
import { targetFrom } from './standards.ts';
import type { Problem, Row, Table } from './table.ts';

type ScoreRow = Row<typeof SCORE_COLUMNS>;

/** One figure that a file gives. What it leaves open stays as it is in the store. */
export type Given = {
  readonly row: number;
  readonly column: 'figure' | 'previous';
  readonly indicator: Indicator;
  readonly period: Period;
  /** As written; null when the file says there was nothing to measure. */
  readonly said: string | null;
  /** What it is worked out from, as written; empty where the file has only the figure. */
  readonly parts: readonly string[];
  /** The names of the quarter's months. */
  readonly months: readonly string[];
  /** The variances that were published beside them, as written. */
  readonly variances: readonly string[];
  readonly commentary: string;
  /** The predicted year end, as written; empty where the row has none. */
  readonly yearEnd: string;
  readonly action: Action | undefined;
  readonly provisional: boolean | undefined;
  readonly target: Target | undefined;
  readonly reportedBy: PersonRef | undefined;
  /** ISO instant. */
  readonly reportedAt: string | undefined;
};

export type ReadScores = {
  readonly given: readonly Given[];
  readonly problems: readonly Problem[];
  /** How many rows have no figure. */
  readonly blank: number;
};

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

/** Reads every row. */
export function readScores(table: Table<typeof SCORE_COLUMNS>, context: ScoreContext): ReadScores {
  const problems: Problem[] = [...table.problems];
  const byRef = new Map(context.indicators.map((each) => [each.ref.toLowerCase(), each]));
  const given: Given[] = [];
  let blank = 0;
  for (const row of table.rows) {
    const problem = (column: string, sentence: string): undefined => {
      problems.push({ row: row.row, column, sentence });
      return undefined;
    };
    if (saysNothing(row.values.figure) && saysNothing(row.values.given)) blank += 1;
    const ref = row.values.ref ?? '';
    const today = byRef.get(ref.toLowerCase());
    if (!today && ref !== '') problem('ref', unknownRef(ref, context.indicators));
    const period = periodIn(row, context, problem);
    if (!today || !period) continue;
    const indicator = asItWas(today, period, context);
    if (!checkDue(indicator, period, problem)) continue;
    const target = targetOf(row, indicator, period, problem);
    checkCommitments(row, indicator, period, problem);
    checkReportedAt(row, period, context, problem);
    given.push(...previousOf(row, today, indicator, period, context));
    given.push(...figureOf(row, indicator, period, target, context));
  }
  const cells = given
    .filter(({ column }) => column === 'figure')
    .map(({ row, indicator, period }) => ({
      row,
      column: 'ref',
      said: `${indicator.ref} ${periodName(period)}`,
    }));
  problems.push(...doublesIn(cells));
  return { given, problems, blank };
}

type SayProblem = (column: string, sentence: string) => undefined;

const saysNothing = (said: string | undefined): boolean => ['', 'na'].includes(lettersOf(said ?? ''));
const NO_DATA = ['nodata', 'nothingtomeasure', 'nothingtoreport'];

function unknownRef(ref: string, indicators: readonly Indicator[]): string {
  if (indicators.length === 0) return 'There are no indicators yet. Import them first, then this file.';
  const meant = nearest(
    ref,
    indicators.map((each) => each.ref),
  );
  return `There is no indicator “${ref}”. ${meant ? `Did you mean ${meant}?` : 'Import it first, or put the reference right.'}`;
}

function periodIn(
  { values }: ScoreRow,
  { period: standard, now, calendar }: ScoreContext,
  problem: SayProblem,
): Period | undefined {
  if (values.period === undefined) return undefined;
  const period = values.period === 'as given' ? standard : values.period;
  if (!period) return problem('period', 'There is none. Write one such as 2024-25-Q2, or give --period.');
  if (firstDayOf(period, calendar.yearStart) > dayAt(now, calendar.timeZone)) {
    return problem('period', `${periodName(period)} has not begun yet. Write the quarter the figure is for.`);
  }
  return period;
}

/**
 * The indicator as the quarter goes by it. One that is not reported any more was active when it had a figure: its past keeps
 * the colour it had.
 */
function asItWas(today: Indicator, period: Period, { versions, now, calendar }: ScoreContext): Indicator {
  const then = definedIn(today, versions, period);
  const isPast = period < reportingPeriod(now, calendar);
  return isPast && ['retired', 'suspended'].includes(then.lifecycle)
    ? { ...then, lifecycle: 'active' }
    : then;
}

function checkDue(indicator: Indicator, period: Period, problem: SayProblem): boolean {
  if (isDueIn(indicator.frequency, period)) return true;
  const with_ = indicator.frequency === 'annual' ? 'Q4' : 'Q2 and Q4';
  problem(
    'period',
    `${indicator.ref} is ${indicator.frequency}, so it is reported with ${with_} and not with ${periodName(period)}.`,
  );
  return false;
}

function targetOf(
  { values, has }: ScoreRow,
  indicator: Indicator,
  period: Period,
  problem: SayProblem,
): Target | undefined {
  if (!has('target')) return undefined;
  const target = targetFrom(values.target ?? '', indicator, period);
  return typeof target === 'string' ? problem('target', target) : target;
}

/** What is wrong with a prediction or an action that a row should not have. */
function checkCommitments(
  { has, values }: ScoreRow,
  indicator: Indicator,
  period: Period,
  problem: SayProblem,
): void {
  const hasFigure = !saysNothing(values.figure) || !saysNothing(values.given);
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

/** A figure is reported after its quarter began and not after today; anything else is a slip of the year or of Excel. */
function checkReportedAt(
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

const BARE = {
  parts: [],
  variances: [],
  commentary: '',
  yearEnd: '',
  action: undefined,
  provisional: undefined,
  target: undefined,
  reportedBy: undefined,
  reportedAt: undefined,
};

/** The figure of the period before, where the row has one. */
function previousOf(
  { row, values: { previous = '' } }: ScoreRow,
  today: Indicator,
  indicator: Indicator,
  period: Period,
  context: ScoreContext,
): readonly Given[] {
  if (saysNothing(previous)) return [];
  const before = previousPeriodOf(indicator, period);
  const then = asItWas(today, before, context);
  const months = monthsOf(before, context.calendar.yearStart);
  return [{ ...BARE, row, indicator: then, months, column: 'previous', period: before, said: previous }];
}

/** The figure of the row. */
function figureOf(
  { row, values }: ScoreRow,
  indicator: Indicator,
  period: Period,
  target: Target | undefined,
  { people, calendar }: ScoreContext,
): readonly Given[] {
  const {
    figure = '',
    given = '',
    variances = '',
    commentary = '',
    year_end: yearEnd = '',
    action = '',
    action_owner: actionWho = '',
    action_by: actionBy = '',
    provisional,
    reported_by: who = '',
    reported_at: when,
  } = values;
  if (saysNothing(figure) && saysNothing(given)) return [];
  return [
    {
      row,
      indicator,
      column: 'figure',
      period,
      months: monthsOf(period, calendar.yearStart),
      said: NO_DATA.includes(lettersOf(figure)) ? null : figure,
      parts: saysNothing(given) ? [] : given.split(';'),
      variances: saysNothing(variances) ? [] : variances.split(';'),
      commentary,
      yearEnd,
      action: action === '' ? undefined : { what: action, who: actionWho, by: actionBy || null },
      provisional: typeof provisional === 'boolean' ? provisional : undefined,
      target,
      reportedBy: who === '' ? undefined : reporter(who, people),
      reportedAt:
        typeof when === 'object'
          ? instantAt(when.day, when.time, calendar.timeZone).toISOString()
          : undefined,
    },
  ];
}

/** Who reported a figure of the past may have left, and is then kept by the name in the file. */
function reporter(who: string, people: readonly Person[]): PersonRef {
  const found = personNamed(who, people);
  return 'sentence' in found ? { id: 'import', name: who } : found;
}
