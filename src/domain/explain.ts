/** Why a figure has its colour, in one sentence: the figure, the distance, the target and the boundary. */
import { Decimal } from 'decimal.js';
import type { Cell } from './cell.ts';
import { showExactly } from './figure.ts';
import { judge, schemeOf } from './judge.ts';
import type { Band, Scheme } from './scheme.ts';
import { showTarget } from './target.ts';

const percent = (margin: Decimal): string => {
  const exact = margin.abs();
  const twoPlaces = exact.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  return `${exact.equals(twoPlaces) ? '' : 'about '}${twoPlaces.toFixed()}%`;
};

/** What earns a band, in words: `less than 10% below`, `5% or more better`. */
function boundaryOf(band: Band, scheme: Scheme): string {
  const index = scheme.bands.indexOf(band);
  const above = scheme.bands[index + 1]?.from;
  if (!band.from) {
    const edge = above ?? { margin: 0, inclusive: true };
    if (edge.margin === 0) return 'anything worse than the target';
    return edge.inclusive ? `more than ${-edge.margin}% off target` : `${-edge.margin}% or more off target`;
  }
  const { margin, inclusive } = band.from;
  if (margin < 0) {
    const edge = inclusive ? `up to ${-margin}% off target` : `less than ${-margin}% off target`;
    return above && above.margin < 0 ? `${edge} but not less than ${-above.margin}%` : edge;
  }
  if (margin > 0) return inclusive ? `${margin}% or more better` : `more than ${margin}% better`;
  if (!above) return 'on target or better';
  return above.inclusive
    ? `on target or better by less than ${above.margin}%`
    : `on target or better by up to ${above.margin}%`;
}

/** The sentence for a cell; for a cell without a colour it says why there is none. */
export function explain(
  cell: Pick<
    Cell,
    'ref' | 'lifecycle' | 'target' | 'scheme' | 'figure' | 'status' | 'unit' | 'decimals' | 'revision'
  >,
): string {
  if (cell.revision === 0 && cell.status === 'Not reported') return 'Nothing has been reported yet.';
  const { rating } = judge(cell, cell.figure);
  if (!rating || cell.figure === null || cell.target.kind === 'none') return withoutColour(cell.status);
  const figure = showExactly(cell.figure, cell.unit, cell.decimals);
  const target = showTarget(cell.target, cell.unit);
  const boundary = `${rating.band.name} is ${boundaryOf(rating.band, schemeOf(cell))}.`;
  if (!rating.margin) {
    return rating.onTarget
      ? `${figure} meets the target of ${target}.`
      : `${figure} misses the target of ${target}; with a target of zero any miss is ${rating.band.name}.`;
  }
  if (rating.margin.isZero()) return `${figure} is exactly on the target of ${target}; ${boundary}`;
  const side = rating.margin.isPositive() ? 'better than' : 'off';
  return `${figure} is ${percent(rating.margin)} ${side} the target of ${target}; ${boundary}`;
}

function withoutColour(status: string): string {
  switch (status) {
    case 'No target':
      return 'There is no target, so there is no colour.';
    case 'No data this period':
      return 'The owner says there was nothing to measure.';
    case 'Baseline':
      return 'It is being tracked so that a target can be set; until then there is no colour.';
    case 'Contextual':
      return 'It is shown for the picture and never has a target.';
    default:
      return `It is ${status.toLowerCase()}, so there is no colour.`;
  }
}
