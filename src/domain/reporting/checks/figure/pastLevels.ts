/** What a figure is measured against: the earlier figures that are like it, how far they spread, and how finely they are given. */
import { Decimal } from 'decimal.js';
import type { Figure } from '../../../figures/figure.ts';
import { quarterOf, startYearOf } from '../../../time/period.ts';
import type { Asked, EarlierFigure } from './asked.ts';
import { isCumulative } from './cumulative.ts';

/** Earlier figures that a figure should look like, latest first. The numbers are for comparing only, and are never stored. */
export type Levels = {
  readonly values: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly median: number;
  /** The median distance from the median. */
  readonly deviation: number;
  /** The least step between figures as they are given: 0.1 for 84.6, 1,000 for 343,000. */
  readonly step: number;
};

/** The figures that are like one of this period: for what is counted through the year those of the same quarter. */
export function likeFigures({ cell, history }: Pick<Asked, 'cell' | 'history'>): readonly EarlierFigure[] {
  if (!isCumulative(cell, history)) return history;
  return history.filter(
    ({ period }) =>
      quarterOf(period) === quarterOf(cell.period) && startYearOf(period) !== startYearOf(cell.period),
  );
}

/** Their levels; undefined where there are none. */
export function levelsOf(figures: readonly Figure[]): Levels | undefined {
  if (figures.length === 0) return undefined;
  const values = figures.map(Number);
  const middle = medianOf(values);
  return {
    values,
    low: Math.min(...values),
    high: Math.max(...values),
    median: middle,
    deviation: medianOf(values.map((value) => Math.abs(value - middle))),
    step: stepOf(figures),
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return (lower + upper) / 2;
}

/** The step in which figures are given: 10 to the power of the finest of them. */
function stepOf(figures: readonly Figure[]): number {
  const given = figures.map((figure) => new Decimal(figure)).filter((figure) => !figure.isZero());
  const places = Math.max(0, ...given.map((figure) => figure.decimalPlaces()));
  if (places > 0) return 10 ** -places;
  const noughts = given.map((figure) => /0*$/.exec(figure.toFixed())?.[0].length ?? 0);
  return 10 ** Math.min(...(noughts.length > 0 ? noughts : [0]));
}

/** A measure of how much figures move by themselves; a count moves by the root of itself, however short its history. */
export function noiseOf({ deviation, high, low, median }: Levels, isCount: boolean): number {
  const seen = Math.max(deviation * 1.4826, (high - low) / 3);
  return isCount ? Math.max(seen, Math.sqrt(Math.abs(median) + 1)) : seen;
}

/** Is one about the other, within a fifth either way? */
export const isAbout = (value: number, other: number): boolean =>
  other !== 0 && value / other > 0.8 && value / other < 1.25;
