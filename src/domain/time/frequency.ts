/** How often an indicator is reported, and in which quarters that makes a figure due. */
import { z } from 'zod';
import { Period, periodName, quarterName, quartersFrom, shiftPeriod, startYearOf } from './period.ts';

/** `on event` is due by no calendar: its figure comes when something happens, and stands until the next one. */
export const Frequency = z.enum([
  'monthly',
  'quarterly',
  'bi-annual',
  'annual',
  'calendar year',
  'two-yearly',
  'on event',
]);
export type Frequency = z.infer<typeof Frequency>;

/** The quarters by which a published figure may come late. */
export const Lag = z.int().min(1).max(12);

/** How often an indicator is reported, and what says with which quarter. */
export type Timed = {
  readonly frequency: Frequency;
  /** A quarter in which a figure is due; the others lie whole periods before and after it. */
  readonly dueFrom?: Period | undefined;
  /** The quarters by which the figure comes later than its own period ends: 4 for one that is published a year late. */
  readonly lag?: number | undefined;
};

const QUARTERS: Readonly<Record<Frequency, number>> = {
  monthly: 1,
  quarterly: 1,
  'bi-annual': 2,
  annual: 4,
  'calendar year': 4,
  'two-yearly': 8,
  // It may come in any quarter, and is looked for in each.
  'on event': 1,
};

/** The quarter in which the indicator's own period ends where nothing else is said: for a calendar year that of December. */
const endOf = (frequency: Frequency): Period =>
  Period.parse(frequency === 'calendar year' ? '2000-01-Q3' : '2000-01-Q4');

/** How many quarters back the indicator's previous period ended. */
export const quartersBetween = ({ frequency }: Pick<Timed, 'frequency'>): number => QUARTERS[frequency];

/** Is a figure due by the calendar at all? One that comes on an event never is, and nobody is chased for it. */
export const isEverDue = ({ frequency }: Pick<Timed, 'frequency'>): boolean => frequency !== 'on event';

/** True when a figure is due in this quarter: its own period ends with it, or ended so many quarters before as it comes late. */
export function isDueIn({ frequency, dueFrom, lag = 0 }: Timed, period: Period): boolean {
  if (!isEverDue({ frequency })) return false;
  const known = dueFrom ?? shiftPeriod(endOf(frequency), lag);
  return quartersFrom(known, period) % QUARTERS[frequency] === 0;
}

/** The first quarter, this one or a later one, in which a figure is due; undefined for one that is due by no calendar. */
export function nextDue(timed: Timed, period: Period): Period | undefined {
  if (!isEverDue(timed)) return undefined;
  return isDueIn(timed, period) ? period : nextDue(timed, shiftPeriod(period, 1));
}

/** The last quarter before this one in which a figure was due; undefined for one that is due by no calendar. */
export function lastDue(timed: Timed, period: Period): Period | undefined {
  const next = nextDue(timed, period);
  return next && shiftPeriod(next, -quartersBetween(timed));
}

/**
 * The period that a figure is of, where that is not the quarter or year that it is reported with: `2023/24` for a figure
 * that is published a year late, `the calendar year 2024`. Undefined where the quarter says it.
 */
export function ownPeriodName({ frequency, lag = 0 }: Timed, period: Period): string | undefined {
  const own = shiftPeriod(period, -lag);
  if (frequency === 'calendar year') return `the calendar year ${startYearOf(own)}`;
  if (lag === 0) return undefined;
  return quartersBetween({ frequency }) >= 4 ? own.slice(0, 7).replace('-', '/') : periodName(own);
}

/** `published a year late`, `published 2 quarters late`; undefined where it is not. */
export function lateWords({ lag = 0 }: Timed): string | undefined {
  if (lag === 0) return undefined;
  if (lag % 4 === 0) return `published ${lag === 4 ? 'a year' : `${lag / 4} years`} late`;
  return `published ${lag === 1 ? 'a quarter' : `${lag} quarters`} late`;
}

/** The quarters that a figure is due with, near one: `Q4`, `Q2 and Q4`, `Q3 2023/24 and Q3 2025/26`. */
export function dueWith(timed: Timed, near: Period): string {
  if (quartersBetween(timed) > 4) {
    const [last, next] = [lastDue(timed, near), nextDue(timed, near)];
    return last && next ? `${periodName(last)} and ${periodName(next)}` : '';
  }
  const year = [1, 2, 3, 4].map((quarter) => Period.parse(`${near.slice(0, 8)}Q${quarter}`));
  const due = year.filter((period) => isDueIn(timed, period)).map(quarterName);
  return due.join(' and ');
}

/** `two-yearly, due with Q3 2025/26`, `annual, published a year late`: for comparing one with another. */
export const showTimed = (timed: Timed): string =>
  [timed.frequency, timed.dueFrom && `due with ${periodName(timed.dueFrom)}`, lateWords(timed)]
    .filter((each) => each !== undefined)
    .join(', ');
