/** Figures far from their history without a slip that would explain it. */
import { type Figure, showExactly } from '../../../figures/figure.ts';
import type { Asked, Doubt } from './asked.ts';
import { isCumulative } from './cumulative.ts';
import { exchanged } from './exchanged.ts';
import { type Levels, levelsOf, noiseOf } from './pastLevels.ts';

/** A history has to have this many figures to say how far they spread. */
const LEAST_FIGURES = 4;

/** So many times its own noise off, a figure is asked about whatever the reason may be: services do have bad quarters. */
const FAR = 15;
const TIMES = 2.5;

/**
 * The question about a figure well outside all of at least four before it. Three median absolute deviations, and a leap as
 * none before, are enough where two digits exchanged would explain it. Without an explanation it has to be very far off: a
 * right figure is hardly ever asked about, and a bad quarter is not a slip.
 */
export function unlikeDoubt(asked: Asked): Doubt | undefined {
  const { figure, cell, history } = asked;
  const [last] = history;
  const levels = levelsOf(history.map((each) => each.figure));
  if (isCumulative(cell, history) || !last || !levels || history.length < LEAST_FIGURES) return undefined;
  const value = Number(figure);
  if (!isOutside(value, levels, cell.unit === 'count')) return undefined;
  const likely = exchanged(asked, levels.low - width(levels), levels.high + width(levels), levels.median);
  if (likely === undefined && !isVeryFar(value, levels, cell.unit === 'count')) return undefined;
  const show = (each: Figure): string => showExactly(each, cell.unit, cell.decimals);
  return {
    kind: 'unlike',
    sentence: `${show(last.figure)} last time, ${show(figure)} now: is that right?`,
    ...(likely !== undefined && { likely }),
  };
}

const width = ({ high, low }: Levels): number => (high - low) * 0.25;

function isOutside(value: number, levels: Levels, isCount: boolean): boolean {
  const { low, high, median, deviation, values } = levels;
  const distance = Math.abs(value - median);
  if (low === high) return value !== low;
  const beyond = Math.max((high - low) * 0.5, 2 * deviation * 1.4826, floorOf(levels, isCount));
  // What has been moving goes on from the last figure, and no further than it has ever moved at once, twice over.
  const steps = values.slice(1).map((earlier, index) => Math.abs(earlier - (values[index] ?? earlier)));
  const isLeap = Math.abs(value - (values[0] ?? value)) > 2 * Math.max(...steps);
  return isLeap && distance > 3 * deviation && (value < low - beyond || value > high + beyond);
}

function isVeryFar(value: number, levels: Levels, isCount: boolean): boolean {
  const { low, high, median } = levels;
  const distance = Math.abs(value - median);
  // Where all of it was one and the same figure there is no spread to measure by, and a step of a tenth is nothing.
  if (low === high) {
    return distance > Math.abs(median) * 0.1 && distance > (isCount ? 2 * noiseOf(levels, true) : 0);
  }
  const noise = noiseOf(levels, isCount);
  return distance > FAR * noise || (low > 0 && value > high * TIMES && distance > 5 * noise);
}

/** A step that is nothing to ask about, whatever the history: two of the finest steps, and of a count what chance alone moves it. */
const floorOf = (levels: Levels, isCount: boolean): number =>
  Math.max(2 * levels.step, isCount ? 2 * noiseOf(levels, true) : 0);
