/** Change in performance since the previous period: improving, deteriorating or unchanged. */
import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { Figure } from '../figures/figure.ts';
import type { Direction } from './target.ts';

export const PerformanceChange = z.enum(['improving', 'deteriorating', 'unchanged']);
export type PerformanceChange = z.infer<typeof PerformanceChange>;

/**
 * Whether performance got better or worse: 10.5 to 10.7 is deteriorating where lower is better. Undefined without a
 * previous figure, or where neither way is better.
 */
export function changeSince(
  previous: Figure | null,
  value: Figure | null,
  direction: Direction,
): PerformanceChange | undefined {
  if (previous === null || value === null) return undefined;
  const difference = new Decimal(value).comparedTo(previous);
  if (difference === 0) return 'unchanged';
  if (direction === 'range' || direction === 'neither') return undefined;
  return difference > 0 === (direction === 'higher') ? 'improving' : 'deteriorating';
}

/** How each change is drawn and said. */
export const CHANGE_SYMBOLS: Record<PerformanceChange, string> = {
  improving: '▲',
  deteriorating: '▼',
  unchanged: '▬',
};
