/** The target over time: which one counted from when to when, as past quarters were judged and coming ones will be. */
import type { Period } from './period.ts';
import type { Target } from './target.ts';

export type TargetSpan = {
  readonly from: Period;
  readonly to: Period;
  readonly target: Target;
};

type Aimed = { readonly period: Period; readonly target: Target };

/** Successive periods of the same target as one span, oldest first. A profile's phases each are a target of their own. */
export function targetSpans(periods: readonly Aimed[]): readonly TargetSpan[] {
  const spans: TargetSpan[] = [];
  for (const { period, target } of periods.toSorted((a, b) => a.period.localeCompare(b.period))) {
    const last = spans.at(-1);
    if (last && isSameTarget(last.target, target)) spans[spans.length - 1] = { ...last, to: period };
    else spans.push({ from: period, to: period, target });
  }
  return spans;
}

/** True where two targets ask for the same; the order in which a stored one lists its parts does not count. */
export function isSameTarget(one: Target, other: Target): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, part]): readonly [string, unknown] => [name, sorted(part)])
        .sort(([a], [b]) => a.localeCompare(b))
    : value;
