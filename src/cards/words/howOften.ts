/** How often an indicator is reported, in words. */
import {
  dueWith,
  type Frequency,
  isEverDue,
  lateWords,
  quartersBetween,
  type Timed,
} from '../../domain/indicators/frequency.ts';
import type { Period } from '../../domain/time/period.ts';

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
