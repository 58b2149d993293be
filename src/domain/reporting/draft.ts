/** A submission as a person sends it, and what it can come to: ready to store, something to put right, or a question. */
import type { Figure } from '../figures/figure.ts';
import type { Action, YearEnd } from '../indicators/cell.ts';
import type { Target } from '../indicators/target.ts';
import type { Day } from '../time/days.ts';
import type { ActionDraft, ActionProblem } from './action.ts';
import { COMMENTARY_LIMIT, lengthFault } from './commentary.ts';

/** What a person put into the form, as they wrote it. */
export type Draft = {
  readonly figure: string;
  /** Instead of the figure, where it is worked out from counts or parts. */
  readonly given?: readonly string[];
  /** True where the figure is taken as it is although it could be worked out, as history often has it. */
  readonly isAsItIs?: boolean;
  /** The total that they were given beside the parts; empty where there is none. */
  readonly published?: string | undefined;
  /** The status chosen for a milestone. */
  readonly picked?: string | undefined;
  /** The figure predicted for the end of the year, where the scheme asks for it. */
  readonly yearEnd?: string | undefined;
  readonly commentary: string;
  /** What is being done about it. */
  readonly action?: ActionDraft | undefined;
  readonly provisional: boolean;
  /** The owner says there is nothing to measure this period; the commentary then gives the reason. */
  readonly nothingToReport: boolean;
  /** The figure that the person has already been asked about and said is right. */
  readonly confirmedFigure: string | null;
};

export type Problem = {
  readonly field: 'figure' | 'yearEnd' | 'commentary' | ActionProblem['field'];
  readonly sentence: string;
};

/** What a draft is checked against beside its cell. */
export type CheckedBy = {
  /** Today, for a form: an action has to be done by a day to come. Without it no action is asked for, as in history. */
  readonly today?: Day | undefined;
  /** The target of the year's last quarter, where a prediction is asked for. */
  readonly yearEndTarget?: Target | undefined;
  /** The names of the quarter's months. */
  readonly months?: readonly string[] | undefined;
};

/** What a draft comes to: ready to store, something to put right, or something to ask about once. */
export type Checked =
  | {
      readonly kind: 'ready';
      readonly figure: Figure | null;
      /** What the figure was worked out from, where it was. */
      readonly given: readonly Figure[] | undefined;
      readonly published: Figure | undefined;
      readonly picked: string | null;
      readonly yearEnd: YearEnd | undefined;
      readonly commentary: string;
      readonly action: Action | undefined;
      readonly provisional: boolean;
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'question';
      readonly figure: Figure;
      readonly given: readonly Figure[] | undefined;
      readonly sentence: string;
    };

/** The problem of a commentary that is too long; none where it is not. */
export function tooLong(commentary: string): readonly Problem[] {
  const sentence = lengthFault(commentary, COMMENTARY_LIMIT, 'The commentary');
  return sentence === undefined ? [] : [{ field: 'commentary', sentence }];
}
