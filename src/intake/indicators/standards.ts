/** Parses targets, floor standards and tolerances of a file; a refusal says what to write instead. */
import { Decimal } from 'decimal.js';
import { type Figure, hasTooManyDigits, readFigure, showExactly } from '../../domain/figures/figure.ts';
import type { Definition, Indicator, Tolerance } from '../../domain/indicators/indicator.ts';
import { readTarget } from '../../domain/indicators/readTarget.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { NOTE_LIMIT, type Target, type TargetPlan, targetIn } from '../../domain/indicators/target.ts';
import type { Period } from '../../domain/time/period.ts';

type Of = Pick<Definition, 'unit' | 'direction'> & {
  readonly frequency?: Definition['frequency'] | undefined;
  readonly limits?: Definition['limits'];
};

/** The target in a text, or the sentence on its fault. */
export function planFromText(said: string, of: Of): TargetPlan | string {
  const read = readTarget(said, of);
  return read.kind === 'read' ? read.plan : read.sentence;
}

/**
 * The target of an indicator that is agreed and not collected yet, of which nothing is judged: one that contradicts its
 * direction stands in its own words in place of a target, so that a published list goes in as it was published.
 */
export function planAsAgreed(said: string, of: Of): TargetPlan | string {
  const read = readTarget(said, of);
  if (read.kind === 'read') return read.plan;
  const note = said.trim();
  return read.isAgainstDirection && note.length <= NOTE_LIMIT ? { kind: 'none', note } : read.sentence;
}

/** Why the words that stand in place of a target are none; undefined for a target, and for words such as `TBC`. */
export function againstDirection({
  target,
  ...of
}: Of & { readonly target: TargetPlan }): string | undefined {
  if (target.kind !== 'none' || target.note === undefined) return undefined;
  const read = readTarget(target.note, of);
  return read.kind === 'wrong' && read.isAgainstDirection ? read.sentence : undefined;
}

/** The target of one period of an indicator; a bare figure for one that has a profile is its figure for that period. */
export function targetFromText(said: string, indicator: Indicator, period: Period): Target | string {
  const plan = planFromText(said, indicator);
  if (typeof plan === 'string') return plan;
  const standing = indicator.target;
  return standing.kind === 'profile' && (plan.kind === 'at least' || plan.kind === 'at most')
    ? { kind: 'profile', value: plan.value, worse: standing.worse }
    : targetIn(plan, period);
}

/** Why a floor standard does not fit this target; undefined when it does. */
export function floorFault(floor: Figure, target: TargetPlan, { unit, direction }: Of): string | undefined {
  if (direction === 'range')
    return 'An indicator that is best within a range has no floor standard. Leave it empty.';
  if (direction === 'neither')
    return 'An indicator of which neither way is better has no floor standard. Leave it empty.';
  if (target.kind !== 'at least' && target.kind !== 'at most') return undefined;
  const over = new Decimal(floor).comparedTo(target.value);
  if (direction === 'higher' ? over <= 0 : over >= 0) return undefined;
  const shown = showTarget(target, { unit, direction, frequency: 'quarterly' });
  return `${showExactly(floor, unit, 0)} is better than the target (${shown}), and a floor standard is what still counts when the target is missed. Write one on the other side of it.`;
}

/** Reads a tolerance: `5%` (of the target) or `5 points`, `£400`, `3`. Undefined when unreadable. */
export function readTolerance(said: string): Tolerance | undefined {
  const tidy = said.trim().replace(/^(±|\+\/-|within)\s*/i, '');
  const points = /^(.+?)\s*(?:percentage )?(?:points?|pp)$/i.exec(tidy)?.[1];
  const by = readFigure(points ?? tidy.replace(/\s*of (the )?target$/i, ''));
  if (by === undefined || hasTooManyDigits(by) || new Decimal(by).isNegative()) return undefined;
  return { kind: points === undefined && /%/.test(tidy) ? 'relative' : 'absolute', by };
}
