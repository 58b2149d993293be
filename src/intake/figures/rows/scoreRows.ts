/** From the rows of a file to figures: indicator, quarter, value, and reporter. */
import { countsAMonth } from '../../../domain/figures/countsByMonth.ts';
import { saysNoData } from '../../../domain/figures/months.ts';
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import { eachText } from '../../../domain/indicators/submission.ts';
import type { Target } from '../../../domain/indicators/target.ts';
import { monthName } from '../../../domain/time/days.ts';
import { monthsIn } from '../../../domain/time/month.ts';
import { type Period, periodName, type YearStart } from '../../../domain/time/period.ts';
import { targetFromText } from '../../indicators/standards.ts';
import { refusalOf } from '../../indicators/unknownRef.ts';
import { doublesIn } from '../../people/people.ts';
import type { FileProblem, OpenTable } from '../../table/table.ts';
import { fractionsIn } from '../../table/writtenUnit.ts';
import { partFault } from '../../targets/targets.ts';
import { withWord, wordInPlace } from './inPlace.ts';
import { isOneMonth, onlyMonth } from './monthRow.ts';
import { previousOf } from './previousRow.ts';
import {
  checkCommitments,
  checkDue,
  checkReportedAt,
  type FileFigure,
  hasNoFigure,
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
  /** Number of rows without a figure, and without a published status. */
  readonly blank: number;
  /** The words that stand in place of figures. */
  readonly words: readonly string[];
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
  const words: string[] = [];
  for (const row of settledRows()) {
    const problem = (column: string, sentence: string): undefined => {
      problems.push({ row: row.row, column: row.called(column), sentence });
      return undefined;
    };
    const { figure, given: parts, published_status: status } = row.values;
    if (hasNoFigure(figure) && [parts, status].every(saysNothing)) blank += 1;
    const word = saysNothing(parts) ? wordInPlace(figure) : undefined;
    if (word !== undefined) words.push(word);
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
    if (month !== undefined && !isOneMonth(row, indicator, problem)) continue;
    const target = targetOf(row, indicator, of, { yearStart, problem });
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
    words,
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
  { period, month }: RowPeriod,
  { yearStart, problem }: { readonly yearStart: YearStart; readonly problem: SayProblem },
): Target | undefined {
  if (!has('target')) return undefined;
  if (month !== undefined && indicator.breakdown) {
    return problem(
      'target',
      `The targets of ${indicator.ref} are those of its parts and of the quarter. Leave this empty.`,
    );
  }
  const target = targetFromText(values.target ?? '', indicator, period);
  if (typeof target === 'string') return problem('target', target);
  const of = month === undefined ? undefined : monthsIn(period, yearStart)[month];
  const fault = of && partFault(target, monthName(`${of}-01`), of);
  return fault === undefined ? target : problem('target', fault);
}

const NONE: readonly string[] = [];

/** A month as it was written: its figure, or its counts with the figure that was published for it. */
function ofMonthWritten(
  month: number,
  { figure, given }: { readonly figure: string; readonly given: string },
  indicator: Indicator,
): Pick<FileFigure, 'said' | 'parts'> {
  const width = countsAMonth(indicator);
  if (width === 0) return { said: '', parts: onlyMonth(month, figure) };
  const counts = saysNothing(given) ? Array.from({ length: width }, () => figure) : given.split(';');
  return { said: saysNoData(figure) ? '' : figure, parts: onlyMonth(month, ...counts) };
}

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
    commentary: words = '',
    year_end: yearEnd = '',
    action = '',
    action_owner: actionWho = '',
    action_by: actionBy = '',
    provisional,
    reported_by: who = '',
    reported_at: when,
  } = values;
  const isBare = hasNoFigure(figure) && saysNothing(given);
  const commentary = isBare ? withWord(wordInPlace(figure), words) : words;
  // Of a milestone the status is the figure.
  const isMilestone = indicator.unit === 'milestone' && isBare;
  const status = saysNothing(written) ? '' : written;
  const isOfMonth = month !== undefined;
  const isAimed = isOfMonth && target !== undefined;
  if (isBare && status === '' && commentary === '' && !isAimed) return [];
  return [
    {
      status: isOfMonth ? '' : status,
      monthStatus: isOfMonth ? status : '',
      monthTarget: isOfMonth ? target : undefined,
      isBare: isBare && !(isMilestone && status !== ''),
      row,
      called,
      indicator,
      column: 'figure',
      period,
      month,
      months: facts.months(period),
      ...(month !== undefined && !isBare
        ? ofMonthWritten(month, { figure, given }, indicator)
        : {
            said: isMilestone && status !== '' ? status : isBare || saysNoData(figure) ? null : figure,
            parts: saysNothing(given) ? NONE : given.split(';'),
          }),
      variances: saysNothing(variances) ? NONE : variances.split(';'),
      ...eachText((field) => values[field] ?? ''),
      commentary,
      yearEnd,
      ofMonth,
      beside,
      action: action === '' ? undefined : { what: action, who: actionWho, by: actionBy || null },
      provisional: typeof provisional === 'boolean' ? provisional : undefined,
      target: isOfMonth ? undefined : target,
      reportedBy: who === '' ? undefined : facts.reporter(who),
      reportedAt: typeof when === 'object' ? facts.instant(when) : undefined,
    },
  ];
}
