/** Correcting the definition of a figure that is in: its cell by the corrected parts, or why they can't hold it. */
import type { Calculation } from '../figures/calculation.ts';
import { showCalculation } from '../figures/calculationWords.ts';
import { showExactly } from '../figures/figure.ts';
import { enteredFault } from '../figures/figureFaults.ts';
import { readCalculation } from '../figures/readCalculation.ts';
import type { Cell } from '../indicators/cell.ts';
import type { Definition, Indicator } from '../indicators/indicator.ts';
import { showTarget } from '../indicators/showTarget.ts';
import {
  type Direction,
  fitsDirection,
  type PartTarget,
  type Target,
  targetIn,
  turnedTo,
  withPartTargets,
} from '../indicators/target.ts';
import { isExpected } from '../judging/judge.ts';
import { statusName } from '../judging/statusName.ts';
import { isDueIn, type Timed } from '../time/frequency.ts';
import { yearEndOf } from '../time/period.ts';
import { settable } from './override.ts';
import { predictedAgain } from './yearEndPrediction.ts';

/** The parts of a definition that can be corrected for figures that are in. */
export const CORRECTABLE = [
  ...(['unit', 'limits', 'decimals', 'direction', 'frequency'] as const),
  ...(['basis', 'lifecycle', 'scheme', 'floor', 'tolerance', 'target'] as const),
];
export type Correctable = (typeof CORRECTABLE)[number];
type Plain = Exclude<Correctable, 'limits' | 'frequency' | 'target'>;

/** The targets of one period alone: of the whole, and of parts or months. */
type SetTargets = { readonly whole: Target | undefined; readonly parts: readonly PartTarget[] };

/** A corrected definition. Figures from before it holds are none of its own. */
export type Redefinition = {
  readonly indicator: Indicator;
  /** The parts that are corrected; every other stays as it was for each figure. */
  readonly parts: ReadonlySet<Correctable>;
  /** The target set for a period alone, held to the corrected direction. */
  readonly own: (period: Cell['period']) => Target | undefined;
  /** What is corrected of a period’s own targets, read as of today’s unit and direction; undefined where nothing is. */
  readonly set?: ((period: Cell['period']) => SetTargets | undefined) | undefined;
};

const timingOf = ({ frequency, dueFrom, lag }: Timed): Timed => ({ frequency, dueFrom, lag });

/**
 * The cell with the corrected parts, not judged again yet. One of a quarter in which the corrected frequency has nothing
 * due keeps its own frequency. A target that is not corrected keeps its figures and is held to the corrected direction.
 */
export function redefined(cell: Cell, { indicator, parts, own, set }: Redefinition): Cell {
  const now: Pick<Definition, Plain> = indicator;
  const was: Pick<Definition, Plain> = cell;
  const part = <K extends Plain>(name: K): Pick<Definition, Plain>[K] => (parts.has(name) ? now : was)[name];
  const direction = part('direction');
  const aim = (period: Cell['period'], before: Target): Target => {
    const whole = set?.(period)?.whole;
    if (whole) return whole;
    if (parts.has('target')) return own(period) ?? targetIn(indicator.target, period);
    return direction === cell.direction ? before : turnedTo(before, direction);
  };
  const ofParts = cell.partTargets && turnedParts(cell.partTargets, cell, direction);
  const partTargets = withPartTargets(ofParts, set?.(cell.period)?.parts);
  const takesFrequency = parts.has('frequency') && isDueIn(indicator, cell.period);
  const after: Cell = {
    ...cell,
    unit: part('unit'),
    decimals: part('decimals'),
    basis: part('basis'),
    lifecycle: takesLifecycle(cell, indicator) ? part('lifecycle') : cell.lifecycle,
    scheme: part('scheme'),
    floor: part('floor'),
    tolerance: part('tolerance'),
    direction,
    // The limits of another unit say nothing of this one.
    limits: parts.has('limits') || part('unit') !== cell.unit ? indicator.limits : cell.limits,
    ...timingOf(takesFrequency ? indicator : cell),
    target: aim(cell.period, cell.target),
    ...(partTargets ? { partTargets } : {}),
  };
  const { yearEnd } = cell;
  return yearEnd
    ? { ...after, yearEnd: predictedAgain(yearEnd, after, aim(yearEndOf(cell.period), yearEnd.target)) }
    : after;
}

/** What a figure was given for was neither suspended nor retired then: only cells without one become so. */
export const takesLifecycle = (cell: Pick<Cell, 'revision'>, now: Pick<Indicator, 'lifecycle'>): boolean =>
  cell.revision === 0 || isExpected(now);

const turnedParts = (
  targets: readonly PartTarget[],
  before: Pick<Cell, 'direction'>,
  direction: Direction,
): PartTarget[] =>
  targets.map(({ part, target }) => ({
    part,
    target: direction === before.direction ? target : turnedTo(target, direction),
  }));

/** Why a corrected definition can't hold what is in the cell, in a clause; undefined where it can. */
export function redefinitionFault(
  cell: Cell,
  after: Cell,
  { indicator, set }: Pick<Redefinition, 'indicator' | 'set'>,
): string | undefined {
  if (set?.(cell.period) && cell.unit !== indicator.unit) {
    return `it was given in ${cell.unit}, and a target is read in ${indicator.unit} now: correct its unit first, in the indicators file`;
  }
  if ((cell.unit === 'milestone') !== (after.unit === 'milestone')) {
    return `what is in was given as ${cell.unit}, and can’t be read as ${after.unit}`;
  }
  const targets = [after.target, ...(after.partTargets ?? []).map(({ target }) => target)];
  const unfit = targets.find((target) => !fitsDirection(target, after.direction));
  if (unfit) {
    const so = `its target, ${showTarget(unfit, after)}, can’t be held to the direction ${after.direction}`;
    return set
      ? `${so} that it had then: correct that first, in the indicators file`
      : `${so}: give the target, too`;
  }
  const picked = cell.override?.status ?? cell.picked;
  if (picked !== null && after.scheme !== cell.scheme && !settable(after).includes(picked)) {
    return `${statusName(picked, cell)} was set by hand, and the scheme ${after.scheme} has no such status`;
  }
  return cell.unit === after.unit ? limitsFault(cell, after) : unitFault(cell, after);
}

/** A figure outside the corrected limits of the same unit; parts of it have none. */
const limitsFault = ({ figure }: Cell, after: Cell): string | undefined =>
  figure === null ? undefined : heldFault(figure, after);

function unitFault(
  { figure, given, breakdown, yearEnd, calculation }: Cell,
  after: Cell,
): string | undefined {
  if (calculation && !isWorkedOutIn(calculation, after)) {
    return `it is worked out from counts (${showCalculation(calculation)}), which does not give ${after.unit}`;
  }
  const figures = [
    ...(figure === null ? [] : [figure]),
    ...(breakdown ? (given ?? []) : []),
    ...(yearEnd ? [yearEnd.figure] : []),
  ];
  return figures.map((each) => heldFault(each, after)).find((fault) => fault !== undefined);
}

function heldFault(figure: string, after: Cell): string | undefined {
  const fault = enteredFault(figure, figure, after);
  return fault && `${showExactly(figure, 'count', 0)} can’t be held in ${after.unit}. ${fault}`;
}

/** Does the same calculation stand, read in the corrected unit? */
const isWorkedOutIn = (calculation: Calculation, { unit }: Pick<Cell, 'unit'>): boolean =>
  JSON.stringify(readCalculation(showCalculation(calculation), unit)) === JSON.stringify(calculation);
