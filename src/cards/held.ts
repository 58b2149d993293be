/** How much of a period is in, said under whatever is not about the period as a whole. */
import { type Period, periodName } from '../domain/period.ts';

/** Figures reported, of those expected; none expected where the period is not there. */
export type Held = { readonly period: Period; readonly reported: number; readonly expected: number };

/** `37 of 45 reported for Q2 2026/27.`; empty for a period that is not there. */
export const heldWords = (held: Held): string =>
  held.expected === 0 ? '' : `${heldShort(held)} for ${periodName(held.period)}.`;

/**
 * The same beside what is one person's, so that “4 left” and “38 of 45” are not held against each other: `In all, 38 of 45
 * reported.` The period has been named there.
 */
export const heldInAll = (held: Held): string => (held.expected === 0 ? '' : `In all, ${heldShort(held)}.`);

/** The same where the period stands beside it: `37 of 45 reported`. */
export const heldShort = ({ reported, expected }: Held): string =>
  expected === 0 ? '' : `${reported} of ${expected} reported`;
