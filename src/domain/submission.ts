/** A submission as a person sends it, and everything that can be wrong with it, said beside the field it is about. */
import {
  type ActionDraft,
  type ActionProblem,
  type CheckedAction,
  checkAction,
  NO_ACTION,
  needsAction,
} from './action.ts';
import { digitsFault, enteredFault } from './allowed.ts';
import type { Action, Cell, YearEnd } from './cell.ts';
import { asKept, hasWords, lengthFault } from './commentary.ts';
import type { Day } from './days.ts';
import { doubtAbout } from './doubt.ts';
import { type Figure, readFigure } from './figure.ts';
import { type Given, givenNames, readGiven } from './given.ts';
import { type Judged as JudgedBy, judge, schemeOf } from './judge.ts';
import { readPublished } from './published.ts';
import type { Target } from './target.ts';
import { type CheckedYearEnd, checkYearEnd, isPredictedOff } from './yearEnd.ts';

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

type Judged = JudgedBy &
  Pick<
    Cell,
    | 'period'
    | 'figure'
    | 'decimals'
    | 'calculation'
    | 'breakdown'
    | 'given'
    | 'frequency'
    | 'rollsUp'
    | 'yearEnd'
    | 'action'
  >;

/** Checks a draft against the cell it is for. `history` are earlier figures of the same definition, latest first. */
export function checkDraft(
  draft: Draft,
  cell: Judged,
  history: readonly Figure[],
  by: CheckedBy = {},
): Checked {
  const commentary = asKept(draft.commentary);
  if (cell.target.kind === 'milestone') return checkMilestone(draft, commentary, cell, by);
  const worked =
    draft.nothingToReport || draft.isAsItIs ? undefined : readGiven(draft.given ?? [], cell, by.months);
  const figure = draft.nothingToReport ? null : worked ? workedOut(worked) : readFigure(draft.figure);
  const foreseen = foreseenIn(draft, cell, by);
  const yearEnd = foreseen.kind === 'ready' ? foreseen.yearEnd : undefined;
  const faults = worked ? givenProblems(worked) : figureProblems(draft, figure, cell);
  // Of a figure that can't be meant there is nothing to say.
  const meant = faults.length > 0 ? undefined : figure;
  const status = meant === undefined ? undefined : judge(cell, meant).status;
  const done = actionIn(draft, status, cell, by);
  const problems = [
    ...faults,
    ...(worked ? publishedProblems(draft) : []),
    ...contradictionProblems(draft, cell),
    ...(foreseen.kind === 'wrong' ? [{ field: 'yearEnd', sentence: foreseen.sentence } as const] : []),
    ...commentaryProblems(draft, { commentary, figure: meant, yearEnd }, cell),
    ...done.problems,
  ];
  if (problems.length > 0 || figure === undefined) return { kind: 'problems', problems };
  const given = worked?.kind === 'worked out' ? worked.given : undefined;
  const published = given && readPublished(draft.published ?? '');
  // What is stored has been asked about before.
  const isKnown = figure === cell.figure || figure === readFigure(draft.confirmedFigure ?? '');
  if (figure !== null && !isKnown) {
    const doubt = doubtAbout(figure, history, cell);
    if (doubt) return { kind: 'question', figure, given, sentence: doubt };
  }
  const { action } = done;
  const { provisional } = draft;
  return {
    kind: 'ready',
    ...{ figure, given, published, picked: null, yearEnd, commentary, action, provisional },
  };
}

const foreseenIn = (draft: Draft, cell: Judged, { yearEndTarget }: CheckedBy): CheckedYearEnd =>
  yearEndTarget
    ? checkYearEnd(draft.yearEnd ?? '', cell, yearEndTarget)
    : { kind: 'ready', yearEnd: cell.yearEnd };

/** What is being done, and what is wrong with how it is said; an import asks for no action and gives its own. */
function actionIn(
  draft: Draft,
  status: string | undefined,
  cell: Judged,
  { today }: CheckedBy,
): CheckedAction {
  if (today === undefined) return { action: cell.action, problems: [] };
  const needed = status !== undefined && needsAction(cell, status) ? status : undefined;
  return checkAction(draft.action ?? NO_ACTION, { needed, today, stored: cell.action });
}

