/** The earlier figure that a row of figures has beside its own: of the period before, or of a month. */
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import { eachText } from '../../../domain/indicators/submission.ts';
import { keepsMonths } from '../../../domain/reporting/countsAndParts.ts';
import { quartersBetween } from '../../../domain/time/frequency.ts';
import {
  type Month,
  monthIn,
  monthsIn,
  monthTitle,
  placeInQuarter,
  quarterOfMonth,
  shiftMonth,
} from '../../../domain/time/month.ts';
import { type Period, periodName, type YearStart } from '../../../domain/time/period.ts';
import { quarterWritten } from '../../../domain/time/readPeriod.ts';
import { previousPeriodOf } from '../../../quarters/comparing.ts';
import { onlyMonth } from './monthRow.ts';
import { type FileFigure, hasNoFigure, type SayProblem, type ScoreRow } from './scoreChecks.ts';
import type { RowPeriod } from './scorePeriod.ts';
import type { SharedFacts } from './sharedFacts.ts';

const NONE: readonly string[] = [];

const BARE = {
  status: '',
  isBare: false,
  month: undefined,
  monthTarget: undefined,
  monthStatus: '',
  parts: NONE,
  variances: NONE,
  ...eachText(() => ''),
  yearEnd: '',
  beside: undefined,
  ofMonth: undefined,
  action: undefined,
  provisional: undefined,
  target: undefined,
  reportedBy: undefined,
  reportedAt: undefined,
};

/** What a row says of an earlier figure. */
type PreviousSaid = {
  /** As a figure of its own: that of the period before, or of a month of what is kept by the month. */
  readonly figures: readonly FileFigure[];
  /** What the row's own figure was published beside. */
  readonly beside: FileFigure['beside'];
};

const NOTHING: PreviousSaid = { figures: [], beside: undefined };

/**
 * The previous figure of a row, where it has one: of the period before, of the month before for a row of a month, or of
 * another month, which stays beside the row's own figure where no months are kept.
 */
export function previousOf(
  { row, said, called, values: { previous = '', previous_period: written } }: ScoreRow,
  today: Indicator,
  { indicator, of }: { readonly indicator: Indicator; readonly of: RowPeriod },
  { facts, yearStart }: { readonly facts: SharedFacts; readonly yearStart: YearStart },
  problem: SayProblem,
): PreviousSaid {
  if (hasNoFigure(previous)) return NOTHING;
  const monthly = keepsMonths(indicator);
  const [first] = monthsIn(of.period, yearStart);
  const usual = previousPeriodOf(indicator, of.period);
  const ofMonth = written
    ? monthOfPrevious(written, yearStart)
    : of.month === undefined || !monthly
      ? undefined
      : shiftMonth(first, of.month - 1);
  const wrong = (sentence: string): PreviousSaid => {
    problem('previous_period', sentence);
    return NOTHING;
  };
  if (written && ofMonth === undefined && quarterOfPrevious(written, yearStart) !== usual) {
    return wrong(
      `“${said('previous_period')}” is not the period before ${periodName(of.period)}, which is ${periodName(usual)}. Write ${periodName(usual)} or a month, and give the figure of any other quarter in a row of its own.`,
    );
  }
  if (ofMonth !== undefined && ofMonth > (monthsIn(of.period, yearStart)[of.month ?? 2] ?? first)) {
    return wrong(
      `${monthTitle(ofMonth)} is after ${periodName(of.period)}. Write the month before, such as May 2024.`,
    );
  }
  // Of what is reported once a year or less it is the month of the survey before.
  const isOfUsual =
    ofMonth !== undefined && quartersBetween(indicator) >= 4 && quarterOfMonth(ofMonth, yearStart) === usual;
  if (ofMonth !== undefined && !monthly && !isOfUsual) {
    if (indicator.target.kind === 'change') {
      return wrong(
        `The target of ${indicator.ref} is a change on the period before, ${periodName(usual)}, and ${monthTitle(ofMonth)} is a month. Give the figure of ${periodName(usual)}, or leave the previous figure out.`,
      );
    }
    return { figures: [], beside: { month: ofMonth, said: previous } };
  }
  const before = ofMonth === undefined ? usual : quarterOfMonth(ofMonth, yearStart);
  const then = facts.indicator(today, before);
  const shared = { ...BARE, row, called, indicator: then, months: facts.months(before), period: before };
  if (ofMonth === undefined || isOfUsual) {
    return {
      figures: [{ ...shared, column: 'previous', said: previous, ofMonth }],
      beside: 'the period before',
    };
  }
  const month = placeInQuarter(ofMonth, yearStart);
  const figure: FileFigure = {
    ...shared,
    column: 'previous',
    month,
    said: '',
    parts: onlyMonth(month, previous),
  };
  return { figures: [figure], beside: undefined };
}

type Written = NonNullable<ScoreRow['values']['previous_period']>;

/** The month that is written; a date is that of its month, unless it ends a quarter. */
function monthOfPrevious(written: Written, yearStart: YearStart): Month | undefined {
  if (written.kind === 'month') return written.month;
  if (written.kind !== 'ending' || quarterWritten(written, yearStart)) return undefined;
  return monthIn(written.last.year, written.last.month);
}

const quarterOfPrevious = (written: Written, yearStart: YearStart): Period | undefined =>
  written.kind === 'month' ? undefined : quarterWritten(written, yearStart);
