/** The quarter of a row of figures: from what is written there, the indicator, and the month that the council’s year begins in. */
import { countsAMonth } from '../../../domain/figures/countsByMonth.ts';
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import { keepsMonths } from '../../../domain/reporting/countsAndParts.ts';
import { dayAt } from '../../../domain/time/days.ts';
import {
  isDueIn,
  isEverDue,
  lateWords,
  nextDue,
  ownPeriodName,
  quartersBetween,
} from '../../../domain/time/frequency.ts';
import {
  type Month,
  monthIn,
  monthTitle,
  placeInQuarter,
  quarterOfMonth,
} from '../../../domain/time/month.ts';
import {
  firstDayOf,
  monthsOf,
  type Period,
  periodMonths,
  periodName,
  shiftPeriod,
  type YearStart,
} from '../../../domain/time/period.ts';
import { isWholeYear, quarterWritten } from '../../../domain/time/readPeriod.ts';
import { reportingPeriod } from '../../../domain/time/reportingCycle.ts';
import type { SayProblem, ScoreContext, ScoreRow } from './scoreChecks.ts';

/**
 * The quarter of a row, and which of its months (0 to 2) the row is of, where it is of one. `ofMonth` is the month of a figure
 * that stands for longer: a survey's.
 */
export type RowPeriod = {
  readonly period: Period;
  readonly month: number | undefined;
  readonly ofMonth?: Month | undefined;
};

/**
 * Gives it; undefined where it is not one, which is said, or can’t be read, which has been.
 * @param isByMonth is the indicator given month by month in this file? A date that ends a quarter is then that of its month
 */
export function periodOf(
  row: ScoreRow,
  indicator: Indicator | undefined,
  { context, isByMonth }: { readonly context: ScoreContext; readonly isByMonth: boolean },
  problem: SayProblem,
): RowPeriod | undefined {
  const { values, said } = row;
  const { calendar, now, period: standard } = context;
  const { yearStart, timeZone } = calendar;
  const { period: written } = values;
  if (written === undefined) return undefined;
  const month = indicator && monthWritten(written, yearStart, indicator, isByMonth);
  if (month !== undefined) {
    if (month.sentence !== undefined) return problem('period', month.sentence(said('period')));
    if (`${month.of}-01` > dayAt(now, timeZone)) {
      return problem(
        'period',
        `${monthTitle(month.of)} has not begun yet. Write the month the figure is for.`,
      );
    }
    const period = quarterOfMonth(month.of, yearStart);
    return { period, month: month.place, ofMonth: month.place === undefined ? month.of : undefined };
  }
  // Whether a month will do is the indicator’s to say; that there is none has been said.
  if (written !== 'as given' && written.kind === 'month' && !indicator) return undefined;
  const period =
    written === 'as given'
      ? standard
      : written.kind === 'month'
        ? undefined
        : quarterWritten(written, yearStart);
  if (!period) {
    return problem(
      'period',
      written === 'as given'
        ? 'There is none. Write one such as 2024-25-Q2, or give --period.'
        : noQuarter(said('period'), reportingPeriod(now, calendar), yearStart),
    );
  }
  if (written !== 'as given' && written.kind !== 'month' && isWholeYear(written) && indicator) {
    const fault = wholeYearFault(indicator, period, said('period'));
    if (fault !== undefined) return problem('period', fault);
  }
  if (firstDayOf(period, yearStart) > dayAt(now, timeZone)) {
    return problem('period', `${periodName(period)} has not begun yet. Write the quarter the figure is for.`);
  }
  return { period, month: undefined };
}

/** Are months kept of an indicator, as figures or as counts? */
const takesMonths = (indicator: Indicator): boolean => keepsMonths(indicator) || countsAMonth(indicator) > 0;

type OfMonth = {
  readonly of: Month;
  /** Undefined for an indicator whose one figure of the time fell in that month. */
  readonly place: number | undefined;
  readonly sentence?: (said: string) => string;
};

