/**
 * The projected linear trend: the next figures if the latest ones go on, and how accurate such projections have been.
 */
import { Decimal } from 'decimal.js';
import { figureLimits } from '../figures/calculation.ts';
import type { Figure } from '../figures/figure.ts';
import { lineThrough, type Point } from '../figures/leastSquares.ts';
import type { Cell } from '../indicators/cell.ts';
import { isSameDefinition } from '../indicators/comparison.ts';
import { quartersBetween } from '../time/frequency.ts';
import { type Period, quarterOf, quartersFrom, shiftPeriod } from '../time/period.ts';

/** A line is drawn through at least this many figures. */
export const LEAST_FIGURES = 3;
/** ... which lie within this many periods. */
const MOST_PERIODS = 8;
/** The number of past periods that are read, enough for every useful test of a projection. */
export const TREND_HISTORY = 16;

export type Projection = { readonly period: Period; readonly figure: Figure };

/** The naive forecast that a projection has to beat. */
type Rival = 'last period' | 'same quarter last year';

/** How a projection would have done in the indicator's own past. Errors are in the indicator's unit. */
export type TrackRecord = {
  /** How far each projection was off, oldest first. */
  readonly errors: readonly Figure[];
  /** The rival that came closer over the periods in which both can be had, with both mean errors. */
  readonly beatenBy?: {
    readonly rival: Rival;
    readonly theirs: Figure;
    readonly ours: Figure;
    readonly tests: number;
  };
};

export type Trend =
  | { readonly kind: 'none'; readonly why: 'basis' | 'too old' }
  | { readonly kind: 'none'; readonly why: 'too few'; readonly figures: number }
  | { readonly kind: 'none'; readonly why: 'beaten'; readonly record: TrackRecord }
  | {
      readonly kind: 'projected';
      readonly next: Projection;
      /** The last quarter of the financial year, where that is neither in nor next. */
      readonly yearEnd: Projection | undefined;
      /** Every period from the next one to the year's last, which may be the next. */
      readonly ahead: readonly Projection[];
      readonly figures: number;
      /** Undefined while the history is too short to test anything. */
      readonly record: TrackRecord | undefined;
    };

export type Measured = Pick<
  Cell,
  'ref' | 'period' | 'frequency' | 'basis' | 'unit' | 'calculation' | 'definedSince'
>;
export type Observed = Measured & Pick<Cell, 'figure'>;

/** The trend of an indicator as its cell stands. `history` is what was reported up to that cell, in any order. */
export function trendOf(history: readonly Observed[], cell: Measured): Trend {
  // Figures that each contain the one before rise by themselves, and start afresh in April.
  if (cell.basis !== 'in period') return { kind: 'none', why: 'basis' };
  const step = quartersBetween(cell);
  const points = sinceRedefined(history, cell)
    .flatMap(({ period, figure }): Point[] =>
      figure === null || period > cell.period
        ? []
        : [{ x: quartersFrom(cell.period, period) / step, y: new Decimal(figure) }],
    )
    .sort((a, b) => a.x - b.x);
  const last = points.at(-1);
  if (!last || points.length < LEAST_FIGURES) return { kind: 'none', why: 'too few', figures: points.length };
  if (last.x < -1) return { kind: 'none', why: 'too old' };
  const used = latest(points, last.x + 1);
  if (used.length < LEAST_FIGURES) return { kind: 'none', why: 'too few', figures: used.length };
  const record = trackRecord(points, 4 / step, cell);
  if (record?.beatenBy) return { kind: 'none', why: 'beaten', record };
  const project = (x: number): Projection => ({
    period: shiftPeriod(cell.period, x * step),
    figure: projectTo(used, x, cell)?.toFixed() ?? last.y.toFixed(),
  });
  const yearEnd = (4 - quarterOf(cell.period)) / step;
  const next = project(last.x + 1);
  const later = Array.from({ length: Math.max(0, Math.floor(yearEnd - last.x - 1)) }, (_, index) =>
    project(last.x + 2 + index),
  );
  return {
    kind: 'projected',
    next,
    yearEnd: later.at(-1),
    ahead: [next, ...later],
    figures: used.length,
    record,
  };
}

