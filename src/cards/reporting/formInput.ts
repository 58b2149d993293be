/** Input of the form: the stored cell, the person's draft, and the notices to show. */

import type { Locking } from '../../domain/closing/lock.ts';
import type { Figure } from '../../domain/figures/figure.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import type { Target } from '../../domain/indicators/target.ts';
import type { Draft, FieldProblem } from '../../domain/reporting/draft.ts';
import type { Day } from '../../domain/time/days.ts';
import type { YearStart } from '../../domain/time/period.ts';
import type { Completeness } from '../words/completeness.ts';

/** The status a figure in the form would have. */
type Preview = {
  /** Null where there is nothing to measure. */
  readonly figure: Figure | null;
  readonly status: string;
  readonly offTarget: boolean;
  /** Why, in one sentence. */
  readonly sentence: string;
};

export type FormInput = {
  /** The cell as it is stored now. */
  readonly cell: Cell;
  readonly completeness: Completeness;
  readonly due: Day;
  readonly today: Day;
  readonly timeZone: string;
  readonly yearStart: YearStart;
  /** The target of the year's last quarter; undefined where no prediction is asked for. */
  readonly yearEndTarget?: Target | undefined;
  /** The same for every showing of one form, so that a repeated click is recognised. */
  readonly submissionId: string;
  /** A figure given in a sentence, filled in for the person to submit. */
  readonly figure?: string | undefined;
  /**
   * What was said with it: the commentary where there is none yet, and the reason where the quarter is locked. Words that
   * stand there are never replaced by it.
   */
  readonly remark?: string | undefined;
  /** The person's draft; without one, the fields hold the stored values. */
  readonly draft?: Draft | undefined;
  /** When the draft was kept, where the form is opened again with it (ISO). */
  readonly begunAt?: string | undefined;
  /** Problems of the draft: each is shown beside its field. */
  readonly problems?: readonly FieldProblem[] | undefined;
  /** The question to ask once, with the figure that it is about. */
  readonly question?:
    | {
        readonly figure: Figure;
        readonly offTarget: boolean;
        readonly sentence: string;
        /** The figure that is likely to be meant instead, to be taken with one tap. */
        readonly likely?: Figure | undefined;
      }
    | undefined;
  /** What is asked about the commentary, in a sentence that ends before “keep it?”. */
  readonly words?: string | undefined;
  /** The figure that is likely to be meant by one that can’t be stored. */
  readonly likely?: Figure | undefined;
  /** Did somebody else report the cell while this person was writing? */
  readonly conflict?: boolean | undefined;
  /** Was the indicator redefined while this person was writing, so that the form's questions changed? */
  readonly isRedefined?: boolean | undefined;
  readonly preview?: Preview | undefined;
  /** The lock of the quarter, where it is locked: a reason is then asked for. */
  readonly lock?: Locking | undefined;
};
