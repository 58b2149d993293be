/** Rolling up figures: months or quarters into one figure of a longer period. */
import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { type Figure, sumOf } from './figure.ts';

/** `counts` works the longer period out from the counts of the shorter ones. */
export const RollsUp = z.enum(['sum', 'mean', 'last', 'counts']);
export type RollsUp = z.infer<typeof RollsUp>;

/** Several periods' figures as one of a longer period; null where there is nothing to measure. */
export function rollUpOver(rollsUp: RollsUp, figures: readonly Figure[]): Figure | null {
  const last = figures.at(-1);
  if (last === undefined) return null;
  if (rollsUp === 'last') return last;
  const sum = sumOf(figures);
  return rollsUp === 'sum'
    ? sum
    : new Decimal(sum).dividedBy(figures.length).toSignificantDigits(15).toFixed();
}