/** The part of a history that goes by the definition of today: what was measured otherwise makes no line with it. */
export function sinceRedefined<T extends Observed>(history: readonly T[], cell: Measured): readonly T[] {
  const newestFirst = history.toSorted((a, b) => quartersFrom(a.period, b.period));
  const change = newestFirst.findIndex(
    (each) => !isSameDefinition(each, cell) || each.frequency !== cell.frequency || each.ref !== cell.ref,
  );
  return change === -1 ? newestFirst : newestFirst.slice(0, change);
}

/** The points that a projection to `x` is drawn through. */
const latest = (points: readonly Point[], x: number): readonly Point[] =>
  points.filter((point) => point.x < x && point.x >= x - MOST_PERIODS);

function projectTo(points: readonly Point[], x: number, cell: Measured): Decimal | undefined {
  const value = lineThrough(points)?.(x);
  const { least, most } = figureLimits(cell);
  return value && Decimal.min(Decimal.max(value, least ?? -Infinity), most ?? Infinity);
}

/** No figure is shown with more decimals, and what was worked out has digits without end that no line meets. */
const MOST_DECIMALS = 6;
const off = (one: Decimal, other: Decimal): Decimal => one.minus(other).abs().toDecimalPlaces(MOST_DECIMALS);

type Test = { readonly off: Decimal; readonly rivals: Readonly<Record<Rival, Decimal | undefined>> };

/** Projects every figure of the past from what was known before it; undefined when that is possible for none. */
function trackRecord(points: readonly Point[], perYear: number, cell: Measured): TrackRecord | undefined {
  const tests = points.flatMap(({ x, y }): Test[] => {
    const before = latest(points, x);
    const at = (other: number): Decimal | undefined => {
      const found = points.find((point) => point.x === other);
      return found && off(found.y, y);
    };
    const projected = projectTo(before, x, cell);
    if (before.length < LEAST_FIGURES || !projected || at(x - 1) === undefined) return [];
    const rivals = {
      'last period': at(x - 1),
      'same quarter last year': perYear > 1 ? at(x - perYear) : undefined,
    };
    return [{ off: off(projected, y), rivals }];
  });
  if (tests.length === 0) return undefined;
  const errors = tests.map((test) => test.off.toFixed());
  const beatenBy = closerRival(tests, 'last period') ?? closerRival(tests, 'same quarter last year');
  return beatenBy ? { errors, beatenBy } : { errors };
}

function closerRival(tests: readonly Test[], rival: Rival): TrackRecord['beatenBy'] {
  const pairs = tests.flatMap((test) => {
    const theirs = test.rivals[rival];
    return theirs ? [{ off: test.off, theirs }] : [];
  });
  if (pairs.length === 0) return undefined;
  const ours = Decimal.sum(...pairs.map((pair) => pair.off));
  const theirs = Decimal.sum(...pairs.map((pair) => pair.theirs));
  if (ours.lte(theirs)) return undefined;
  const mean = (sum: Decimal): Figure => sum.dividedBy(pairs.length).toFixed();
  return { rival, theirs: mean(theirs), ours: mean(ours), tests: pairs.length };
}

/** The least round distance within which at least three quarters of the projections lay, and how many did. */
export function accuracyOf({ errors }: TrackRecord): {
  readonly within: Figure;
  readonly hits: number;
  readonly tests: number;
} {
  const sorted = errors.map((error) => new Decimal(error)).sort((a, b) => a.comparedTo(b));
  const needed = sorted[Math.ceil((sorted.length * 3) / 4) - 1] ?? new Decimal(0);
  const within = needed.isZero() ? needed : roundUp(needed);
  return {
    within: within.toFixed(),
    hits: sorted.filter((error) => error.lte(within)).length,
    tests: sorted.length,
  };
}

/** The next of 1, 2, 5, 10, 20, 50 ... in the size of the figure. */
function roundUp(value: Decimal): Decimal {
  const size = new Decimal(10).pow(value.log(10).floor());
  const step = [1, 2, 5, 10].find((each) => size.times(each).gte(value)) ?? 10;
  return size.times(step);
}
