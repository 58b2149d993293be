/** The quarter of a row of figures: from what is written there, the indicator, and the month that the council’s year begins in. */
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import { dayAt } from '../../../domain/time/days.ts';
import {
  firstDayOf,
  monthsOf,
  type Period,
  periodMonths,
  periodName,
  type YearStart,
} from '../../../domain/time/period.ts';
import { isWholeYear, quarterWritten } from '../../../domain/time/readPeriod.ts';
import { reportingPeriod } from '../../../domain/time/reportingCycle.ts';
import type { SayProblem, ScoreContext, ScoreRow } from './scoreChecks.ts';

/** Gives it; undefined where it is not one, which is said, or can’t be read, which has been. */
export function periodOf(
  { values, said }: ScoreRow,
  indicator: Indicator | undefined,
  { period: standard, now, calendar }: ScoreContext,
  problem: SayProblem,
): Period | undefined {
  const { yearStart, timeZone } = calendar;
  const { period: written } = values;
  if (written === undefined) return undefined;
  const period = written === 'as given' ? standard : quarterWritten(written, yearStart);
  if (!period) {
    return problem(
      'period',
      written === 'as given'
        ? 'There is none. Write one such as 2024-25-Q2, or give --period.'
        : noQuarter(said('period'), reportingPeriod(now, calendar), yearStart),
    );
  }
  if (written !== 'as given' && isWholeYear(written) && indicator && indicator.frequency !== 'annual') {
    return problem(
      'period',
      `“${said('period')}” is a whole year, and ${indicator.ref} is ${indicator.frequency}. Write the quarter, such as ${periodName(period)}.`,
    );
  }
  if (firstDayOf(period, yearStart) > dayAt(now, timeZone)) {
    return problem('period', `${periodName(period)} has not begun yet. Write the quarter the figure is for.`);
  }
  return period;
}

/** Why months or a date are not of a quarter, and how one is written. */
function noQuarter(said: string, example: Period, yearStart: YearStart): string {
  const [first] = monthsOf(`${example.slice(0, 8)}Q1` as Period, yearStart);
  return `“${said}” is none of the quarters of a year that begins in ${first}. Write the quarter, such as ${periodName(example)} (${periodMonths(example, yearStart)}).`;
}