/** The month that a row is of; undefined where it is of something longer. */
function monthWritten(
  written: Exclude<ScoreRow['values']['period'], undefined>,
  yearStart: YearStart,
  indicator: Indicator,
  isByMonth: boolean,
): OfMonth | undefined {
  if (written === 'as given' || (written.kind !== 'month' && written.kind !== 'ending')) return undefined;
  const of = written.kind === 'month' ? written.month : monthIn(written.last.year, written.last.month);
  const quarter = quarterOfMonth(of, yearStart);
  const isWhole = written.kind === 'ending' && quarterWritten(written, yearStart) !== undefined;
  const [title, name] = [monthTitle(of), periodName(quarter)];
  if (takesMonths(indicator)) {
    const place = placeInQuarter(of, yearStart);
    if (!isWhole || isByMonth) return { of, place };
    const sentence = (said: string): string =>
      `${indicator.ref} is monthly, so “${said}” can be ${title} or ${name}. Write the one that is meant.`;
    return { of, place, sentence };
  }
  if (isWhole) return undefined;
  // A survey of October is the figure of the quarter that it was made in.
  if (quartersBetween(indicator) >= 4 || !isEverDue(indicator)) return { of, place: undefined };
  const why =
    indicator.frequency === 'monthly'
      ? `worked out from ${indicator.calculation ? 'counts' : 'parts'}, which are kept by the quarter`
      : indicator.frequency;
  const sentence = (said: string): string =>
    `“${said}” is a month, and ${indicator.ref} is ${why}. ${insteadOfMonth(indicator, name)}`;
  return { of, place: undefined, sentence };
}

/** What to write of a month that is not kept: its counts go into those of the quarter. */
export function insteadOfMonth(
  { frequency, calculation, breakdown }: Pick<Indicator, 'frequency' | 'calculation' | 'breakdown'>,
  quarter: string,
): string {
  if (frequency !== 'monthly') return `Write the quarter, such as ${quarter}.`;
  if (calculation) {
    return `Write the counts of the quarter in the column given of a row of ${quarter}; or have it rolled up from counts (rolls_up), and its months are taken.`;
  }
  return breakdown
    ? `Write the quarter, such as ${quarter}; or say how its months roll up (rolls_up: sum, mean or last), and they are taken.`
    : `Write the quarter, such as ${quarter}.`;
}

/** Is the row of a day that ends a quarter, which of what is kept by the month may also be that of its month? */
export function isEitherEnd(
  { values: { period } }: ScoreRow,
  indicator: Indicator | undefined,
  yearStart: YearStart,
): boolean {
  if (!indicator || !takesMonths(indicator) || typeof period !== 'object') return false;
  return period.kind === 'ending' && quarterWritten(period, yearStart) !== undefined;
}

/** Is the row of a month, and of nothing longer? Then dates in the same file that end a quarter are months, too. */
export function isOfMonth({ values: { period } }: ScoreRow, yearStart: YearStart): boolean {
  if (period === undefined || period === 'as given') return false;
  return (
    period.kind === 'month' || (period.kind === 'ending' && quarterWritten(period, yearStart) === undefined)
  );
}

/** Why a whole year is no quarter of an indicator: it is reported more often, or another year may be meant. */
function wholeYearFault(indicator: Indicator, period: Period, said: string): string | undefined {
  const { ref, frequency, lag = 0 } = indicator;
  const late = lateWords(indicator);
  if (frequency !== 'annual' && frequency !== 'two-yearly') {
    const due = (isDueIn(indicator, period) ? period : nextDue(indicator, shiftPeriod(period, -3))) ?? period;
    return `“${said}” is a whole year, and ${ref} is ${frequency}. Write the quarter, such as ${periodName(due)}.`;
  }
  if (late === undefined) return undefined;
  const due = nextDue(indicator, shiftPeriod(period, lag)) ?? period;
  return `${ref} is ${late}, so “${said}” can be the year that the figure is of or the year that it is reported in. Write the quarter that it is reported with: ${periodName(due)} for the figure of ${ownPeriodName(indicator, due)}.`;
}

/** Why months or a date are not of a quarter, and how one is written. */
function noQuarter(said: string, example: Period, yearStart: YearStart): string {
  const [first] = monthsOf(`${example.slice(0, 8)}Q1` as Period, yearStart);
  return `“${said}” is none of the quarters of a year that begins in ${first}. Write the quarter, such as ${periodName(example)} (${periodMonths(example, yearStart)}).`;
}
