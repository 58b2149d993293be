/** A submission as a person sends it, and what it can come to: ready to store, something to put right, or a question. */
import type { Figure } from '../figures/figure.ts';
import {
  eachText,
  NOTHING_WRITTEN,
  type Submission,
  TEXT_FIELDS,
  TEXTS,
  type TextField,
  type Written,
} from '../indicators/submission.ts';
import type { Target } from '../indicators/target.ts';
import type { Judgement } from '../judging/judge.ts';
import type { Day } from '../time/days.ts';
import type { ActionProblem } from './action.ts';
import { asKept, lengthFault } from './commentary.ts';

/** What a person put into the form, as they wrote it. */
export type Draft = Written & {
  /** True where the figure is taken as it is although it could be worked out, as history often has it. */
  readonly isAsItIs?: boolean;
  /** The owner says there is nothing to measure this period; the commentary then gives the reason. */
  readonly nothingToReport: boolean;
  /** The figure that the person has already been asked about and said is right. */
  readonly confirmedFigure: string | null;
};

/** A form that is empty. */
export const NO_DRAFT: Draft = { ...NOTHING_WRITTEN, nothingToReport: false, confirmedFigure: null };

export type Problem = {
  readonly field: 'figure' | 'yearEnd' | TextField | ActionProblem['field'];
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

/** What a draft would store, and how its figure stands by the rule: judged once, for whatever is made of it. */
export type Entered = Submission & { readonly judgement: Judgement };

/** What a draft comes to: ready to store, something to ask about once, or something to put right. */
export type Checked =
  | (Entered & { readonly kind: 'ready' })
  | (Entered & { readonly kind: 'question'; readonly figure: Figure; readonly sentence: string })
  | {
      readonly kind: 'problems';
      readonly problems: readonly Problem[];
      /** Undefined where one of the problems is the figure's. */
      readonly entered: Entered | undefined;
    };

/** The texts of a draft as they are kept. */
export const textsIn = (draft: Draft): Record<TextField, string> => eachText((field) => asKept(draft[field]));

/** What is wrong with texts. @param missing why a commentary is needed, where there is none */
export const textProblems = (
  texts: Readonly<Record<TextField, string>>,
  missing: string | undefined,
): readonly Problem[] =>
  TEXT_FIELDS.flatMap((field) => {
    const needed = field === 'commentary' ? missing : undefined;
    const sentence = needed ?? lengthFault(texts[field], TEXTS[field], `The ${field}`);
    return sentence === undefined ? [] : [{ field, sentence }];
  });
