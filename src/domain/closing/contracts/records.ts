/** What people put on record of a contract: notices that were published, and ratings that somebody chose. */
import { z } from 'zod';
import { PersonRef } from '../../person.ts';
import type { Day } from '../../time/days.ts';

/** A notice that was published, and the days that its assessment is of, both inclusive. */
export const PublishedNotice = z.object({
  contract: z.string().min(1),
  /** Null where only the last day is known, as of one from before the contract was in Ragtime. */
  from: z.iso.date().nullable(),
  until: z.iso.date(),
  /** The day of its publication. */
  on: z.iso.date(),
  by: PersonRef,
  at: z.iso.datetime(),
});
export type PublishedNotice = z.infer<typeof PublishedNotice>;

/** The rating that somebody chose for one indicator of a contract, and why. It is for these very days. */
export const ChosenRating = z.object({
  contract: z.string().min(1),
  kpi: z.string().min(1),
  from: z.iso.date(),
  until: z.iso.date(),
  rating: z.enum(['Good', 'Approaching target', 'Requires improvement', 'Inadequate', 'Other']),
  reason: z.string().min(1).max(1_000),
  by: PersonRef,
  at: z.iso.datetime(),
});
export type ChosenRating = z.infer<typeof ChosenRating>;

/** Days in a row, both ends inclusive. */
export type DaysAssessed = { readonly from: Day; readonly until: Day };

/** The latest of a contract's published notices, by what they assess; undefined before the first. */
export const latestNotice = (
  contract: string,
  published: readonly PublishedNotice[],
): PublishedNotice | undefined =>
  published
    .filter((each) => each.contract === contract)
    .toSorted((a, b) => a.until.localeCompare(b.until) || a.on.localeCompare(b.on))
    .at(-1);
