/** Figures far from their history without a slip that would explain it. */
import { Decimal } from 'decimal.js';
import { type Figure, showExactly } from '../../../figures/figure.ts';
import type { Asked, Doubt } from './asked.ts';
import { isCumulative } from './cumulative.ts';
import { type Levels, levelsOf, noiseOf } from './pastLevels.ts';
import { isPossible } from './slips.ts';

/** A history has to have this many figures to say how far they spread. */
const LEAST_FIGURES = 4;

/**
 * The question about a figure more than three median absolute deviations from the median of at least four, and well
 * outside all of them. Three deviations alone would ask about one right figure in eight: so few figures say little about their spread.
 */
export function unlikeDoubt(asked: Asked): Doubt | undefined {
  const { figure, cell, history } = asked;
  const [last] = history;
  const levels = levelsOf(history.map((each) => each.figure));
  if (isCumulative(cell, history) || !last || !levels || history.length < LEAST_FIGURES) return undefined;
  if (!isFar(Number(figure), levels, cell.unit === 'count')) return undefined;
  const likely = swapped(asked, levels);
  const show = (each: Figure): string => showExactly(each, cell.unit, cell.decimals);
  return {
    kind: 'unlike',
    sentence: `${show(last.figure)} last time, ${show(figure)} now: is that right?`,
    ...(likely !== undefined && { likely }),
  };
}

function isFar(value: number, levels: Levels, isCount: boolean): boolean {
  const { low, high, median, deviation, values } = levels;
  const distance = Math.abs(value - median);
  // Where most of it was one and the same figure there is no spread to measure by, and a step of a tenth is nothing.
  if (deviation === 0 && low === high)
    return distance > Math.abs(median) * 0.1 && distance > floorOf(levels, isCount);
  const beyond = Math.max(
    (high - low) * (values.length < 6 ? 1 : 0.75),
    2 * deviation * 1.4826,
    floorOf(levels, isCount),
  );
  // What has been moving goes on from the last figure, and no further than it has ever moved at once, twice over.
  const steps = values.slice(1).map((earlier, index) => Math.abs(earlier - (values[index] ?? earlier)));
  const isLeap = Math.abs(value - (values[0] ?? value)) > 2 * Math.max(...steps);
  return isLeap && distance > 3 * deviation && (value < low - beyond || value > high + beyond);
}

/** A step that is nothing to ask about, whatever the history: two of the finest steps, and of a count what chance alone moves it. */
const floorOf = (levels: Levels, isCount: boolean): number =>
  Math.max(2 * levels.step, isCount ? 2 * noiseOf(levels, true) : 0);

/** The figure with two digits that stand side by side exchanged, where that is as ever: 68.2 for 86.2. */
function swapped({ figure, cell }: Asked, { low, high, median }: Levels): Figure | undefined {
  const made = [...figure.slice(0, -1)].flatMap((digit, at) => {
    const next = figure[at + 1] ?? '';
    if (!/\d/.test(digit) || !/\d/.test(next) || digit === next) return [];
    return [`${figure.slice(0, at)}${next}${digit}${figure.slice(at + 2)}`];
  });
  const width = (high - low) * 0.25;
  const fitting = made
    .filter((each) => !/^-?0\d/.test(each))
    .map((each) => new Decimal(each))
    .filter((each) => each.gte(low - width) && each.lte(high + width) && isPossible(each, cell))
    .sort((a, b) => a.minus(median).abs().comparedTo(b.minus(median).abs()));
  return fitting[0]?.toFixed();
}
