/** The direction-of-travel arrows a scheme names: against the previous quarter, last year, or over the whole graph. */
import { Decimal } from 'decimal.js';
import { showDifference, showExactly } from '../figures/figure.ts';
import { lineThrough } from '../figures/leastSquares.ts';
import type { Cell } from '../indicators/cell.ts';
import { CHANGE_SYMBOLS, changeSince, type PerformanceChange } from '../indicators/change.ts';
import { schemeOf } from '../judging/judge.ts';
import { quartersBetween } from '../time/frequency.ts';
import { periodName, quartersFrom } from '../time/period.ts';
import { LEAST_FIGURES, type Observed, sinceRedefined } from './trend.ts';
import { PERIODS } from './trendWords.ts';

/** How many periods an indicator's graph shows. */
export const GRAPHED = 8;

type Pointed = Observed & Pick<Cell, 'scheme' | 'direction' | 'decimals' | 'lastYear'>;

/** The scheme's name for the arrow against the previous period: `Short-term`; undefined where it has none. */
export const previousArrow = (cell: Pick<Cell, 'ref' | 'scheme'>): string | undefined =>
  schemeOf(cell).arrows?.find(({ against }) => against === 'previous period')?.name;

/**
 * The scheme's further arrows, a sentence each: `Long-term: improving ▲ from 74.0% in Q2 2023/24.` None while there is no
 * figure. `history` is what is drawn, up to this period, in any order.
 */
export function arrowSentences(cell: Pointed, history: readonly Observed[]): readonly string[] {
  if (cell.figure === null) return [];
  return (schemeOf(cell).arrows ?? []).flatMap(({ name, against }) => {
    if (against === 'previous period') return [];
    return [`${name}: ${against === 'whole graph' ? overGraph(cell, history) : sinceLastYear(cell)}.`];
  });
}

function sinceLastYear(cell: Pointed): string {
  const { lastYear, figure, direction, unit, decimals } = cell;
  if (!lastYear || lastYear.figure === null) return 'there is no figure for the same quarter last year';
  const then = `${showExactly(lastYear.figure, unit, decimals)} in ${periodName(lastYear.period)}`;
  const change = changeSince(lastYear.figure, figure, direction);
  return change ? said(change, then) : `it was ${then}, and neither way is better`;
}

const said = (change: PerformanceChange, then: string): string =>
  `${change} ${CHANGE_SYMBOLS[change]} ${change === 'unchanged' ? 'since' : 'from'} ${then}`;

/** The slope of the straight line through the graph's figures, and the rise from first to last. */
export type Travel =
  | { readonly kind: 'travel'; readonly rise: Decimal; readonly figures: number }
  | { readonly kind: 'none'; readonly figures: number };

/** The direction of travel by least squares, over at least three figures of the same definition. */
export function travelOf(history: readonly Observed[], cell: Observed): Travel {
  const step = quartersBetween(cell);
  const points = sinceRedefined(
    history.filter(({ period }) => period <= cell.period),
    cell,
  ).flatMap(({ period, figure }) => {
    const x = quartersFrom(cell.period, period) / step;
    return figure === null || x <= -GRAPHED ? [] : [{ x, y: new Decimal(figure) }];
  });
  const line = points.length < LEAST_FIGURES ? undefined : lineThrough(points);
  if (!line) return { kind: 'none', figures: points.length };
  const xs = points.map(({ x }) => x);
  const rise = line(Math.max(...xs)).minus(line(Math.min(...xs)));
  return { kind: 'travel', rise, figures: points.length };
}

function overGraph(cell: Pointed, history: readonly Observed[]): string {
  // Figures that each contain the one before rise by themselves, and fall with every new year.
  if (cell.basis === 'year to date') return 'none, since year-to-date figures start again with each year';
  const travel = travelOf(history, cell);
  const [, periods] = PERIODS[cell.frequency];
  if (travel.kind === 'none') {
    return `it takes ${LEAST_FIGURES} figures of the same definition, and there ${travel.figures === 1 ? 'is 1' : `are ${travel.figures}`}`;
  }
  const { rise, figures } = travel;
  // A rise too small to be seen in the figures as shown is no change.
  const seen = rise.toDecimalPlaces(cell.decimals, Decimal.ROUND_HALF_UP);
  const change = changeSince('0', seen.toFixed(), cell.direction);
  const by = `${seen.isNegative() ? 'down' : 'up'} ${showDifference(rise.toFixed(), cell.unit, cell.decimals)}`;
  const line = `over ${figures} ${periods}, by a straight line through the graph`;
  if (change === undefined) return `${by} ${line}, and neither way is better`;
  const arrow = `${change} ${CHANGE_SYMBOLS[change]}`;
  return change === 'unchanged' ? `${arrow} ${line}` : `${arrow}, ${by} ${line}`;
}
