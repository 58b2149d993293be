/** Plausibility of a figure: one that is allowed but unlike its history is asked about once, never refused. */
import { Decimal } from 'decimal.js';
import { type Figure, showExactly } from '../figures/figure.ts';
import type { Cell } from '../indicators/cell.ts';
import { showTarget } from '../indicators/showTarget.ts';

/** How many periods back a new figure is compared with. */
export const DOUBTED_BY = 8;

type Doubted = Pick<Cell, 'unit' | 'decimals' | 'target' | 'direction' | 'frequency'>;

/**
 * The question to ask about a figure far from its history, if it is: a tenfold slip (8.46 for 84.6), or more than 3
 * median absolute deviations from the median of at least four earlier figures. A first percentage is asked about where it is
 * the share of one that Excel has behind a percentage: 0.862 for 86.2%.
 *
 * @param history earlier figures of the same definition, latest first
 */
export function doubtAbout(figure: Figure, history: readonly Figure[], cell: Doubted): string | undefined {
  const last = history[0];
  if (last === undefined) return shareDoubt(figure, cell);
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

/** The question about a first percentage that is a hundredth of something near the target, without a history. */
function shareDoubt(figure: Figure, cell: Doubted): string | undefined {
  const { target, unit, decimals } = cell;
  const aim = target.kind === 'range' ? target.low : 'value' in target ? target.value : undefined;
  const value = new Decimal(figure);
  if (unit !== 'percent' || aim === undefined || !value.greaterThan(0) || value.greaterThan(1))
    return undefined;
  const whole = value.times(100);
  if (whole.lessThan(new Decimal(aim).dividedBy(2)) || whole.greaterThan(new Decimal(aim).times(2)))
    return undefined;
  const show = (each: Figure): string => showExactly(each, unit, decimals);
  return `${show(figure)}, and the target is ${showTarget(target, cell)}: is that right, or is it ${show(whole.toFixed())}?`;
}

/** Is one about ten times (or a hundred times) the other, within a fifth? */
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
