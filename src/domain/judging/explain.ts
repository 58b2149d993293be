/** Why a figure has its colour, in one sentence: the figure, the distance, the target and the boundary. */
import { Decimal } from 'decimal.js';
import { type Figure, showExactly } from '../figures/figure.ts';
import { type Cell, isReported } from '../indicators/cell.ts';
import { showTarget, showTargetFigure } from '../indicators/showTarget.ts';
import { type Band, marginOf, type Scheme } from '../schemes/scheme.ts';
import { quartersBetween } from '../time/frequency.ts';
import { periodName, shiftPeriod, startYearOf } from '../time/period.ts';
import type { Goal } from './goal.ts';
import { type Judged, type Judgement, judge, schemeOf } from './judge.ts';
import { meetsFloor, type Rating, toleratedBand } from './rating.ts';
import { statusName } from './statusName.ts';

export type Explained = Judged &
  Pick<
    Cell,
    | 'figure'
    | 'status'
    | 'decimals'
    | 'revision'
    | 'frequency'
    | 'basis'
    | 'period'
    | 'override'
    | 'reportedBy'
  >;

/**
 * The sentence for a cell; for a cell without a colour it says why there is none.
 *
 * @param judgement what the rule gives its figure, where that is known
 */
export function explain(cell: Explained, judgement: Judgement = judge(cell, figureOf(cell))): string {
  const rule = byRule(cell, judgement);
  const { status } = judgement;
  const given = statusName(status, cell);
  if (!cell.override) {
    if (status === cell.status || !isReported(cell)) return rule;
    // A rule changed without a `since` leaves figures behind that it did not judge.
    return `It was ${statusName(cell.status, cell)} by the rule of its day, which has been changed since; by the rule as it stands it would be ${given}: ${rule}`;
  }
  return `${cell.status}, set by the performance team (${cell.override.reason}); the rule gives ${given}: ${rule}`;
}

/** The figure to be judged; undefined while nothing is reported. */
export const figureOf = (cell: Explained): Figure | null | undefined =>
  isReported(cell) ? cell.figure : undefined;

/** The sentence for the status by the rule, ignoring any override. */
export function byRule(cell: Explained, { rating, status }: Judgement = judge(cell, figureOf(cell))): string {
  if (!rating || cell.figure === null) return withoutColour(cell, status);
  const { band, instead, goal } = rating;
  const lastYear = cell.lastYear?.figure;
  if (!instead || !lastYear) return `${measured(cell, cell.figure, rating, band)}.`;
  const last = showExactly(lastYear, cell.unit, cell.decimals);
  const word = new Decimal(cell.figure).equals(lastYear) ? 'was maintained on' : 'improved on';
  return `${measured(cell, cell.figure, rating, instead)}, but it ${word} ${last} in the same quarter last year${
    goal.side === 'range' ? ', no further from its range,' : ''
  } and so is ${band.name}.`;
}

/** `86.2% is 9.26% below the target of 95%; Amber is less than 10% below` */
function measured(cell: Explained, value: Figure, rating: Rating, band: Band): string {
  const { goal, offset, margin } = rating;
  const scheme = schemeOf(cell);
  const figure = showExactly(value, cell.unit, cell.decimals);
  const target = goalText(cell, goal);
  const { by } = offset;
  const isOff = by.isNegative() && !by.isZero();
  if (isOff && scheme.bands.some(({ from }) => from === 'floor')) return byFloor(cell, value, rating, band);
  const own = cell.tolerance && toleratedBand(scheme) ? cell.tolerance : null;
  if (!margin && !(own?.kind === 'absolute' && isOff)) {
    return isOff
      ? `${figure} misses the target of ${target}; with a target of zero any miss is ${band.name}`
      : `${figure} meets the target of ${target}`;
  }
  const [worse, better] = sidesOf(goal, offset.end);
  const boundary = `${band.name} is ${boundaryOf(band, scheme, { worse, better, cell, isStrict: goal.isStrict })}`;
  const why = own && isOff ? `${boundary}, as agreed for this indicator` : boundary;
  if (by.isZero()) {
    const exactly = goal.low.equals(goal.high);
    if (goal.isStrict) return `${figure} is not ${better} ${target}, so it misses the target; ${why}`;
    return exactly
      ? `${figure} is exactly the target; ${why}`
      : `${figure} is within the target of ${target}; ${why}`;
  }
  const far = own?.kind === 'absolute' && isOff ? amountOf(by, cell) : distance(margin ?? by, scheme, cell);
  return `${figure} is ${far} ${isOff ? worse : better} the target of ${target}; ${why}`;
}

function byFloor(cell: Explained, value: Figure, { goal }: Rating, band: Band): string {
  const figure = showExactly(value, cell.unit, cell.decimals);
  const target = goalText(cell, goal);
  if (cell.floor === null || goal.side === 'range') {
    return `${figure} misses the target of ${target}; no floor standard is set, so any miss is ${band.name}`;
  }
  const floor = showExactly(cell.floor, cell.unit, 0);
  return meetsFloor(value, cell.floor, goal)
    ? `${figure} misses the target of ${target} but meets the floor standard of ${floor}; that is ${band.name}`
    : `${figure} misses both the target of ${target} and the floor standard of ${floor}; that is ${band.name}`;
}

/**
 * The target that the figure was compared with; for a change target, the figure that the change leads to this period.
 */
