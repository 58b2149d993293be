/** Judging a cell: from a figure to a status, under the definition and the scheme that the cell carries. */
import { DomainError } from '../domainError.ts';
import type { Figure } from '../figures/figure.ts';
import { type Cell, isReported, type Reportable } from '../indicators/cell.ts';
import type { PerformanceChange } from '../indicators/change.ts';
import type { Definition } from '../indicators/indicator.ts';
import { type Band, meetsTarget, type Scheme } from '../schemes/scheme.ts';
import { bandIn, findScheme } from '../schemes/schemes.ts';
import { isEverDue } from '../time/frequency.ts';
import { stepsUp } from './betterOrWorse.ts';
import { type Goal, goalsOf, offsetFrom } from './goal.ts';
import { type Rating, rate, stateOf } from './rating.ts';

/** The result for a figure: a colour with its working, or a state without a colour. */
export type Judgement = {
  readonly status: string;
  readonly offTarget: boolean;
  readonly rating: Rating | undefined;
};

/** The parts of a cell that judging reads. */
export type Judged = Pick<
  Cell,
  | 'ref'
  | 'lifecycle'
  | 'target'
  | 'scheme'
  | 'direction'
  | 'unit'
  | 'previous'
  | 'lastYear'
  | 'floor'
  | 'tolerance'
  | 'picked'
  | 'calculation'
>;

/**
 * The scheme that a cell is judged by, as in force in its period; today's where no period is given.
 * @throws {DomainError} for a scheme that does not exist: a fault in the register
 */
export function schemeOf(
  cell: Pick<Judged, 'ref' | 'scheme'> & { readonly period?: Cell['period'] | undefined },
): Scheme {
  const scheme = findScheme(cell.scheme, cell.period);
  if (!scheme) {
    throw new DomainError(
      `${cell.ref} uses the status scheme “${cell.scheme}”, which Ragtime does not know. Ask the performance team to correct it.`,
    );
  }
  return scheme;
}

/** The band of a cell's status in its scheme; undefined for a status without a colour. */
export const bandOf = (
  cell: Pick<Cell, 'ref' | 'scheme' | 'status'> & { readonly period?: Cell['period'] | undefined },
): Band | undefined => schemeOf(cell).bands.find(({ name }) => name === cell.status);

/** The status of a cell before anything is reported. */
export const statusBefore = (indicator: Pick<Definition, 'lifecycle'>): string =>
  stateOf(indicator) ?? 'Not reported';

/**
 * The status of a figure by the rule. Null is a period with nothing to measure; undefined is nothing reported yet. A
 * lifecycle such as Baseline wins over both a colour and Not reported, save that an active indicator without a target
 * still has to be reported.
 */
export function judge(cell: Judged, figure: Figure | null | undefined): Judgement {
  const state = stateOf(cell);
  const uncoloured = (status: string): Judgement => ({ status, offTarget: false, rating: undefined });
  if (state !== undefined) return uncoloured(state);
  if (figure === undefined) return uncoloured('Not reported');
  if (cell.target.kind === 'milestone' && cell.picked !== null) {
    return { status: cell.picked, offTarget: isOff(cell, cell.picked), rating: undefined };
  }
  if (figure === null) return uncoloured('No data this period');
  if (cell.target.kind === 'none' || cell.target.kind === 'milestone') return uncoloured('No target');
  const [goal, ...others] = goalsOf(cell);
  if (!goal) return uncoloured('No comparison');
  const scheme = schemeOf(cell);
  if (scheme.activity && goal.side === 'range') {
    const { by, end } = offsetFrom(figure, goal);
    const beyond = end.equals(goal.high) ? scheme.activity.above : scheme.activity.below;
    return uncoloured(by.isZero() ? scheme.activity.within : beyond);
  }
  const rating = rate(figure, [goal, ...others], scheme, cell);
  // A level may be held instead of a change. Where it is not held and the change is unknown, any colour would be a guess.
  if (!rating.onTarget && lacksComparison(cell, [goal, ...others])) return uncoloured('No comparison');
  return { status: rating.band.name, offTarget: !rating.onTarget, rating };
}

const lacksComparison = ({ target }: Pick<Judged, 'target'>, goals: readonly Goal[]): boolean =>
  target.kind === 'change' && goals.every((goal) => goal.of !== 'change');

/** True for a status that is one of the scheme's bands and off target. */
export function isOff(cell: Pick<Judged, 'ref' | 'scheme'>, status: string): boolean {
  const band = bandOf({ ...cell, status });
  return band !== undefined && !meetsTarget(band);
}

/** The cell with its status settled: the performance team's override, else the rule's. */
export function settled<T extends Judged & Reportable & Pick<Cell, 'figure'>>(
  cell: T,
): T & Pick<Cell, 'status' | 'offTarget'> {
  if (cell.override) {
    return { ...cell, status: cell.override.status, offTarget: isOff(cell, cell.override.status) };
  }
  const { status, offTarget } = judge(cell, isReported(cell) ? cell.figure : undefined);
  return { ...cell, status, offTarget };
}

/** Is a figure expected in the cell? Not for one that is suspended, retired or not collected yet. */
export const isExpected = (cell: Pick<Cell, 'lifecycle'>): boolean =>
  !['in development', 'suspended', 'retired'].includes(cell.lifecycle);

/** True when the cell still waits for its figure. For one that comes on an event nobody waits. */
export const isOutstanding = (cell: Reportable & Pick<Cell, 'lifecycle' | 'frequency'>): boolean =>
  !isReported(cell) && isExpected(cell) && isEverDue(cell);

/** A change of status between two coloured periods: Amber to Green. */
export function movementOf(
  cell: Pick<Cell, 'status' | 'previous' | 'ref' | 'scheme' | 'period'>,
): { readonly from: string; readonly to: string } | undefined {
  const { previous, status, scheme } = cell;
  if (!previous || previous.status === status || !bandOf(cell)) return undefined;
  const then = findScheme(scheme, previous.period);
  return then && bandIn(then, previous.status) ? { from: previous.status, to: status } : undefined;
}

/** Whether a status is better or worse than the one before; undefined where either is no colour. */
export function changeOfStatus(
  cell: Pick<Cell, 'status' | 'previous' | 'scheme'> & { readonly period?: Cell['period'] | undefined },
): PerformanceChange | undefined {
  const steps = cell.previous ? stepsUp({ scheme: cell.scheme, ...cell.previous }, cell) : undefined;
  if (steps === undefined) return undefined;
  if (steps === 0) return 'unchanged';
  return steps > 0 ? 'improving' : 'deteriorating';
}
