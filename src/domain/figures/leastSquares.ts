/** Least-squares regression: the straight line closest to some points, in decimals, rounded once at the end. */
import { Decimal } from 'decimal.js';

export type Point = { readonly x: number; readonly y: Decimal };

// Wide enough that nothing is rounded before the one division, so that a straight line comes back as it was.
const Exact = Decimal.clone({ precision: 80 });

/** The line through at least two points of different `x`, as a function of `x`; undefined where there is none. */
export function lineThrough(points: readonly Point[]): ((x: number) => Decimal) | undefined {
  const sum = (of: (point: Point) => Decimal): Decimal =>
    points.reduce((all, point) => all.plus(of(point)), new Exact(0));
  const n = points.length;
  const xs = sum(({ x }) => new Exact(x));
  const ys = sum(({ y }) => new Exact(y));
  const squares = sum(({ x }) => new Exact(x).times(x));
  const products = sum(({ x, y }) => new Exact(y).times(x));
  const scale = squares.times(n).minus(xs.times(xs));
  if (scale.isZero()) return undefined;
  const slope = products.times(n).minus(xs.times(ys));
  const level = ys.times(squares).minus(xs.times(products));
  return (x) => new Decimal(level.plus(slope.times(x)).dividedBy(scale).toDecimalPlaces(12));
}
