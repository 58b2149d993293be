/** How often an indicator is reported, in words, and its carried figures: how many there are, and of when one is. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { together } from '../../domain/sentences.ts';
import {
  dueWith,
  type Frequency,
  isEverDue,
  lateWords,
  ownPeriodName,
  quartersBetween,
  type Timed,
} from '../../domain/time/frequency.ts';
import { monthTitle } from '../../domain/time/month.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { counted } from './text.ts';

const OF: Record<Frequency, string> = {
  monthly: 'monthly',
  quarterly: 'quarterly',
  'bi-annual': 'half-yearly',
  annual: 'annual',
  'calendar year': 'calendar-year',
  'two-yearly': 'two-yearly',
  'on event': 'on event',
};

/** `2 annual figures are carried`, `3 annual and half-yearly figures are carried`; empty for none. */
export function carriedWords(carried: readonly Frequency[]): string {
  if (carried.length === 0) return '';
  const kinds = together([...new Set(carried.map((each) => OF[each]))].toSorted());
  return `${counted(carried.length, `${kinds} figure is`, `${kinds} figures are`)} carried`;
}

/**
 * `annual, Q4 2023/24 (carried)`, with the month that the figure is of where it was published, `October 2017`, or the quarter, or
 * the year where that is another one; undefined for one of the quarter itself.
 */
export function carriedFrom(
  line: Pick<CellLine, 'carriedInto' | 'frequency' | 'period' | 'lag' | 'ofMonth'>,
): string | undefined {
  const { carriedInto, frequency, period, ofMonth } = line;
  const own = ownPeriodName(line, period);
  if (ofMonth) return carriedInto && `${OF[frequency]}, ${monthTitle(ofMonth)} (carried)`;
  const of = own === undefined ? periodName(period) : `of ${own}, with ${periodName(period)}`;
  return carriedInto && `${OF[frequency]}, ${of} (carried)`;
}

/** `once a year, with Q4`, `every two years, with Q3 2023/24 and Q3 2025/26, published a year late`. */
export function howOften(timed: Timed, near: Period): string {
  const late = lateWords(timed);
  return late === undefined ? regularly(timed, near) : `${regularly(timed, near)}, ${late}`;
}

/** How often, without the quarters that it is due with. */
export const OFTEN: Readonly<Record<Frequency, string>> = {
  monthly: 'monthly, its months together each quarter',
  quarterly: 'every quarter',
  'bi-annual': 'twice a year',
  annual: 'once a year',
  'calendar year': 'once a year for the calendar year',
  'two-yearly': 'every two years',
  'on event': 'when there is something to report, and is due by no date',
};

const regularly = (timed: Timed, near: Period): string =>
  isEverDue(timed) && quartersBetween(timed) > 1
    ? `${OFTEN[timed.frequency]}, with ${dueWith(timed, near)}`
    : OFTEN[timed.frequency];
