/** Carried figures in words: how many stand in a quarter's table, and of one whose figure of when it is. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { type Frequency, ownPeriodName } from '../../domain/indicators/frequency.ts';
import { periodName } from '../../domain/time/period.ts';
import { counted, together } from './text.ts';

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

/** `annual, Q4 2023/24 (carried)`, with the quarter that the figure is of, or the year where that is another one; undefined for one of the quarter itself. */
export function carriedFrom(
  line: Pick<CellLine, 'carriedInto' | 'frequency' | 'period' | 'lag'>,
): string | undefined {
  const { carriedInto, frequency, period } = line;
  const own = ownPeriodName(line, period);
  const of = own === undefined ? periodName(period) : `of ${own}, with ${periodName(period)}`;
  return carriedInto && `${OF[frequency]}, ${of} (carried)`;
}
