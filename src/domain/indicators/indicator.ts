/** An indicator: its definition, how it is judged, its place in the council and its people. */
import { z } from 'zod';
import { Breakdown } from '../figures/breakdown.ts';
import { Calculation } from '../figures/calculation.ts';
import { showExactly } from '../figures/figure.ts';
import { RollsUp } from '../figures/rollUp.ts';
import { Limits, Unit, upperLimitOf } from '../figures/unit.ts';
import { PersonRef } from '../person.ts';
import { SignOff } from '../signing.ts';
import { Frequency, Lag } from '../time/frequency.ts';
import { Period } from '../time/period.ts';
import { Restriction } from './restriction.ts';
import { Direction, TargetPlan } from './target.ts';

export const Basis = z.enum(['in period', 'year to date', 'rolling 12 months']);
export type Basis = z.infer<typeof Basis>;

/** Only active indicators get a colour. */
export const Lifecycle = z.enum([
  'active',
  'baseline',
  'contextual',
  'in development',
  'suspended',
  'retired',
]);
export type Lifecycle = z.infer<typeof Lifecycle>;

/** A distance below target: in per cent of the target, or in the indicator's own unit (points for a percentage). */
export const Tolerance = z.object({ kind: z.enum(['relative', 'absolute']), by: z.string() });
export type Tolerance = z.infer<typeof Tolerance>;

/** `5% of the target`, `5 points`, `£400`. */
export function showTolerance({ kind, by }: Tolerance, unit: Unit): string {
  if (kind === 'relative') return `${by}% of the target`;
  if (unit === 'percent') return by === '1' ? '1 point' : `${by} points`;
  return upperLimitOf(unit) === undefined ? showExactly(by, unit, 0) : by;
}

/** The columns that define an indicator and how it is judged: a reported figure keeps those of its day. */
export const Definition = z.object({
  ref: z.string().min(1),
  title: z.string().min(1),
  unit: Unit,
  /** The least and greatest figure, where they are not the usual ones of its unit. */
  limits: Limits.optional(),
  /** Decimal places to show. */
  decimals: z.int().min(0).max(6),
  direction: Direction,
  frequency: Frequency,
  /** A quarter in which a figure is due, where the frequency alone does not say it: that of a two-yearly survey. */
  dueFrom: Period.optional(),
  /** The quarters by which its figure is published late. */
  lag: Lag.optional(),
  basis: Basis,
  lifecycle: Lifecycle,
  target: TargetPlan,
  /** Id of the status scheme. */
  scheme: z.string().min(1),
  /** Where the owner gives counts instead of the figure. */
  calculation: Calculation.optional(),
  /** Where the owner gives the figures of parts, such as partner authorities, instead of the whole. */
  breakdown: Breakdown.optional(),
  /** How the figures of months and quarters roll up into a longer period; absent where they do not. */
  rollsUp: RollsUp.optional(),
  /** The quarter from which today's definition holds; earlier figures are not compared with later ones. */
  definedSince: Period.optional(),
  /** The floor standard, or the far end of an agreed amber range: a target that is missed but no worse than this. */
  floor: z.string().nullable(),
  /** The indicator's own tolerance below target, in place of its scheme's. */
  tolerance: Tolerance.nullable(),
});
export type Definition = z.infer<typeof Definition>;

/** The columns for an indicator's people and place in the council: these may change without a figure changing. */
export const Place = z.object({
  group: z.string(),
  partner: z.string(),
  perspective: z.string(),
  committee: z.string(),
  owner: PersonRef.nullable(),
  deputy: PersonRef.nullable(),
  manager: PersonRef.nullable(),
  /** Who signs its figures off; absent where nobody has to. */
  signOff: SignOff.optional(),
});
export type Place = z.infer<typeof Place>;

export const Indicator = Definition.extend(Place.shape).extend({
  description: z.string(),
  purpose: z.string(),
  formula: z.string(),
  /** References of the indicators that it replaced, with ; between them. */
  predecessors: z.string().optional(),
  /** Comparable councils' figures, as `readNeighbours` reads them. */
  neighbours: z.string().optional(),
  /** The standard national definition that makes councils comparable: `NI 195`. */
  standard: z.string().optional(),
  /** Where its figures come from, such as a system or a survey. */
  dataSource: z.string().optional(),
  /** Useful links, as `readLinks` reads them. */
  links: z.string().optional(),
  /** Who may read it, of all its quarters; absent where everybody on the list may. Cells have none: today's counts. */
  restriction: Restriction.optional(),
});
export type Indicator = z.infer<typeof Indicator>;

// Made once: building one for every comparison made sorting a long list the slowest part of an answer.
const counting = new Intl.Collator('en-GB', { numeric: true });

/** Puts what has a reference in the order in which people count: CPI2 before CPI10. */
export const byRef = (one: { readonly ref: string }, other: { readonly ref: string }): number =>
  counting.compare(one.ref, other.ref);
