/** Status: the colour a figure earns against its target under a scheme, and the working that led to it. */
import { Decimal } from 'decimal.js';
import type { Figure } from '../figures/figure.ts';
import type { Cell } from '../indicators/cell.ts';
import type { Definition, Lifecycle } from '../indicators/indicator.ts';
import { type Band, marginOf, meetsTarget, type Scheme } from '../schemes/scheme.ts';
import type { State } from '../schemes/state.ts';
import { type Goal, type Offset, offsetFrom } from './goal.ts';

/** The indicator's own standards, beside its target, that a scheme may ask for. */
export type Standards = Pick<Cell, 'floor' | 'tolerance' | 'lastYear'>;

/** A figure's colour with its working. */
export type Rating = {
  readonly band: Band;
  readonly onTarget: boolean;
  /** Which goal was measured against, and how far off or above it the figure is. */
  readonly goal: Goal;
  readonly offset: Offset;
  /** In per cent of the goal's end, exact; positive is better. Undefined when that end is 0. */
  readonly margin: Decimal | undefined;
  /** The band by distance alone, where the clause on last year led to another one. */
  readonly instead: Band | undefined;
};

/** The band whose boundary an indicator's own tolerance replaces: the best one below target. */
export const toleratedBand = (scheme: Scheme): Band | undefined =>
  scheme.bands.findLast((band) => (marginOf(band)?.margin ?? 0) < 0);

function earns(band: Band, value: Figure, rated: Pick<Rating, 'goal' | 'offset'>, by: Rules): boolean {
  if (band.from === undefined) return true;
  if (band.from === 'floor') return meetsFloor(value, by.standards.floor, rated.goal);
  const { margin, inclusive } = band.from;
  const { by: better, end } = rated.offset;
  // Nothing can be a percentage of 0: what is better than a target of 0 is on target, and no more.
  if (end.isZero() && margin > 0) return false;
  const { tolerance } = by.standards;
  const own = tolerance && band === toleratedBand(by.scheme) ? tolerance : null;
  const edge =
    own?.kind === 'absolute'
      ? new Decimal(own.by).negated().times(100)
      : end.abs().times(own ? `-${own.by}` : margin);
  // Compared as better × 100 against margin × |target|, so that no division rounds a figure over a boundary.
  const side = better.times(100).comparedTo(edge);
  // Exactly at a strict target it is missed, by nothing.
  const isAtStrict = margin === 0 && rated.goal.isStrict === true;
  return side > 0 || (side === 0 && inclusive && !isAtStrict);
}

/** Is a figure no worse than the floor standard? False without one, and where either side is off target. */
export function meetsFloor(value: Figure, floor: Figure | null, { side }: Goal): boolean {
  if (floor === null || side === 'range') return false;
  const over = new Decimal(value).comparedTo(floor);
  return side === 'higher' ? over >= 0 : over <= 0;
}

type Rules = { readonly scheme: Scheme; readonly standards: Standards };

/**
 * Rates a figure against its goals, at least one; the goal with the best result counts. With a target of 0 any miss
 * earns the worst band, unless an absolute tolerance allows it.
 */
export function rate(
  value: Figure,
  goals: readonly [Goal, ...Goal[]],
  scheme: Scheme,
  standards: Standards,
): Rating {
  const [first, ...others] = goals.map((goal) => rateAgainst(value, goal, { scheme, standards }));
  const place = ({ band }: Rating): number => scheme.bands.indexOf(band);
  return others.reduce((best, each) => (place(each) > place(best) ? each : best), first as Rating);
}

function rateAgainst(value: Figure, goal: Goal, rules: Rules): Rating {
  const { scheme, standards } = rules;
  const offset = offsetFrom(value, goal);
  const earned =
    scheme.bands.findLast((band) => earns(band, value, { goal, offset }, rules)) ?? (scheme.bands[0] as Band);
  const clause = scheme.lastYear;
  const spared =
    clause?.instead === earned.name && isNoWorse(value, standards.lastYear?.figure, goal)
      ? scheme.bands.find(({ name }) => name === clause.earns)
      : undefined;
  const band = spared ?? earned;
  const { by, end } = offset;
  return {
    band,
    onTarget: meetsTarget(band),
    goal,
    offset,
    margin: end.isZero() ? undefined : by.times(100).dividedBy(end.abs()),
    instead: spared && earned,
  };
}

/** True when a figure improved or was maintained on an earlier one; for a range, when it is no further from it. */
function isNoWorse(value: Figure, earlier: Figure | null | undefined, goal: Goal): boolean {
  if (earlier == null) return false;
  if (goal.side === 'range') return offsetFrom(value, goal).by.gte(offsetFrom(earlier, goal).by);
  const over = new Decimal(value).comparedTo(earlier);
  return goal.side === 'higher' ? over >= 0 : over <= 0;
}

const LIFECYCLE_STATES: Partial<Record<Lifecycle, State>> = {
  baseline: 'Baseline',
  contextual: 'Contextual',
  'in development': 'In development',
  suspended: 'Suspended',
  retired: 'Retired',
};

/** The state that an indicator's lifecycle puts every figure of it in; undefined for an active one. */
export const stateOf = ({ lifecycle }: Pick<Definition, 'lifecycle'>): State | undefined =>
  LIFECYCLE_STATES[lifecycle];
