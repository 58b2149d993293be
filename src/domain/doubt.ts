/** Doubt about a figure that is allowed and yet unlike all that came before: asked about once, never refused. */
import { Decimal } from 'decimal.js';
import type { Cell } from './cell.ts';
import { type Figure, showExactly } from './figure.ts';

/**
 * The question to ask about a figure far from its history, if it is: a tenfold slip (8.46 for 84.6), or more than 3
 * median absolute deviations from the median of at least four earlier figures.
 *
 * @param history earlier figures of the same definition, latest first
 */
export function doubtAbout(
  figure: Figure,
  history: readonly Figure[],
  cell: Pick<Cell, 'unit' | 'decimals'>,
): string | undefined {
  const last = history[0];
  if (last === undefined) return undefined;
  const show = (value: Figure): string => showExactly(value, cell.unit, cell.decimals);
  const sentence = `${show(last)} last time, ${show(figure)} now: is that right?`;
  const value = new Decimal(figure);
  const earlier = history.map((each) => new Decimal(each));
  if (isTenfold(value, new Decimal(last))) return sentence;
  if (earlier.length < 4) return undefined;
  const middle = median(earlier);
  const spread = median(earlier.map((each) => each.minus(middle).abs()));
  const distance = value.minus(middle).abs();
  if (!spread.isZero()) return distance.greaterThan(spread.times(3)) ? sentence : undefined;
  // Most of it was one and the same figure, so there is no spread to measure by: what has been seen before is nothing
  // to ask about, and neither is a step of a tenth.
  const seen =
    value.greaterThanOrEqualTo(Decimal.min(...earlier)) && value.lessThanOrEqualTo(Decimal.max(...earlier));
  return !seen && distance.greaterThan(middle.abs().times('0.1')) ? sentence : undefined;
}

/** True when one is about ten times (or a hundred times) the other: within a fifth of it. */
function isTenfold(value: Decimal, last: Decimal): boolean {
  if (value.isZero() || last.isZero()) return false;
  const ratio = value.dividedBy(last).abs();
  return ['0.01', '0.1', '10', '100'].some((slip) => {
    const off = ratio.dividedBy(slip);
    return off.greaterThan('0.8') && off.lessThan('1.25');
  });
}

function median(values: readonly Decimal[]): Decimal {
  const sorted = values.toSorted((a, b) => a.comparedTo(b));
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? new Decimal(0);
  const lower = sorted[Math.ceil(middle) - 1] ?? upper;
  return lower.plus(upper).dividedBy(2);
}
