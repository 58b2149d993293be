/** The target over time: each target with the periods it applied to, past and coming. */
import { type Period, quarterOf } from '../time/period.ts';
import type { Target } from './target.ts';

export type TargetSpan = {
  readonly from: Period;
  readonly to: Period;
  /** One target; of a profile, one for each quarter in the span, Q1 first. */
  readonly targets: readonly Target[];
};

type Aimed = { readonly period: Period; readonly target: Target };

/**
 * Successive periods of the same target as one span, oldest first. The phases of a profile are one target as long as each
 * quarter asks for what it asked for a year before.
 */
export function targetSpans(periods: readonly Aimed[]): readonly TargetSpan[] {
  const spans: (Omit<TargetSpan, 'targets'> & { readonly aims: readonly Aimed[] })[] = [];
  for (const aim of periods.toSorted((a, b) => a.period.localeCompare(b.period))) {
    const last = spans.at(-1);
    if (last && goesOn(last.aims, aim)) {
      spans[spans.length - 1] = { from: last.from, to: aim.period, aims: [...last.aims, aim] };
    } else {
      spans.push({ from: aim.period, to: aim.period, aims: [aim] });
    }
  }
  return spans.map(({ from, to, aims }) => ({ from, to, targets: targetsOf(aims) }));
}

function goesOn(aims: readonly Aimed[], next: Aimed): boolean {
  const like = aims.filter(
    ({ target, period }) => target.kind !== 'profile' || quarterOf(period) === quarterOf(next.period),
  );
  const last = aims.at(-1);
  if (last?.target.kind === 'profile' && next.target.kind === 'profile') {
    return like.every(({ target }) => isSameTarget(target, next.target));
  }
  return last !== undefined && isSameTarget(last.target, next.target);
}

function targetsOf(aims: readonly Aimed[]): readonly Target[] {
  const [first, ...others] = aims.map(({ target }) => target);
  if (!first) return [];
  if (first.kind !== 'profile' || others.length === 0) return [first];
  return [1, 2, 3, 4].flatMap((quarter) => {
    const found = aims.find(({ period }) => quarterOf(period) === quarter);
    return found ? [found.target] : [];
  });
}

/** Do two targets ask for the same, wherever they come from and in whatever order their parts are stored? */
export function isSameTarget(one: Target, other: Target): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .filter(([name]) => name !== 'source')
        .map(([name, part]): readonly [string, unknown] => [name, sorted(part)])
        .sort(([a], [b]) => a.localeCompare(b))
    : value;
