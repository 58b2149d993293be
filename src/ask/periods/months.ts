/** Months as parts of a quarter: the figure a bare month stands for, and the remark on that reading. */
import { type Frequency, nextDue, quartersBetween, type Timed } from '../../domain/time/frequency.ts';
import { MONTHS } from '../../domain/time/names.ts';
import { periodMonths, periodName, shiftPeriod, type YearStart } from '../../domain/time/period.ts';
import type { When } from '../model/tokens.ts';
import type { Utterance } from '../model/utterance.ts';

const KEPT: Readonly<Record<Frequency, string>> = {
  monthly: 'is reported monthly, and its figures are kept by quarter',
  quarterly: 'is reported quarterly',
  'bi-annual': 'is reported half-yearly',
  annual: 'is reported annually',
  'calendar year': 'is reported by the calendar year',
  'two-yearly': 'is reported every two years',
  'on event': 'is reported when there is something to report',
};

/** The assumption in reading a month, as a sentence; undefined where no month was said. */
export function assumedMonth(
  when: When | undefined,
  period: Utterance['period'],
  yearStart: YearStart,
  of: { readonly ref: string; readonly frequency: Frequency } | undefined,
): string | undefined {
  const months = periodMonths(period, yearStart).replace(/ \d{4}/g, '');
  if (when?.readAs !== undefined) return `${when.readAs} is read as ${periodName(period)} (${months}).`;
  if (!when?.month) return undefined;
  const where = `${MONTHS[when.month.number - 1]} is in ${periodName(period)} (${months})`;
  return of ? `${where}; ${of.ref} ${KEPT[of.frequency]}.` : `${where}; figures are kept by quarter.`;
}

/** The end of the indicator's own period that contains a quarter: the year-end for an annual one. */
export function ownPeriod(
  period: Utterance['period'],
  timed: Timed,
  { month }: When,
  reporting: Utterance['period'],
): Utterance['period'] {
  const own = nextDue(timed, period) ?? period;
  const isBare = month?.year === undefined;
  // A year that has not come to be reported is not the latest one.
  return isBare && own > reporting && quartersBetween(timed) >= 4
    ? shiftPeriod(own, -quartersBetween(timed))
    : own;
}
