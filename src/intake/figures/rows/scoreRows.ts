/** From the rows of a file to figures: indicator, quarter, value, and reporter. */
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import {
  type Action,
  eachText,
  type TextField,
  type WrittenSubmission,
} from '../../../domain/indicators/submission.ts';
import type { Target } from '../../../domain/indicators/target.ts';
import type { PersonRef } from '../../../domain/person.ts';
import { type Period, periodName } from '../../../domain/time/period.ts';
import { previousPeriodOf } from '../../../quarters/comparing.ts';
import { targetFromText } from '../../indicators/standards.ts';
import { refusalOf } from '../../indicators/unknownRef.ts';
import { doublesIn } from '../../people/people.ts';
import { lettersOf } from '../../table/nearest.ts';
import type { FileProblem, OpenTable } from '../../table/table.ts';
import { fractionsIn } from '../../table/writtenUnit.ts';
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
import { periodOf } from './scorePeriod.ts';
import { type SharedFacts, sharedFacts } from './sharedFacts.ts';

/** One figure of a file. Parts that it leaves open keep their stored values. */
export type FileFigure = Pick<WrittenSubmission, TextField | 'yearEnd'> & {
  readonly row: number;
  readonly column: 'figure' | 'previous';
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
  /** The names of the quarter's months. */
  readonly months: readonly string[];
  /** The published variances beside them, as written. */
  readonly variances: readonly string[];
  readonly action: Action | undefined;
  readonly provisional: boolean | undefined;
  readonly target: Target | undefined;
  readonly reportedBy: PersonRef | undefined;
  /** ISO instant. */
  readonly reportedAt: string | undefined;
};

export type ReadScores = {
  readonly given: readonly FileFigure[];
  readonly problems: readonly FileProblem[];
  /** Number of rows without a figure. */
  readonly blank: number;
};

/** Reads every row. */
export function readScores(table: OpenTable<typeof SCORE_COLUMNS>, context: ScoreContext): ReadScores {
  // Those of the table come with its rows.
  const problems: FileProblem[] = [];
  const refusal = refusalOf(context.indicators);
  const facts = sharedFacts(context);
  const byRef = new Map(context.indicators.map((each) => [each.ref.toLowerCase(), each]));
  const given: FileFigure[] = [];
  let blank = 0;
  for (const row of table.rows) {
    const problem = (column: string, sentence: string): undefined => {
      problems.push({ row: row.row, column, sentence });
      return undefined;
    };
    if (saysNothing(row.values.figure) && saysNothing(row.values.given)) blank += 1;
    const ref = row.values.ref ?? '';
    const today = byRef.get(ref.toLowerCase());
    if (!today && ref !== '') problem('ref', refusal(ref));
    // Said once, of the heading.
    if (!table.present.has('period') && !context.period) continue;
    const period = periodOf(row, today, context, problem);
    if (!today || !period) continue;
    const indicator = facts.indicator(today, period);
    if (!checkDue(indicator, period, problem)) continue;
    problems.push(...fractionsIn(row, PERCENTAGES, indicator.unit));
    // Counts are none; the figures of parts and of months are percentages themselves.
    if (!indicator.calculation) problems.push(...fractionsIn(row, ['given'], indicator.unit));
    const target = targetOf(row, indicator, period, problem);
    checkCommitments(row, indicator, period, problem);
    checkReportedAt(row, period, context, problem);
    given.push(...previousOf(row, today, indicator, period, facts));
    given.push(...figureOf(row, indicator, period, target, facts));
  }
  return {
    given,
    problems: [
      ...table.problems,
      ...quarterFaults(table, context.period),
      ...problems,
      ...doublesIn(cellsOf(given)),
    ],
    blank,
  };
}

/** The cells that rows of the file are for. */
function* cellsOf(given: readonly FileFigure[]) {
  for (const { column, row, indicator, period } of given) {
    if (column === 'figure') yield { row, column: 'ref', said: `${indicator.ref} ${periodName(period)}` };
  }
}

/** The columns that hold percentages, for an indicator in per cent. */
const PERCENTAGES = ['figure', 'previous', 'target', 'year_end'] as const;

const NO_DATA = ['nodata', 'nothingtomeasure', 'nothingtoreport'];

/** The fault of a file without a quarter in any row. */
function quarterFaults(
  { present, headings }: OpenTable<typeof SCORE_COLUMNS>,
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

const NONE: readonly string[] = [];

const BARE = {
  status: '',
  isBare: false,
  parts: NONE,
  variances: NONE,
  ...eachText(() => ''),
  yearEnd: '',
  action: undefined,
  provisional: undefined,
  target: undefined,
  reportedBy: undefined,
  reportedAt: undefined,
};

/** The previous period's figure, where the row has one. */
function previousOf(
  { row, values: { previous = '' } }: ScoreRow,
  today: Indicator,
  indicator: Indicator,
  period: Period,
  facts: SharedFacts,
): readonly FileFigure[] {
  if (saysNothing(previous)) return [];
  const before = previousPeriodOf(indicator, period);
  const [then, months] = [facts.indicator(today, before), facts.months(before)];
  return [{ ...BARE, row, indicator: then, months, column: 'previous', period: before, said: previous }];
}

/** The figure of the row. */
function figureOf(
  { row, values }: ScoreRow,
  indicator: Indicator,
  period: Period,
  target: Target | undefined,
  facts: SharedFacts,
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
      months: facts.months(period),
      said:
        isMilestone && status !== '' ? status : isBare || NO_DATA.includes(lettersOf(figure)) ? null : figure,
      parts: saysNothing(given) ? NONE : given.split(';'),
      variances: saysNothing(variances) ? NONE : variances.split(';'),
      ...eachText((field) => values[field] ?? ''),
      yearEnd,
      action: action === '' ? undefined : { what: action, who: actionWho, by: actionBy || null },
      provisional: typeof provisional === 'boolean' ? provisional : undefined,
      target,
      reportedBy: who === '' ? undefined : facts.reporter(who),
      reportedAt: typeof when === 'object' ? facts.instant(when) : undefined,
    },
  ];
}
