/** From the rows of a file to figures: indicator, quarter, value, and reporter. */
import { saysNoData } from '../../../domain/figures/months.ts';
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import { eachText } from '../../../domain/indicators/submission.ts';
import type { Target } from '../../../domain/indicators/target.ts';
import { type Period, periodName } from '../../../domain/time/period.ts';
import { targetFromText } from '../../indicators/standards.ts';
import { refusalOf } from '../../indicators/unknownRef.ts';
import { doublesIn } from '../../people/people.ts';
import type { FileProblem, OpenTable } from '../../table/table.ts';
import { fractionsIn } from '../../table/writtenUnit.ts';
import { isOneMonth, onlyMonth } from './monthRow.ts';
import { previousOf } from './previousRow.ts';
import {
  checkCommitments,
  checkDue,
  checkReportedAt,
  type FileFigure,
  type SayProblem,
  type ScoreContext,
  type ScoreRow,
  saysNothing,
} from './scoreChecks.ts';
import type { SCORE_COLUMNS } from './scoreColumns.ts';
import { isEitherEnd, isOfMonth, periodOf, type RowPeriod } from './scorePeriod.ts';
import { type SharedFacts, sharedFacts } from './sharedFacts.ts';

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
  const { yearStart } = context.calendar;
  const byMonth = new Set<string>();
  const held: ScoreRow[] = [];
  // The rows are read once, so those that may be a month or a quarter wait until it is known.
  function* settledRows(): Generator<ScoreRow> {
    for (const row of table.rows) {
      const ref = (row.values.ref ?? '').toLowerCase();
      if (isOfMonth(row, yearStart)) byMonth.add(ref);
      if (!byMonth.has(ref) && isEitherEnd(row, byRef.get(ref), yearStart)) held.push(row);
      else yield row;
    }
    yield* held;
  }
  let blank = 0;
  for (const row of settledRows()) {
    const problem = (column: string, sentence: string): undefined => {
      problems.push({ row: row.row, column: row.called(column), sentence });
      return undefined;
    };
    if (saysNothing(row.values.figure) && saysNothing(row.values.given)) blank += 1;
    const ref = row.values.ref ?? '';
    const today = byRef.get(ref.toLowerCase());
    if (!today && ref !== '') problem('ref', refusal(ref));
    // Said once, of the heading.
    if (!table.present.has('period') && !context.period) continue;
    const isByMonth = byMonth.has(ref.toLowerCase());
    const of = periodOf(row, today, { context, isByMonth }, problem);
    if (!today || !of) continue;
    const { period, month } = of;
    const indicator = facts.indicator(today, period);
    if (!checkDue(indicator, period, problem)) continue;
    // Counts are none; the figures of parts and of months are percentages themselves.
    const shares = indicator.calculation ? PERCENTAGES : [...PERCENTAGES, 'given' as const];
    for (const { column, sentence } of fractionsIn(row, shares, indicator.unit)) problem(column, sentence);
    if (month !== undefined && !isOneMonth(row, problem)) continue;
    const target = targetOf(row, indicator, period, problem);
    checkCommitments(row, indicator, period, problem);
    checkReportedAt(row, period, context, problem);
    const previous = previousOf(row, today, { indicator, of }, { facts, yearStart }, problem);
    const own = figureOf(row, indicator, { ...of, target, beside: previous.beside }, facts);
    if (typeof previous.beside === 'object' && (own[0]?.isBare ?? true)) {
      problem('previous', `There is no figure of ${periodName(period)} to stand beside it. Leave it empty.`);
    }
    given.push(...previous.figures, ...own);
  }
  if (held.length > 0) given.sort((a, b) => a.row - b.row);
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

/** The cells, or months of them, that rows of the file are for. */
function* cellsOf(given: readonly FileFigure[]) {
  for (const { column, row, called, indicator, period, month, months } of given) {
    const of = month === undefined ? '' : `${months[month]} of `;
    if (column === 'figure')
      yield { row, column: called('ref'), said: `${indicator.ref} ${of}${periodName(period)}` };
  }
}

/** The columns that hold percentages, for an indicator in per cent. */
const PERCENTAGES = ['figure', 'previous', 'target', 'year_end'] as const;

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

/** The figure of the row. */
function figureOf(
  { row, values, called }: ScoreRow,
  indicator: Indicator,
  { period, month, ofMonth, target, beside }: RowPeriod & Pick<FileFigure, 'target' | 'beside'>,
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
      called,
      indicator,
      column: 'figure',
      period,
      month,
      months: facts.months(period),
      ...(month !== undefined && !isBare
        ? { said: '', parts: onlyMonth(month, figure) }
        : {
            said: isMilestone && status !== '' ? status : isBare || saysNoData(figure) ? null : figure,
            parts: saysNothing(given) ? NONE : given.split(';'),
          }),
      variances: saysNothing(variances) ? NONE : variances.split(';'),
      ...eachText((field) => values[field] ?? ''),
      yearEnd,
      ofMonth,
      beside,
      action: action === '' ? undefined : { what: action, who: actionWho, by: actionBy || null },
      provisional: typeof provisional === 'boolean' ? provisional : undefined,
      target,
      reportedBy: who === '' ? undefined : facts.reporter(who),
      reportedAt: typeof when === 'object' ? facts.instant(when) : undefined,
    },
  ];
}
