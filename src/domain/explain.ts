/** Why a figure has its colour, in one sentence: the figure, the distance, the target and the boundary. */
import { Decimal } from 'decimal.js';
import type { Cell } from './cell.ts';
import { showExactly } from './figure.ts';
import { judge, schemeOf } from './judge.ts';
import type { Band, Scheme } from './scheme.ts';
import { showTargetFigure } from './target.ts';

/** A distance in per cent to two places, or to as many more as keep it off a boundary that it is not on. */
function distance(margin: Decimal, scheme: Scheme): string {
  const exact = margin.abs();
  const edges = scheme.bands.flatMap(({ from }) => (from ? [Math.abs(from.margin)] : []));
  for (let places = 2; places < 12; places += 1) {
    const shown = exact.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
    if (shown.equals(exact) || !edges.some((edge) => shown.equals(edge))) return `${shown.toFixed()}%`;
  }
  return `almost exactly ${exact.toDecimalPlaces(2).toFixed()}%`;
}

/** What earns a band, in words: `less than 10% below`, `5% or more above`. */
function boundaryOf(band: Band, scheme: Scheme, worse: string, better: string): string {
  const above = scheme.bands[scheme.bands.indexOf(band) + 1]?.from;
  if (!band.from) {
    if (!above || above.margin === 0) return `anything ${worse} it`;
    return above.inclusive ? `more than ${-above.margin}% ${worse}` : `${-above.margin}% or more ${worse}`;
  }
  const { margin, inclusive } = band.from;
  if (margin < 0) return inclusive ? `up to ${-margin}% ${worse}` : `less than ${-margin}% ${worse}`;
  if (margin > 0) return inclusive ? `${margin}% or more ${better}` : `more than ${margin}% ${better}`;
  if (!above) return `on it or ${better}`;
  return above.inclusive
    ? `on it or less than ${above.margin}% ${better}`
    : `on it or up to ${above.margin}% ${better}`;
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
  const target = showTargetFigure(cell.target, cell.unit);
  const [worse, better] = cell.target.kind === 'at least' ? ['below', 'above'] : ['above', 'below'];
  const scheme = schemeOf(cell);
  const boundary = `${rating.band.name} is ${boundaryOf(rating.band, scheme, worse, better)}.`;
  if (!rating.margin) {
    return rating.onTarget
      ? `${figure} meets the target of ${target}.`
      : `${figure} misses the target of ${target}; with a target of zero any miss is ${rating.band.name}.`;
  }
  if (rating.margin.isZero()) return `${figure} is exactly the target; ${boundary}`;
  const side = rating.margin.isPositive() ? better : worse;
  return `${figure} is ${distance(rating.margin, scheme)} ${side} the target of ${target}; ${boundary}`;
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
