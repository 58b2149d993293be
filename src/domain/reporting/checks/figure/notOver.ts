/** Figures of a period that is not over. */
import { dayInWords } from '../../../time/days.ts';
import { lastDayOf, periodName } from '../../../time/period.ts';
import type { Asked, Doubt } from './asked.ts';

/** The question about a figure given as final before its period has ended. */
export function notOverDoubt({ cell, today, yearStart, provisional }: Asked): Doubt | undefined {
  if (today === undefined || yearStart === undefined || provisional) return undefined;
  const last = lastDayOf(cell.period, yearStart);
  if (today > last) return undefined;
  return {
    kind: 'not over',
    sentence: `${periodName(cell.period)} is not over until ${dayInWords(last)}: is the figure final? If not, tick “Provisional”.`,
  };
}