/** A milestone is a status that the owner chooses, and always with the reason. */
function checkMilestone(draft: Draft, commentary: string, cell: Judged, by: CheckedBy): Checked {
  const names = schemeOf(cell).bands.map(({ name }) => name);
  const wanted = (draft.picked ?? '').trim().toLowerCase();
  const picked = draft.nothingToReport ? null : names.find((name) => name.toLowerCase() === wanted);
  const { action, problems: actionProblems } = actionIn(draft, picked ?? undefined, cell, by);
  const problems: Problem[] = [...tooLong(commentary)];
  if (picked === undefined) {
    problems.push({
      field: 'figure',
      sentence: `Choose how the milestone is going: ${names.toReversed().join(', ')}.`,
    });
  }
  if (!hasWords(commentary)) {
    const sentence = draft.nothingToReport
      ? 'Say why there is nothing to report this quarter.'
      : 'Say why you chose this status: what is done, what is not, and who does it by when.';
    problems.push({ field: 'commentary', sentence });
  }
  problems.push(...actionProblems);
  if (problems.length > 0 || picked === undefined) return { kind: 'problems', problems };
  const { provisional } = draft;
  return {
    kind: 'ready',
    ...{ figure: null, given: undefined, published: undefined, picked },
    ...{ yearEnd: undefined, commentary, action, provisional },
  };
}

function tooLong(commentary: string): readonly Problem[] {
  const sentence = lengthFault(commentary);
  return sentence === undefined ? [] : [{ field: 'commentary', sentence }];
}

const workedOut = (given: Given): Figure | null | undefined =>
  given.kind === 'worked out' ? given.figure : undefined;

const givenProblems = (given: Given): readonly Problem[] =>
  given.kind === 'problems' ? given.sentences.map((sentence) => ({ field: 'figure', sentence })) : [];

function publishedProblems({ published = '' }: Draft): readonly Problem[] {
  const said = published.trim();
  if (said === '') return [];
  const total = readPublished(said);
  const sentence =
    total === undefined
      ? `“${said.slice(0, 40)}” is not a number. Enter the total you were given like 148, or leave it empty.`
      : digitsFault(total, 'The total you were given');
  return sentence === undefined ? [] : [{ field: 'figure', sentence }];
}

function figureProblems(draft: Draft, figure: Figure | null | undefined, cell: Judged): readonly Problem[] {
  const problem = (sentence: string): readonly Problem[] => [{ field: 'figure', sentence }];
  if (figure === null) return [];
  if (draft.figure.trim() === '') return problem('Enter the figure, or choose “Nothing to report”.');
  const fault = enteredFault(draft.figure, figure, cell);
  return fault === undefined ? [] : problem(fault);
}

/** A slip of the thumb is on the wrong button; what was typed would be lost. What is stored may be taken back like that. */
function contradictionProblems(draft: Draft, cell: Judged): readonly Problem[] {
  if (!draft.nothingToReport) return [];
  const isGiven = givenNames(cell).length > 0 && !draft.isAsItIs;
  const [typed, stored] = isGiven ? [draft.given ?? [], cell.given ?? []] : [[draft.figure], [cell.figure]];
  const isNew = typed.some((said, index) => said.trim() !== '' && readFigure(said) !== stored[index]);
  if (!isNew) return [];
  const sentence =
    'A figure is entered, and “Nothing to report” was chosen. Choose “Submit” to store it, or empty the field if there was nothing to measure.';
  return [{ field: 'figure', sentence }];
}

type Written = {
  readonly commentary: string;
  readonly figure: Figure | null | undefined;
  readonly yearEnd: YearEnd | undefined;
};

function commentaryProblems(
  draft: Draft,
  { commentary, figure, yearEnd }: Written,
  cell: Judged,
): readonly Problem[] {
  const problem = (sentence: string): readonly Problem[] => [{ field: 'commentary', sentence }];
  if (hasWords(commentary)) return tooLong(commentary);
  if (draft.nothingToReport) return problem('Say why there is nothing to report this quarter.');
  if (figure === undefined || figure === null) return tooLong(commentary);
  const { status, offTarget } = judge(cell, figure);
  const what = offTarget
    ? `This figure is ${status}`
    : isPredictedOff(cell, yearEnd)
      ? `The year-end you predict is ${yearEnd?.status}`
      : undefined;
  if (what === undefined) return tooLong(commentary);
  return problem(
    `${what}, so a commentary is needed: what is the situation, what is being done to recover, by whom and by when, and is it a one-off or a trend?`,
  );
}
