/** Goals: a target as the range of figures that meet it in one period, and a figure's distance from that range. */
import { Decimal } from 'decimal.js';
import { figureLimits } from '../figures/calculation.ts';
import type { Figure } from '../figures/figure.ts';
import type { Cell } from '../indicators/cell.ts';

/**
 * Met from `low` upwards where higher is better, up to `high` where lower is, and only between them for a range. What is
 * better than the target is measured beyond the other end.
 */
export type Goal = {
  readonly side: Cell['direction'];
  readonly low: Decimal;
  readonly high: Decimal;
  /** The part of the target that it comes from. */
  readonly of: 'target' | 'change' | 'hold';
  /** The end itself misses it. */
  readonly isStrict?: boolean;
};

/** The distance of a figure from a goal, positive when better, and the end of the goal that it is measured from. */
export type Offset = { readonly by: Decimal; readonly end: Decimal };

type Aimed = Pick<Cell, 'target' | 'direction' | 'unit' | 'limits' | 'previous' | 'calculation'>;

/**
 * The goals of a cell; meeting any one is meeting the target. None where there is no target, where the owner judges,
 * and where a change can't be measured: no earlier figure, or no percentage of an earlier 0.
 */
export function goalsOf(aimed: Aimed): readonly Goal[] {
  const { target, direction } = aimed;
  const goal = (low: Decimal.Value, high: Decimal.Value, of: Goal['of'], side = direction): Goal => ({
    side,
    low: new Decimal(low),
    high: new Decimal(high),
    of,
  });
  switch (target.kind) {
    case 'none':
    case 'milestone':
      return [];
    case 'at least':
    case 'at most': {
      const side = target.kind === 'at least' ? 'higher' : 'lower';
      return [
        { ...goal(target.value, target.value, 'target', side), ...(target.strict && { isStrict: true }) },
      ];
    }
    case 'profile':
      return [goal(target.value, target.value, 'target', target.worse === 'under' ? 'higher' : 'lower')];
    case 'range':
      return [goal(target.low, target.high, 'target')];
    case 'change': {
      const changed = changedEnds(target, aimed);
      return [
        ...(changed ? [goal(...changed, 'change')] : []),
        ...(target.hold ? [goal(target.hold.low, target.hold.high, 'hold')] : []),
      ];
    }
  }
}

function changedEnds(
  { low, high }: { readonly low: Figure; readonly high: Figure },
  aimed: Aimed,
): readonly [Decimal, Decimal] | undefined {
  const { direction, unit, previous } = aimed;
  // A month is not the period that the change is meant to be from.
  if (!previous || previous.figure === null || previous.month !== undefined) return undefined;
  const from = new Decimal(previous.figure);
  const step = unit === 'percent' ? new Decimal(1) : from.abs().dividedBy(100);
  if (step.isZero()) return undefined;
  const { least = -Infinity, most = Infinity } = figureLimits(aimed);
  const by = (amount: Figure): Decimal => {
    const reached = direction === 'lower' ? from.minus(step.times(amount)) : from.plus(step.times(amount));
    // Nobody is asked for 102%: at the unit's limit the target is the limit.
    return Decimal.max(Decimal.min(reached, most), least);
  };
  return direction === 'lower' ? [by(high), by(low)] : [by(low), by(high)];
}

/** Measures a figure against a goal. */
export function offsetFrom(value: Figure, { side, low, high }: Goal): Offset {
  const figure = new Decimal(value);
  if (figure.lessThan(low)) {
    const by = low.minus(figure);
    return { by: side === 'lower' ? by : by.negated(), end: low };
  }
  if (figure.greaterThan(high)) {
    const by = figure.minus(high);
    return { by: side === 'higher' ? by : by.negated(), end: high };
  }
  return { by: new Decimal(0), end: side === 'lower' ? high : low };
}
