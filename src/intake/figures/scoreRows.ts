/** From the rows of a file to figures: indicator, quarter, value, and reporter. */
import { saysNoData } from '../../domain/figures/months.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { eachText } from '../../domain/indicators/submission.ts';
import type { Target } from '../../domain/indicators/target.ts';
import type { Person, PersonRef } from '../../domain/person.ts';
import { instantAt } from '../../domain/time/days.ts';
import { monthsOf, type Period, periodName } from '../../domain/time/period.ts';
import { targetFromText } from '../indicators/standards.ts';
import { unknownRef } from '../indicators/unknownRef.ts';
import { doublesIn } from '../people/people.ts';
import { personNamed } from '../people/personNamed.ts';
import type { FileProblem, Table } from '../table/table.ts';
import { fractionsIn } from '../table/writtenUnit.ts';
import { isOneMonth, onlyMonth } from './months.ts';
import { asItWas, previousOf } from './previousRow.ts';
import type { FileFigure } from './scoreChecks.ts';
import {
  checkCommitments,
  checkDue,
  checkReportedAt,
  type SayProblem,
  type ScoreContext,
  type ScoreRow,
  saysNothing,
} from './scoreChecks.ts';
import type { SCORE_COLUMNS } from './scoreColumns.ts';
import { isOfMonth, periodOf, type RowPeriod } from './scorePeriod.ts';

export type ReadScores = {
  readonly given: readonly FileFigure[];
  readonly problems: readonly FileProblem[];
  /** Number of rows without a figure. */
  readonly blank: number;
};

/** Reads every row. */
export function readScores(table: Table<typeof SCORE_COLUMNS>, context: ScoreContext): ReadScores {
  const problems: FileProblem[] = [...table.problems, ...quarterFaults(table, context.period)];
  const byRef = new Map(context.indicators.map((each) => [each.ref.toLowerCase(), each]));
  const given: FileFigure[] = [];
  const { yearStart } = context.calendar;
  const byMonth = new Set(
    table.rows.flatMap((row) => (isOfMonth(row, yearStart) ? [(row.values.ref ?? '').toLowerCase()] : [])),
  );
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
    // Said once, of the heading.
    if (!table.present.has('period') && !context.period) continue;
    const isByMonth = byMonth.has(ref.toLowerCase());
    const of = periodOf(row, today, { context, isByMonth }, problem);
    if (!today || !of) continue;
    const { period, month } = of;
    const indicator = asItWas(today, period, context);
    if (!checkDue(indicator, period, problem)) continue;
    problems.push(...fractionsIn(row, PERCENTAGES, indicator.unit));
    // Counts are none; the figures of parts and of months are percentages themselves.
    if (!indicator.calculation) problems.push(...fractionsIn(row, ['given'], indicator.unit));
    if (month !== undefined && !isOneMonth(row, problem)) continue;
    const target = targetOf(row, indicator, period, problem);
    checkCommitments(row, indicator, period, problem);
    checkReportedAt(row, period, context, problem);
    given.push(...previousOf(row, today, { indicator, of }, context, problem));
    given.push(...figureOf(row, indicator, of, target, context));
  }
  const cells = given
    .filter(({ column }) => column === 'figure')
    .map(({ row, indicator, period, month, months }) => ({
      row,
      column: 'ref',
      said: `${indicator.ref} ${month === undefined ? '' : `${months[month]} of `}${periodName(period)}`,
    }));
  problems.push(...doublesIn(cells));
  return { given, problems, blank };
}

/** The columns that hold percentages, for an indicator in per cent. */
const PERCENTAGES = ['figure', 'previous', 'target', 'year_end'] as const;

/** The fault of a file without a quarter in any row. */
function quarterFaults(
  { present, headings }: Table<typeof SCORE_COLUMNS>,
  standard: Period | undefined,
): readonly FileProblem[] {
  if (present.has('period') || standard) return [];
  const sentence =
    'There is no such column. Add one that says which quarter each row is for, or say which quarter they all are with --period 2024-25-Q2.';
  return [{ row: headings, column: 'period', sentence }];
}

function targetOf(
  { values, has }: ScoreRow,
  indicator: Indicator,
  period: Period,
  problem: SayProblem,
): Target | undefined {
  if (!has('target')) return undefined;
  const target = targetFromText(values.target ?? '', indicator, period);
  return typeof target === 'string' ? problem('target', target) : target;
}

/** The figure of the row. */
function figureOf(
  { row, values }: ScoreRow,
  indicator: Indicator,
  { period, month }: RowPeriod,
  target: Target | undefined,
  { people, calendar }: ScoreContext,
): readonly FileFigure[] {
  const {
    figure = '',
    given = '',
    variances = '',
    published_status: written = '',
    commentary = '',
    year_end: yearEnd = '',
    action = '',
    action_owner: actionWho = '',
    action_by: actionBy = '',
    provisional,
    reported_by: who = '',
    reported_at: when,
  } = values;
  const isBare = saysNothing(figure) && saysNothing(given);
  // Of a milestone the status is the figure.
  const isMilestone = indicator.unit === 'milestone' && isBare;
  const status = saysNothing(written) ? '' : written;
  if (isBare && status === '' && commentary === '') return [];
  return [
    {
      status,
      isBare: isBare && !(isMilestone && status !== ''),
      row,
      indicator,
      column: 'figure',
      period,
      month,
      months: monthsOf(period, calendar.yearStart),
      ...(month !== undefined && !isBare
        ? { said: '', parts: onlyMonth(month, figure) }
        : {
            said: isMilestone && status !== '' ? status : isBare || saysNoData(figure) ? null : figure,
            parts: saysNothing(given) ? [] : given.split(';'),
          }),
      variances: saysNothing(variances) ? [] : variances.split(';'),
      ...eachText((field) => values[field] ?? ''),
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

/** The reporter of a figure. Of the past it may be somebody who has left, kept by the name in the file. */
function reporter(who: string, people: readonly Person[]): PersonRef {
  const found = personNamed(who, people);
  return 'sentence' in found ? { id: 'import', name: who } : found;
}
