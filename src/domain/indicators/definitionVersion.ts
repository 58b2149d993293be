/** Definitions over time: the earlier definitions of an indicator, kept when another one takes effect. */
import { z } from 'zod';
import { showBreakdown } from '../figures/breakdown.ts';
import { showCalculation } from '../figures/calculationWords.ts';
import { showLimits } from '../figures/unit.ts';
import { showTimed } from '../time/frequency.ts';
import { Period, shiftPeriod } from '../time/period.ts';
import { Definition, type Indicator } from './indicator.ts';

/** An earlier definition with its words, and the quarters that it was in force for. */
export const DefinitionVersion = Definition.extend({
  description: z.string(),
  purpose: z.string(),
  formula: z.string(),
  standard: z.string().optional(),
  /** From 1, in the order in which they were replaced. */
  number: z.int().min(1),
  /** The first quarter that went by it; absent for the first there was. */
  from: Period.optional(),
  /** The last one; absent where it was replaced before a quarter went by it. */
  until: Period.optional(),
  /** ISO instant. */
  replacedAt: z.iso.datetime(),
  /** The changes that the next version made, in words: `title, formula`. */
  changed: z.string(),
});
export type DefinitionVersion = z.infer<typeof DefinitionVersion>;

type Defined = Omit<Definition, 'target'> &
  Pick<Indicator, 'description' | 'purpose' | 'formula' | 'standard'>;

/** The parts that make up a definition, by the names people know. Targets, schemes and people are no part of it. */
const DEFINING: Readonly<Record<string, (defined: Defined) => string | undefined>> = {
  title: ({ title }) => title,
  description: ({ description }) => description,
  purpose: ({ purpose }) => purpose,
  formula: ({ formula }) => formula,
  unit: ({ unit }) => unit,
  limits: ({ limits }) => limits && showLimits(limits),
  direction: ({ direction }) => direction,
  frequency: showTimed,
  basis: ({ basis }) => basis,
  counts: ({ calculation }) => calculation && showCalculation(calculation),
  parts: ({ breakdown }) => breakdown && showBreakdown(breakdown),
  'rolling up': ({ rollsUp }) => rollsUp,
  'national definition': ({ standard }) => standard,
};
const SINCE = 'quarter since which it is defined so';

/** The names of the parts in which two definitions differ; empty where they are the same. */
export function definitionChanges(before: Defined, after: Defined): readonly string[] {
  const names = Object.entries(DEFINING).flatMap(([name, show]) =>
    show(before) === show(after) ? [] : [name],
  );
  return names.length === 0 && before.definedSince !== after.definedSince ? [SINCE] : names;
}

/**
 * The definition that another one replaces; undefined where no defining part has changed. `last` is the last quarter
 * that went by it, unless the new one says itself since when it holds. `versions` are the earlier ones.
 */
export function replacedDefinition(
  before: Indicator,
  after: Indicator,
  { last, versions, at }: { last: Period; versions: readonly DefinitionVersion[]; at: string },
): DefinitionVersion | undefined {
  const changed = definitionChanges(before, after);
  if (changed.length === 0) return undefined;
  const isDated = after.definedSince !== undefined && after.definedSince !== before.definedSince;
  const end = isDated && after.definedSince ? shiftPeriod(after.definedSince, -1) : last;
  const ended = versions.flatMap(({ until }) => (until === undefined ? [] : [until])).toSorted();
  const latest = ended.at(-1);
  const from = latest && shiftPeriod(latest, 1);
  return DefinitionVersion.parse({
    ...before,
    number: versions.length + 1,
    from,
    until: from === undefined || end >= from ? end : undefined,
    replacedAt: at,
    changed: changed.join(', '),
  });
}

/** The earlier definition in force in a quarter; undefined where it is today's. */
export const definitionAt = (
  versions: readonly DefinitionVersion[],
  period: Period,
): DefinitionVersion | undefined =>
  versions.find(
    ({ from, until }) => until !== undefined && period <= until && (from === undefined || from <= period),
  );

/** True for an indicator whose definition of today holds from a later quarter on. */
export const isDefinedLater = ({ definedSince }: Pick<Indicator, 'definedSince'>, period: Period): boolean =>
  definedSince !== undefined && period < definedSince;

const KEPT = Object.keys(Definition.shape).filter((name) => name !== 'lifecycle');

/**
 * The indicator as defined in a quarter: definition, target and rule of then, where one of `versions` was in force;
 * people, place and lifecycle as of today.
 */
export function definedIn(
  indicator: Indicator,
  versions: readonly DefinitionVersion[],
  period: Period,
): Indicator {
  const then = definitionAt(
    versions.filter(({ ref }) => ref === indicator.ref),
    period,
  );
  if (!then) return indicator;
  const kept = Object.fromEntries(KEPT.map((name) => [name, then[name as keyof Definition]]));
  return { ...indicator, ...kept };
}
