/** A cell: one indicator in one period, with what it was judged by. It is the row that everything reads. */
import { z } from 'zod';
import { PersonRef } from '../person.ts';
import { Period } from '../time/period.ts';
import { Definition, Place } from './indicator.ts';
import { Target } from './target.ts';

/** What the previous period of the same frequency showed. A milestone has a status and no figure. */
export const Previous = z.object({ period: Period, figure: z.string().nullable(), status: z.string() });
export type Previous = z.infer<typeof Previous>;

/** A status that the performance team set instead of what the rule gives, and why. */
export const Override = z.object({
  status: z.string().min(1),
  reason: z.string().min(1),
  by: PersonRef,
  at: z.iso.datetime(),
});
export type Override = z.infer<typeof Override>;

/** What is being done about a figure off target. History may say it without saying by whom or when; a form asks for all three. */
export const Action = z.object({
  what: z.string().min(1),
  who: z.string(),
  /** `YYYY-MM-DD`. */
  by: z.string().nullable(),
});
export type Action = z.infer<typeof Action>;

/** The figure predicted for the end of the year, the target of its last quarter, and the status that the rule gives. */
export const YearEnd = z.object({ figure: z.string(), status: z.string(), target: Target });
export type YearEnd = z.infer<typeof YearEnd>;

export const Cell = Definition.extend(Place.shape).extend({
  period: Period,
  target: Target,
  /** Null until a figure is in, and where there is nothing to measure. */
  figure: z.string().nullable(),
  /** What the figure was worked out from, in the order of the calculation's or the breakdown's names. */
  given: z.array(z.string()).optional(),
  /** The total that was given beside that, which need not be what it comes to. */
  published: z.string().optional(),
  /** The variances that were given beside the parts, the whole's last; empty text where one was not. */
  publishedVariances: z.array(z.string()).optional(),
  /** A band of the scheme, or a state such as `Not reported`. */
  status: z.string(),
  /** True when the status is a colour worse than on target. */
  offTarget: z.boolean(),
  previous: Previous.nullable(),
  /** What the same quarter of last year showed. */
  lastYear: Previous.nullable(),
  /** The status that the owner chose for a milestone; null for everything that has a figure. */
  picked: z.string().nullable(),
  override: Override.nullable(),
  yearEnd: YearEnd.optional(),
  action: Action.optional(),
  provisional: z.boolean(),
  commentary: z.string(),
  /** ISO instant, null until reported. */
  reportedAt: z.iso.datetime().nullable(),
  reportedBy: PersonRef.nullable(),
  /** How many revisions there have been; 0 before the first. */
  revision: z.int().min(0),
});
export type Cell = z.infer<typeof Cell>;

/** A cell as lists need it: everything but the words and the working. */
export type CellLine = Omit<
  Cell,
  'commentary' | 'given' | 'published' | 'publishedVariances' | 'action' | 'yearEnd'
> & {
  readonly yearEnd?: Omit<YearEnd, 'target'> | undefined;
};

/** What is kept of every submission and correction, for ever: the cell as it then was, who, when, and why. */
export const Revision = z.object({
  number: z.int().min(1),
  /** `rejudged` is nobody's: an earlier figure that this one is judged by was corrected. */
  kind: z.enum(['submission', 'correction', 'import', 'override', 'rejudged']),
  at: z.iso.datetime(),
  by: PersonRef,
  figure: z.string().nullable(),
  given: z.array(z.string()).optional(),
  published: z.string().optional(),
  publishedVariances: z.array(z.string()).optional(),
  status: z.string(),
  yearEnd: YearEnd.omit({ target: true }).optional(),
  commentary: z.string(),
  action: Action.optional(),
  provisional: z.boolean(),
  reason: z.string(),
  /** What was there before; null for a first figure. */
  before: z.object({ figure: z.string().nullable(), status: z.string() }).nullable(),
  /** The id that the form carried, so that a repeated click is known for what it is. */
  submissionId: z.string(),
});
export type Revision = z.infer<typeof Revision>;

/** What is kept of a change: the cell as it then is, with what was there before. */
export const revisionOf = (
  cell: Cell,
  before: Revision['before'],
  how: Pick<Revision, 'kind' | 'at' | 'by' | 'reason' | 'submissionId'>,
): Revision => ({
  ...how,
  number: cell.revision,
  figure: cell.figure,
  given: cell.given,
  published: cell.published,
  publishedVariances: cell.publishedVariances,
  status: cell.status,
  yearEnd: cell.yearEnd,
  commentary: cell.commentary,
  action: cell.action,
  provisional: cell.provisional,
  before: before && { figure: before.figure, status: before.status },
});

/**
 * True once something is in for the cell: a figure, or word that there is nothing to measure. A status that the performance
 * team set where nothing was reported leaves the figure still to come.
 */
export const isReported = (cell: Reportable): boolean =>
  cell.revision > 0 &&
  (cell.reportedBy !== null || (cell.override === null && cell.status !== 'Not reported'));

export type Reportable = Pick<Cell, 'revision' | 'override' | 'reportedBy' | 'status'>;
