/** A submission as a person sends it, and its outcome: ready to store, problems, or a question. */
import type { Figure } from '../figures/figure.ts';
import {
  eachText,
  NOTHING_WRITTEN,
  type Submission,
  TEXT_FIELDS,
  TEXTS,
  type TextField,
  type WrittenSubmission,
} from '../indicators/submission.ts';
import type { Target } from '../indicators/target.ts';
import type { Judgement } from '../judging/judge.ts';
import { markOf } from '../messages/mark.ts';
import type { Day } from '../time/days.ts';
import type { Period, YearStart } from '../time/period.ts';
import type { ActionProblem } from './action.ts';
import type { QuarterBefore } from './checks/commentary/commentaryCase.ts';
import type { CommentaryDoubt } from './checks/commentary/commentaryDoubts.ts';
import type { Doubt } from './checks/figure/asked.ts';
import { asKept, lengthFault } from './commentary.ts';

/** The form's contents, as the person wrote them. */
export type Draft = WrittenSubmission & {
  /** Is the figure taken directly although it could be worked out, as history often has it? */
  readonly isAsItIs?: boolean;
  /** The owner says there is nothing to measure this period; the commentary then gives the reason. */
  readonly nothingToReport: boolean;
  /** Why it is corrected, where its quarter is locked. */
  readonly reason?: string;
  /** The figure that the person has already been asked about and confirmed. */
  readonly confirmedFigure: string | null;
  /** The mark of the commentary that the person has already been asked about. */
  readonly keptCommentary?: string;
};

/** The empty form. */
export const NO_DRAFT: Draft = { ...NOTHING_WRITTEN, nothingToReport: false, confirmedFigure: null };

export type FieldProblem = {
  readonly field: 'figure' | 'yearEnd' | 'reason' | TextField | ActionProblem['field'];
  readonly sentence: string;
};

/** The facts beside the cell that a draft is checked against. */
export type CheckedBy = {
  /** Today, for a form: an action has to be done by a day to come. Without it no action is asked for, as in history. */
  readonly today?: Day | undefined;
  /** The target of the year's last quarter, where a prediction is asked for. */
  readonly yearEndTarget?: Target | undefined;
  /** The names of the quarter's months. */
  readonly months?: readonly string[] | undefined;
  /** The quarter before, for a form: what its commentary is held against. Without it no commentary is asked about. */
  readonly before?: QuarterBefore | undefined;
  /** The month that the year starts with, for a form: whether its period is over. */
  readonly yearStart?: YearStart | undefined;
};

/** The values a draft would store, and the figure's status by the rule: judged once. */
export type Entered = Submission & { readonly judgement: Judgement };

/** The outcome of a draft: ready to store, a question to ask once about its figure or its commentary, or problems. */
export type Checked =
  | (Entered & { readonly kind: 'ready' })
  | (Entered & { readonly kind: 'question'; readonly figure: Figure; readonly doubt: Doubt })
  | (Entered & { readonly kind: 'words in doubt'; readonly doubt: CommentaryDoubt })
  | {
      readonly kind: 'problems';
      readonly problems: readonly FieldProblem[];
      /** The figure that is likely to be meant by one that can’t be. */
      readonly likely?: Figure | undefined;
      /** Undefined where the figure itself has a problem. */
      readonly entered: Entered | undefined;
    };

/** The outcome with one more problem beside it. */
export const alsoWrong = (checked: Checked, problem: FieldProblem): Checked =>
  checked.kind === 'problems'
    ? { ...checked, problems: [...checked.problems, problem] }
    : { kind: 'problems', problems: [problem], entered: checked };

/** The texts of a draft as they are kept. */
export const textsIn = (draft: Draft): Record<TextField, string> => eachText((field) => asKept(draft[field]));

/** Problems with the texts. @param missing why a commentary is needed, where there is none */
export const textProblems = (
  texts: Readonly<Record<TextField, string>>,
  missing: string | undefined,
): readonly FieldProblem[] =>
  TEXT_FIELDS.flatMap((field) => {
    const needed = field === 'commentary' ? missing : undefined;
    const sentence = needed ?? lengthFault(texts[field], TEXTS[field], `The ${field}`);
    return sentence === undefined ? [] : [{ field, sentence }];
  });

/**
 * A form that was begun and not sent: kept for its writer, and shown when they open it again, wherever that is.
 */
export type KeptDraft = {
  readonly ref: string;
  readonly period: Period;
  /** The id of the form that it was written in, by which it is known once that has been stored. */
  readonly submissionId: string;
  /** The revision that it was written against. */
  readonly basedOn: number;
  /** The hash of the form's questions (`askedMark`). */
  readonly asks: string;
  readonly draft: Draft;
  /** ISO instant. */
  readonly at: string;
};

/** Is anything written in a draft? One that says nothing need not be kept. */
export function isWritten({ figure, given, published, picked, yearEnd, action, ...rest }: Draft): boolean {
  const said = [figure, ...given, published, picked, yearEnd, action.what, action.who, action.by];
  const texts = [...TEXT_FIELDS.map((field) => rest[field]), rest.reason ?? ''];
  return rest.provisional || rest.nothingToReport || [...said, ...texts].some((each) => each.trim() !== '');
}

/** The mark by which a button knows the draft that its card showed. */
export const draftMark = (draft: Draft): string =>
  markOf(
    JSON.stringify([
      ...[draft.figure, draft.given, draft.published, draft.picked, draft.yearEnd, draft.action],
      ...[draft.provisional, draft.nothingToReport, ...TEXT_FIELDS.map((field) => draft[field])],
    ]),
  );