export function goalText(cell: Explained, goal: Goal): string {
  const show = (value: Decimal): string => showExactly(value.toFixed(), cell.unit, 0);
  const ends = goal.low.equals(goal.high) ? show(goal.low) : `${show(goal.low)} to ${show(goal.high)}`;
  if (goal.of === 'hold') return `${ends} to hold`;
  if (goal.of === 'change' && cell.previous?.figure) {
    const from = showExactly(cell.previous.figure, cell.unit, cell.decimals);
    return `${ends} (${showTargetFigure(cell.target, cell) ?? ''} from ${from})`;
  }
  return cell.target.kind === 'profile' ? showTarget(cell.target, cell).replace(/ \(.*$/, '') : ends;
}

export const sidesOf = ({ side, high }: Goal, end: Decimal): readonly [string, string] => {
  if (side === 'range') return [end.equals(high) ? 'above' : 'below', 'inside'];
  return side === 'higher' ? ['below', 'above'] : ['above', 'below'];
};

/** An amount of what the indicator counts: `3 points`, `£400`, `2 days`. */
const amountOf = (by: Decimal, { unit }: Pick<Cell, 'unit'>): string => {
  const text = by.abs().toFixed();
  if (unit === 'percent') return text === '1' ? '1 point' : `${text} points`;
  return /out of/.test(unit) ? text : showExactly(text, unit, 0);
};

/** A distance in per cent to two places, or to as many more as keep it off a boundary that it is not on. */
export function distance(margin: Decimal, scheme: Scheme, { tolerance }: Pick<Cell, 'tolerance'>): string {
  const exact = margin.abs();
  const edges = [
    ...scheme.bands.flatMap((band) => Math.abs(marginOf(band)?.margin ?? 0)),
    ...(tolerance ? [tolerance.by] : []),
  ];
  for (let places = 2; places < 12; places += 1) {
    const shown = exact.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
    if (shown.equals(exact) || !edges.some((edge) => shown.equals(edge))) return `${shown.toFixed()}%`;
  }
  return `almost exactly ${exact.toDecimalPlaces(2).toFixed()}%`;
}

type Words = {
  readonly worse: string;
  readonly better: string;
  readonly cell: Pick<Cell, 'tolerance' | 'unit'>;
  /** Being on the target is not enough. */
  readonly isStrict?: boolean | undefined;
};

/** The threshold of a band, in words: `less than 10% below`, `5% or more above`. */
export function boundaryOf(band: Band, scheme: Scheme, { worse, better, cell, isStrict }: Words): string {
  const next = scheme.bands[scheme.bands.indexOf(band) + 1];
  const above = next && marginOf(next);
  const own = marginOf(band);
  const off = (of: Band): string => {
    const { tolerance } = cell;
    if (!tolerance || of !== toleratedBand(scheme)) return `${-(marginOf(of)?.margin ?? 0)}%`;
    return tolerance.kind === 'relative' ? `${tolerance.by}%` : amountOf(new Decimal(tolerance.by), cell);
  };
  if (!own) {
    if (!next || !above || above.margin >= 0) return `anything ${worse} it`;
    return above.inclusive ? `more than ${off(next)} ${worse}` : `${off(next)} or more ${worse}`;
  }
  const { margin, inclusive } = own;
  if (margin < 0) return inclusive ? `up to ${off(band)} ${worse}` : `less than ${off(band)} ${worse}`;
  if (margin > 0) return inclusive ? `${margin}% or more ${better}` : `more than ${margin}% ${better}`;
  if (better === 'inside') return 'within it';
  const onIt = isStrict ? '' : 'on it or ';
  if (!above) return isStrict ? `${better} it` : `${onIt}${better}`;
  return above.inclusive
    ? `${onIt}less than ${above.margin}% ${better}`
    : `${onIt}up to ${above.margin}% ${better}`;
}

function withoutColour(cell: Explained, status: string): string {
  const { target } = cell;
  switch (status) {
    case 'Not reported':
      return statusName(status, cell) === status
        ? 'Nothing has been reported yet.'
        : `Nothing has been reported yet: it is ${statusName(status, cell).toLowerCase()}.`;
    case 'No target':
      return 'There is no target, so there is no colour.';
    case 'No data this period':
      return 'The owner says there was nothing to measure.';
    case 'No comparison':
      return `${nothingToCompare(cell)}${notHeld(cell)}, so there is no colour.`;
    case 'Baseline':
      return 'It is being tracked so that a target can be set; until then there is no colour.';
    case 'Contextual':
      return 'It is shown for the picture and never has a target.';
    default:
      if (target.kind === 'milestone')
        return `The owner judged the milestone “${target.text}” to be ${status}.`;
      if (target.kind === 'range' && cell.figure !== null && cell.lifecycle === 'active') {
        const figure = showExactly(cell.figure, cell.unit, cell.decimals);
        return `The expected range is ${showTarget(target, cell)}, and the figure is ${figure}: ${status.toLowerCase()}. It has no colour.`;
      }
      return `It is ${status.toLowerCase()}, so there is no colour.`;
  }
}

/** Why a change can't be measured: `There is no figure for Q1 2024/25 to compare with`. */
function nothingToCompare({ previous, period, frequency, basis, unit, decimals }: Explained): string {
  if (previous?.figure && previous.month === undefined) {
    return `The target is a change on the figure before, which was ${showExactly(previous.figure, unit, decimals)}: no percentage can be taken of it`;
  }
  const before = shiftPeriod(period, -quartersBetween({ frequency }));
  return basis === 'year to date' && startYearOf(before) !== startYearOf(period)
    ? 'The target is a change on the figure before, and a year-to-date figure starts afresh with the year'
    : `There is no figure for ${periodName(before)} to compare with`;
}

function notHeld({ target, figure, unit, decimals }: Explained): string {
  if (target.kind !== 'change' || !target.hold || figure === null) return '';
  const show = (end: Figure): string => showExactly(end, unit, 0);
  return `, and ${showExactly(figure, unit, decimals)} does not hold the level of ${show(target.hold.low)} to ${show(target.hold.high)}`;
}
