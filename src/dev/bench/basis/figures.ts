/** Results of a benchmark: median and slow end of samples, ratios, and whether a goal is met. */

type Goal = { readonly most: number; readonly met: boolean };

/** `a second` is a rate; `count` a number. */
type Unit = 'ms' | 's' | 'MB' | 'ratio' | 'count' | 'a second';

/** One line of the results. */
export type Measurement = {
  readonly name: string;
  readonly unit: Unit;
  readonly p50: number;
  readonly p99?: number;
  /** The reference it is compared with, and the ratio to it. */
  readonly against?: string;
  readonly ratio?: number;
  readonly goals: readonly Goal[];
};

/** The percentile of samples: a value that so many of a hundred do not exceed; NaN without samples. */
export function percentile(samples: readonly number[], hundredths: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((hundredths / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 50);

/** A line for samples, perhaps compared with a reference. The goals are the most that the ratio may be. */
export function figure(
  name: string,
  samples: readonly number[],
  held?: { readonly against: string; readonly reference: number; readonly goals: readonly number[] },
  unit: Unit = 'ms',
): Measurement {
  const p50 = median(samples);
  const facts = { name, unit, p50, ...(samples.length > 1 ? { p99: percentile(samples, 99) } : {}) };
  if (!held) return { ...facts, goals: [] };
  const ratio = p50 / held.reference;
  const goals = held.goals.map((most) => ({ most, met: ratio <= most }));
  return { ...facts, against: held.against, ratio, goals };
}

/** A line for one amount, and the most that it may be. */
export function amount(name: string, unit: Unit, value: number, most?: number): Measurement {
  return { name, unit, p50: value, goals: most === undefined ? [] : [{ most, met: value <= most }] };
}

/** A line for a ratio alone. */
export const compared = (name: string, ratio: number, most?: number): Measurement =>
  amount(name, 'ratio', ratio, most);
