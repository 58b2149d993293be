/** A monthly indicator’s counts or parts, month after month: the quarter’s from them, and what each month comes to. */
import type { Frequency } from '../time/frequency.ts';
import { type Breakdown, rollUp } from './breakdown.ts';
import { type Calculation, calculate, countNames } from './calculation.ts';
import type { Figure } from './figure.ts';
import { MISSING, NO_DATA } from './months.ts';
import { type RollsUp, rollUpOver } from './rollUp.ts';

type Made = {
  readonly frequency: Frequency;
  readonly calculation?: Calculation | undefined;
  readonly breakdown?: Breakdown | undefined;
  readonly rollsUp?: RollsUp | undefined;
};

/** How the quarter’s counts or parts follow from those of its months; undefined where they do not. */
function ruleOf({ frequency, calculation, breakdown, rollsUp }: Made): 'sum' | 'mean' | 'last' | undefined {
  if (frequency !== 'monthly') return undefined;
  if (calculation) {
    // The mean of three percentages is in no counts that a quarter could have.
    if (rollsUp === 'mean') return undefined;
    return rollsUp === 'last' ? 'last' : 'sum';
  }
  return breakdown && rollsUp !== 'counts' ? rollsUp : undefined;
}

/** How many counts or parts a month has, where they are kept by the month; else 0. */
export function countsAMonth(indicator: Made): number {
  if (ruleOf(indicator) === undefined) return 0;
  const { calculation, breakdown } = indicator;
  return calculation ? countNames(calculation).length : (breakdown?.parts.length ?? 0);
}

/** The counts of each of the three months. */
export const eachMonth = (counts: readonly string[]): readonly (readonly string[])[] => {
  const width = counts.length / 3;
  return [0, 1, 2].map((month) => counts.slice(month * width, (month + 1) * width));
};

/**
 * The quarter’s counts or parts from those of its months, without months that had nothing to measure: each added up, or
 * that of the last month, or their mean, by the indicator’s rule. Null where no month had anything; undefined while one is
 * missing.
 */
export function quarterCounts(
  indicator: Made,
  counts: readonly string[],
): readonly Figure[] | null | undefined {
  const rule = ruleOf(indicator);
  const width = countsAMonth(indicator);
  if (!rule || counts.length !== 3 * width || counts.includes(MISSING)) return undefined;
  const months = eachMonth(counts).filter((month) => !month.includes(NO_DATA));
  if (months.length === 0) return null;
  return Array.from(
    { length: width },
    (_, at) =>
      rollUpOver(
        rule,
        months.map((month) => month[at] ?? '0'),
      ) ?? '0',
  );
}

type Given = Made & {
  readonly given?: readonly string[] | undefined;
  readonly givenByMonth?: readonly string[] | undefined;
};

/**
 * The figures of the months as they are kept or as their counts come to: `MISSING` for one that is not in, `NO_DATA` for one
 * that had nothing to measure. Undefined where none are kept.
 */
export function monthFigures(cell: Given): readonly string[] | undefined {
  const { frequency, calculation, breakdown, given, givenByMonth } = cell;
  if (!calculation && !breakdown) return frequency === 'monthly' ? given : undefined;
  if (countsAMonth(cell) === 0 || !givenByMonth) return undefined;
  return eachMonth(givenByMonth).map((month) => {
    if (month.includes(MISSING)) return MISSING;
    if (month.includes(NO_DATA)) return NO_DATA;
    return (calculation ? calculate(calculation, month) : breakdown && rollUp(breakdown, month)) ?? NO_DATA;
  });
}
