/** How a calculated figure is written: what its counts are called, and each of them as a column of its own. */
import { z } from 'zod';
import { type Calculation, MOST_COUNTS, readCalculation, showCalculation } from '../domain/calculation.ts';
import type { Figure } from '../domain/figure.ts';
import type { Unit } from '../domain/unit.ts';
import { type Columns, figureColumns } from './columns.ts';

/** A calculation as one readable column, `changes succeeded / changes x 100`; nothing where there is none. */
export const calculationColumns = (calculation: Calculation | undefined): Columns =>
  calculation ? { calculation: showCalculation(calculation) } : {};

/** The calculation read back. */
export const calculationFrom = (text: string | undefined, unit: Unit): Calculation | undefined =>
  text === undefined ? undefined : readCalculation(text, unit);

/** Counts as `count1`, `count2` ..., each a Double with its exact text. */
export const countColumns = (counts: readonly Figure[] | undefined): Columns =>
  Object.assign(
    {},
    ...(counts ?? []).slice(0, MOST_COUNTS).map((count, index) => figureColumns(`count${index + 1}`, count)),
  );

export const CountRow = z.object({
  count1Text: z.string().optional(),
  count2Text: z.string().optional(),
  count3Text: z.string().optional(),
});

/** The counts read back; undefined where there are none. */
export function countsFrom(row: z.infer<typeof CountRow>): Figure[] | undefined {
  const counts = [row.count1Text, row.count2Text, row.count3Text].filter((count) => count !== undefined);
  return counts.length === 0 ? undefined : counts;
}
