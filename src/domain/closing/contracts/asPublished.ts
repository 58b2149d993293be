/**
 * What a published notice said of each indicator of its contract. Figures are corrected later on, and what was published
 * stays what it was: so it is kept beside the notice, and held against what the figures of today give.
 */
import { z } from 'zod';
import { showTarget } from '../../indicators/showTarget.ts';
import type { KpiAssessed } from './assessment.ts';

/** The rating of one indicator as it stood when its notice was put on record. */
export const PublishedRating = z.object({
  contract: z.string().min(1),
  /** The last day that the notice assesses, by which it is known. */
  until: z.iso.date(),
  kpi: z.string().min(1),
  /** The indicator's title and its target in words, as they were then; empty where they could not be read. */
  title: z.string(),
  target: z.string(),
  /** Null where the draft had none: whoever published it wrote one themselves. */
  rating: z.enum(['Good', 'Approaching target', 'Requires improvement', 'Inadequate', 'Other']).nullable(),
  isByHand: z.boolean(),
});
export type PublishedRating = z.infer<typeof PublishedRating>;

/** The ratings of a notice, to be kept as it is put on record. */
export const ratingsToKeep = (
  contract: string,
  until: string,
  kpis: readonly KpiAssessed[],
): readonly PublishedRating[] =>
  kpis.map(({ kpi, cell, rating, by }) => ({
    ...{ contract, until, kpi, rating },
    title: cell?.title ?? '',
    target: cell ? showTarget(cell.target, cell) : '',
    isByHand: by === 'person',
  }));

/** A rating as it was published, and what the figures of today give; null where they give none. */
export type RatingThenAndNow = {
  readonly published: PublishedRating;
  readonly now: PublishedRating['rating'];
};

/** Holds the ratings of a notice against a new assessment of the same days. */
export const thenAndNow = (
  published: readonly PublishedRating[],
  today: readonly KpiAssessed[],
): readonly RatingThenAndNow[] =>
  published.map((each) => ({
    published: each,
    now: today.find(({ kpi }) => kpi === each.kpi)?.rating ?? null,
  }));

/** Does what was published no longer agree with the figures? A rating that nobody knew then can’t tell. */
export const hasChanged = ({ published, now }: RatingThenAndNow): boolean =>
  published.rating !== null && published.rating !== now;
