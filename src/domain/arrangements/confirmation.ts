/** Confirmations: what was said of whose a figure is for a quarter. Each is kept; the latest of a figure counts. */
import { z } from 'zod';
import { PersonRef } from '../person.ts';
import { Period } from '../time/period.ts';

export const Confirmation = z.object({
  period: Period,
  ref: z.string().min(1),
  /**
   * `mine` and `not mine` are its owner's words. `offered`: its owner wants to hand it to somebody, who has to accept.
   * `given`: the performance team gave it to somebody.
   */
  answer: z.enum(['mine', 'not mine', 'offered', 'given']),
  by: PersonRef,
  at: z.iso.datetime(),
  /** Whoever it was offered or given to. */
  to: PersonRef.nullable(),
  /** Whose it was before it was given. */
  from: PersonRef.nullable(),
  /** What they said to an offer; null until they do. */
  reply: z.enum(['accepted', 'declined']).nullable(),
  repliedAt: z.iso.datetime().nullable(),
});
export type Confirmation = z.infer<typeof Confirmation>;

type Said = Pick<Confirmation, 'period' | 'ref' | 'answer' | 'by' | 'at'> &
  Partial<Pick<Confirmation, 'to' | 'from'>>;

/** A confirmation as it is first said. */
export const confirmationOf = ({ to = null, from = null, ...said }: Said): Confirmation => ({
  ...said,
  to,
  from,
  reply: null,
  repliedAt: null,
});

/**
 * The moment of a new one: now, and after all that was said before, as the later one counts and all of one moment are
 * one offer.
 */
export const saidAt = (now: Date, before: Iterable<Pick<Confirmation, 'at'>>): string =>
  new Date(Math.max(now.getTime(), ...[...before].map(({ at }) => Date.parse(at) + 1))).toISOString();

/** The latest confirmation of each figure, by reference. */
export function latestOf(confirmations: readonly Confirmation[]): ReadonlyMap<string, Confirmation> {
  const latest = new Map<string, Confirmation>();
  for (const each of confirmations) {
    if ((latest.get(each.ref)?.at ?? '') <= each.at) latest.set(each.ref, each);
  }
  return latest;
}
