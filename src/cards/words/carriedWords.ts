/** Carried figures in words: how many stand in a quarter's table, and of one whose figure of when it is. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { Frequency } from '../../domain/indicators/indicator.ts';
import { periodName } from '../../domain/time/period.ts';
import { counted, together } from './text.ts';

const OF: Record<Frequency, string> = {
  monthly: 'monthly',
  quarterly: 'quarterly',
  'bi-annual': 'half-yearly',
  annual: 'annual',
};

/** `2 annual figures are carried`, `3 annual and half-yearly figures are carried`; empty for none. */
export function carriedWords(carried: readonly Frequency[]): string {
  if (carried.length === 0) return '';
  const kinds = together([...new Set(carried.map((each) => OF[each]))].toSorted());
  return `${counted(carried.length, `${kinds} figure is`, `${kinds} figures are`)} carried`;
}

/** `annual, Q4 2023/24 (carried)`, with the quarter that the figure is of; undefined for one of the quarter itself. */
export const carriedFrom = ({
  carriedInto,
  frequency,
  period,
}: Pick<CellLine, 'carriedInto' | 'frequency' | 'period'>): string | undefined =>
  carriedInto && `${OF[frequency]}, ${periodName(period)} (carried)`;
