/** Status: the colour a figure earns against its target under a scheme, and the working that led to it. */
import { Decimal } from 'decimal.js';
import type { Figure } from './figure.ts';
import type { Definition, Lifecycle } from './indicator.ts';
import { type Band, meetsTarget, type Scheme } from './scheme.ts';
import type { Target } from './target.ts';

/** What a cell can be instead of coloured. */
export const STATES = [
  'No target',
  'Not reported',
  'No data this period',
  'Baseline',
  'Contextual',
  'In development',
  'Suspended',
  'Retired',
] as const;
export type State = (typeof STATES)[number];

/** A figure's colour with its working. `margin` is in per cent of the target, exact; positive is better. */
export type Rating = {
  readonly band: Band;
  readonly onTarget: boolean;
  /** Undefined when the target is 0 and nothing can be a percentage of it. */
  readonly margin: Decimal | undefined;
};

/**
 * How far a figure is from its target in per cent of the target: positive is better than the target. `higher`:
 * (value − target) / |target|; `lower`: the mirror. Undefined when the target is 0.
 */
export function marginOf(value: Figure, target: Exclude<Target, { kind: 'none' }>): Decimal | undefined {
  const goal = new Decimal(target.value);
  if (goal.isZero()) return undefined;
  const better = target.kind === 'at least' ? new Decimal(value).minus(goal) : goal.minus(value);
  return better.times(100).dividedBy(goal.abs());
}

function earns(band: Band, better: Decimal, goal: Decimal): boolean {
  if (!band.from) return true;
  // Compared as better × 100 against margin × |target|, so that no division rounds a figure over a boundary.
  const side = better.times(100).comparedTo(goal.abs().times(band.from.margin));
  return side > 0 || (side === 0 && band.from.inclusive);
}

/** Rates a figure against a target; with a target of 0 any miss earns the worst band. */
export function rate(value: Figure, target: Exclude<Target, { kind: 'none' }>, scheme: Scheme): Rating {
  const goal = new Decimal(target.value);
  const better = target.kind === 'at least' ? new Decimal(value).minus(goal) : goal.minus(value);
  const worst = scheme.bands[0] as Band;
  if (goal.isZero()) {
    const onTarget = scheme.bands.find(meetsTarget) ?? worst;
    const band = better.isNegative() && !better.isZero() ? worst : onTarget;
    return { band, onTarget: meetsTarget(band), margin: undefined };
  }
  const band = scheme.bands.findLast((candidate) => earns(candidate, better, goal)) ?? worst;
  return { band, onTarget: meetsTarget(band), margin: marginOf(value, target) };
}

const LIFECYCLE_STATES: Partial<Record<Lifecycle, State>> = {
  baseline: 'Baseline',
  contextual: 'Contextual',
  'in development': 'In development',
  suspended: 'Suspended',
  retired: 'Retired',
};

/** The state that an indicator's lifecycle or lack of a target puts every figure of it in, if it does. */
export function stateOf({ lifecycle, target }: Pick<Definition, 'lifecycle' | 'target'>): State | undefined {
  return LIFECYCLE_STATES[lifecycle] ?? (target.kind === 'none' ? 'No target' : undefined);
}
