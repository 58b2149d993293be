/** All that a form is made of: the cell as it stands, what the person has put in, and what is to be said about it. */
import type { Figure } from '../../domain/figures/figure.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import type { Target } from '../../domain/indicators/target.ts';
import type { Draft, Problem } from '../../domain/reporting/draft.ts';
import type { Day } from '../../domain/time/days.ts';
import type { YearStart } from '../../domain/time/period.ts';
import type { Held } from '../words/reportedSoFar.ts';

/** The status a figure in the form would give. */
type Preview = {
  /** Null where there is nothing to measure. */
  readonly figure: Figure | null;
  readonly status: string;
  readonly offTarget: boolean;
  /** Why, in one sentence. */
  readonly sentence: string;
};

export type FormInput = {
  /** As it is stored now. */
  readonly cell: Cell;
  readonly held: Held;
  readonly due: Day;
  readonly today: Day;
  readonly timeZone: string;
  readonly yearStart: YearStart;
  /** The target of the year's last quarter; undefined where no prediction is asked for. */
  readonly yearEndTarget?: Target | undefined;
  /** The same for every showing of one form, so that a second click is known for what it is. */
  readonly submissionId: string;
  /** Said to be the figure, and filled in for the person to submit. */
  readonly figure?: string | undefined;
  /** What the person has put in; without one, the fields hold what is stored. */
  readonly draft?: Draft | undefined;
  /** What is wrong with it: each is said beside its field. */
  readonly problems?: readonly Problem[] | undefined;
  /** Something to ask about once, with the figure that it is about. */
  readonly question?:
    | { readonly figure: Figure; readonly offTarget: boolean; readonly sentence: string }
    | undefined;
  /** True when `cell` was reported by somebody else while this person was writing. */
  readonly conflict?: boolean | undefined;
  /** True when the indicator was defined otherwise while this person was writing, so that something else is asked. */
  readonly isRedefined?: boolean | undefined;
  readonly preview?: Preview | undefined;
};
