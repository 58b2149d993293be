/** A cell: one indicator in one period, with the definition it was judged by. It is the row that everything reads. */
import { z } from 'zod';
import { PersonRef } from '../person.ts';
import { Signing } from '../signing.ts';
import type { Day } from '../time/days.ts';
import { Month } from '../time/month.ts';
import { Period } from '../time/period.ts';
import { Definition, Place } from './indicator.ts';
import { type DetailField, Submission, submissionOf, YearEnd } from './submission.ts';
import { PartTarget, Target } from './target.ts';

/** The figure and status of the previous period of the same frequency. A milestone has a status and no figure. */
export const Previous = z.object({
  period: Period,
  figure: z.string().nullable(),
  status: z.string(),
  /** The month that the figure is of, where a quarter was published beside a month: it stays, whatever else comes in. */
  month: Month.optional(),
});
export type Previous = z.infer<typeof Previous>;

/** A status that the performance team set instead of what the rule gives, and why. */
export const Override = z.object({
  status: z.string().min(1),
  reason: z.string().min(1),
  by: PersonRef,
  at: z.iso.datetime(),
});
export type Override = z.infer<typeof Override>;

/** More time that the performance team gave for a figure. */
export const Extension = z.object({
  /** The last day of it, inclusive. */
  until: z.iso.date(),
  by: PersonRef,
  at: z.iso.datetime(),
});
export type Extension = z.infer<typeof Extension>;

/** The cell's status, and the earlier figures that it is compared with. */
const Judged = z.object({
  /** A band of the scheme, or a state such as `Not reported`. */
  status: z.string(),
  /** True when the status is a colour worse than on target. */
  offTarget: z.boolean(),
  previous: Previous.nullable(),
  /** The same quarter of last year. */
  lastYear: Previous.nullable(),
  override: Override.nullable(),
});

/**
 * Both readings of a figure whose definition was corrected after it came in: the status that it was first reported with,
 * and the one that the latest correction gave it.
 */
export const Correction = z.object({
  asReported: z.string(),
  asCorrected: z.string(),
  at: z.iso.datetime(),
  reason: z.string().min(1),
  /** The corrected parts in words, `direction: higher → lower`; empty where only what it is compared with was corrected. */
  changed: z.string(),
});
export type Correction = z.infer<typeof Correction>;

const Reported = z.object({
  /** ISO instant, null until reported. */
  reportedAt: z.iso.datetime().nullable(),
  reportedBy: PersonRef.nullable(),
  /** How many revisions there have been; 0 before the first. */
  revision: z.int().min(0),
});

export const Cell = Definition.extend(Place.shape)
  .extend(Submission.shape)
  .extend(Judged.shape)
  .extend(Reported.shape)
  .extend(Signing.shape)
  .extend({
    period: Period,
    target: Target,
    /** The month that the figure is of, where it was published with it: a survey of October 2017. */
    ofMonth: Month.optional(),
    correction: Correction.optional(),
    extension: Extension.optional(),
    /** Those that parts have of their own; absent where none has. Lists leave them in the store. */
    partTargets: z.array(PartTarget).optional(),
  });
export type Cell = z.infer<typeof Cell>;

/** The predicted year-end, without the target that it was judged by. */
const Prediction = YearEnd.omit({ target: true });

/** A cell as lists need it: everything but the words and the working. */
export type CellLine = Omit<Cell, DetailField | 'yearEnd' | 'correction' | 'partTargets'> & {
  readonly yearEnd?: z.infer<typeof Prediction> | undefined;
  /** Of its action, who does it and by when; the words stay in the store. */
  readonly acting?: Acting | undefined;
  /** The later quarter in whose table the line stands, as its indicator is not due in that one; never stored. */
  readonly carriedInto?: Period | undefined;
  /** Whoever is asked for it while its owner is away; worked out for a day, never stored. */
  readonly standIn?: StandIn | undefined;
};

type Acting = { readonly who: string; readonly by: string | null };

/** Who does what is being done about a figure, and by when; undefined where nothing is. */
export const actingOn = (cell: CellLine | Cell): Acting | undefined =>
  'action' in cell && cell.action ? cell.action : 'acting' in cell ? cell.acting : undefined;

/** `person` is asked for a figure in place of its owner, or its deputy where it has none; null where nobody is. */
type StandIn = {
  readonly person: PersonRef | null;
  readonly insteadOf: PersonRef;
  /** The last day on which they are away, inclusive. */
  readonly until: Day;
};

/**
 * Is it the latest figure of an indicator that is not due in the quarter? It counts there like the others, and is never
 * missing, chased or new.
 */
export const isCarried = ({ carriedInto }: Pick<CellLine, 'carriedInto'>): boolean =>
  carriedInto !== undefined;

/** The permanent record of a submission or correction: the cell as it then was, who, when, and why. */
export const Revision = Submission.omit({ picked: true }).extend({
  number: z.int().min(1),
  /**
   * `rejudged` has no author: an earlier figure that this one is judged by was corrected. `redefined`: a mistake in the
   * definition was corrected for a figure that was in. `signed off` and `sent back` leave figure and status as they are.
   */
  kind: z.enum([
    ...(['submission', 'correction', 'import', 'override', 'rejudged', 'redefined'] as const),
    ...(['signed off', 'sent back'] as const),
  ]),
  at: z.iso.datetime(),
  by: PersonRef,
  status: z.string(),
  yearEnd: Prediction.optional(),
  reason: z.string(),
  /** What was asked about it, a line each, where its writer kept it all the same. */
  kept: z.string().min(1).optional(),
  /** The values before the change; null for a first figure. */
  before: z.object({ figure: z.string().nullable(), status: z.string() }).nullable(),
  /** The id that the form carried, so that a repeated click is known for what it is. */
  submissionId: z.string(),
});
export type Revision = z.infer<typeof Revision>;

/** Did the revision bring the figure itself? The other kinds change how a figure stands that is in. */
export const bringsFigure = ({ kind }: Pick<Revision, 'kind'>): boolean =>
  kind === 'submission' || kind === 'correction' || kind === 'import';

/** Is it word of a signature, or that a figure was sent back? Those change neither the figure nor how it stands. */
export const isOfSigning = ({ kind }: Pick<Revision, 'kind'>): boolean =>
  kind === 'signed off' || kind === 'sent back';

/** The revision that records a change: the cell as it then is, with the values before. */
export function revisionOf(
  cell: Cell,
  before: Revision['before'],
  how: Pick<Revision, 'kind' | 'at' | 'by' | 'reason' | 'submissionId' | 'kept'>,
): Revision {
  const { picked: _picked, yearEnd, ...given } = submissionOf(cell);
  return {
    ...how,
    ...given,
    number: cell.revision,
    status: cell.status,
    yearEnd: yearEnd && { figure: yearEnd.figure, status: yearEnd.status },
    before: before && { figure: before.figure, status: before.status },
  };
}

/**
 * Is something in for the cell: a figure, or word that there is nothing to measure? A status that the performance
 * team set where nothing was reported leaves the figure still to come.
 */
export const isReported = (cell: Reportable): boolean =>
  cell.revision > 0 &&
  (cell.reportedBy !== null || (cell.override === null && cell.status !== 'Not reported'));

export type Reportable = Pick<Cell, 'revision' | 'override' | 'reportedBy' | 'status'>;
