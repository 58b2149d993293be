/** Targets. A register holds a plan for the year; a cell holds the target of its own period. */
import { z } from 'zod';
import { type Period, quarterOf } from '../time/period.ts';

export const Direction = z.enum(['higher', 'lower', 'range', 'neither']);
/** The direction for improvement; `neither` for what is watched and not judged, such as spend or a number of calls. */
export type Direction = z.infer<typeof Direction>;

/** The longest name of a milestone, in characters. */
export const MILESTONE_LIMIT = 200;

/** The longest remark beside a figure, in characters. */
export const NOTE_LIMIT = 60;

const Ends = z.object({ low: z.string(), high: z.string() });

/** The source of a target: the figures it was chosen between, and the rationale. */
export const TargetSource = z.object({
  benchmark: z.string().nullable(),
  statutory: z.string().nullable(),
  /** Empty where none is recorded. */
  rationale: z.string(),
});
export type TargetSource = z.infer<typeof TargetSource>;
const Sourced = z.object({ source: TargetSource.optional() });

/** The council's remark beside the figure, in letters only: `core hours`, `eliminated per quarter`. */
const Noted = Sourced.extend({ note: z.string().max(NOTE_LIMIT).optional() });

/** `strict` where the figure itself misses the target: `<15%` is missed at 15%. */
const Bounded = Noted.extend({ value: z.string(), strict: z.literal(true).optional() });
const AtLeast = Bounded.extend({ kind: z.literal('at least') });
const AtMost = Bounded.extend({ kind: z.literal('at most') });
/** Where higher is better, on target from `low` and better above `high`; the mirror for lower; else within both. */
const Range = Ends.extend({ kind: z.literal('range'), ...Noted.shape });
/**
 * A change on the previous period in the direction for improvement: percentage points for a percentage, else per cent.
 * Where a level may be held instead, either way meets the target.
 */
const ChangeBy = Ends.extend(Sourced.shape).extend({
  kind: z.literal('change'),
  hold: Ends.nullable(),
});
/** The owner picks the status when it comes to this; there is no figure. */
const Milestone = Sourced.extend({ kind: z.literal('milestone'), text: z.string().max(MILESTONE_LIMIT) });
/** `note` is the word that stands in its place: `TBC`, `Data only`. */
const None = z.object({ kind: z.literal('none'), note: z.string().max(NOTE_LIMIT).optional() });

const Worse = z.enum(['over', 'under']);

/** The target of one period. */
export const Target = z.discriminatedUnion('kind', [
  AtLeast,
  AtMost,
  Range,
  ChangeBy,
  Sourced.extend({ kind: z.literal('profile'), value: z.string(), worse: Worse }),
  Milestone,
  None,
]);
export type Target = z.infer<typeof Target>;

/** The target of an indicator from now on: a profile has a figure for each quarter of the year. */
export const TargetPlan = z.discriminatedUnion('kind', [
  AtLeast,
  AtMost,
  Range,
  ChangeBy,
  Sourced.extend({ kind: z.literal('profile'), values: z.array(z.string()).length(4), worse: Worse }),
  Milestone,
  None,
]);
export type TargetPlan = z.infer<typeof TargetPlan>;

export const NO_TARGET: Target & TargetPlan = { kind: 'none' };

/** The target of one period under a plan. */
export function targetIn(plan: TargetPlan, period: Period): Target {
  if (plan.kind !== 'profile') return plan;
  const { source, worse } = plan;
  const value = plan.values[quarterOf(period) - 1] ?? '';
  return { kind: 'profile', value, worse, ...(source ? { source } : {}) };
}

/** The target of a part of an indicator in one period. */
export const PartTarget = z.object({ part: z.string().min(1), target: Target });
export type PartTarget = z.infer<typeof PartTarget>;

/**
 * A target set for one period of one indicator, or of one part of it; it takes precedence over the indicator's standing
 * target.
 */
export type PeriodTarget = {
  readonly ref: string;
  readonly period: Period;
  /** The part, as the register calls it; absent for the target of the whole. */
  readonly part?: string | undefined;
  readonly target: Target;
};

/** The targets set for one period alone, by reference. */
export const setFor = (targets: readonly PeriodTarget[], period: Period): ReadonlyMap<string, Target> =>
  new Map(
    targets.flatMap((each) =>
      each.period === period && each.part === undefined ? [[each.ref, each.target] as const] : [],
    ),
  );

/** The targets of parts set for one period, by the indicator's reference, in the order of the parts' names. */
export function setForParts(
  targets: readonly PeriodTarget[],
  period: Period,
): ReadonlyMap<string, readonly PartTarget[]> {
  const found = new Map<string, PartTarget[]>();
  for (const { ref, part, target, period: set } of targets) {
    if (set === period && part !== undefined) found.set(ref, [...(found.get(ref) ?? []), { part, target }]);
  }
  for (const each of found.values()) each.sort((a, b) => a.part.localeCompare(b.part));
  return found;
}

/** The targets of parts, with those that are set in the place of what they had; by name. */
export function withPartTargets(
  before: readonly PartTarget[] | undefined,
  set: readonly PartTarget[] | undefined,
): PartTarget[] | undefined {
  if (!set || set.length === 0) return before && [...before];
  const others = (before ?? []).filter(({ part }) => !set.some((each) => each.part === part));
  return [...others, ...set].toSorted((a, b) => a.part.localeCompare(b.part));
}

/** Can a target be held to by an indicator of this direction? `at least` needs one that is better higher. */
export function fitsDirection(target: Target | TargetPlan, direction: Direction): boolean {
  if (target.kind === 'none' || target.kind === 'milestone') return true;
  if (direction === 'neither') return false;
  if (target.kind === 'at least') return direction === 'higher';
  if (target.kind === 'at most') return direction === 'lower';
  return !(target.kind === 'change' && direction === 'range');
}

/** The target with the same figures, held to the other way: `at least 90%` as `at most 90%` where lower is better. */
export function turnedTo<Held extends Target | TargetPlan>(target: Held, direction: Direction): Held {
  if (direction !== 'higher' && direction !== 'lower') return target;
  if (target.kind === 'at least' || target.kind === 'at most') {
    return { ...target, kind: direction === 'higher' ? 'at least' : 'at most' };
  }
  return target.kind === 'profile' ? { ...target, worse: direction === 'higher' ? 'under' : 'over' } : target;
}
