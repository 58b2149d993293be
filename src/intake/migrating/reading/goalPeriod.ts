/** The period of a goal that has a start and an end date, and how often a measure with such goals is reported. */
import { type ExportYears, readExportPeriod } from './exportPeriod.ts';
import type { Dated } from './long.ts';

/**
 * What a goal says of its period: its dates where they are a period of the council, else the time period that is written. What
 * both leave open is asked for in the words of the time period.
 */
export function goalPeriod(
  { from, to, period }: Readonly<Record<'from' | 'to' | 'period', string>>,
  years: ExportYears,
): string {
  if (from === '' || to === '') return period;
  const dates = `${from} to ${to}`;
  return period === '' || !('sentence' in readExportPeriod(dates, years)) ? dates : period;
}

/** How often it is reported. @param rows how many rows it has, of which some may have no period that can be read */
export function frequencyOf(dated: readonly Dated<unknown>[], rows: number): string {
  if (dated.length < rows) return 'quarterly';
  if (dated.every(({ isYear }) => isYear)) return 'annual';
  return dated.every(({ isHalf }) => isHalf) ? 'bi-annual' : 'quarterly';
}
