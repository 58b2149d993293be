/** A submission checked: everything that can be wrong with what a person sends, said beside the field it is about. */
import { type Figure, readFigure } from '../figures/figure.ts';
import { digitsFault, enteredFault } from '../figures/figureFaults.ts';
import type { Cell, YearEnd } from '../indicators/cell.ts';
import { type Judged as JudgedBy, judge } from '../judging/judge.ts';
import { checkedAction } from './action.ts';
import { asKept, hasWords } from './commentary.ts';
import { type Given, givenNames, readGiven } from './countsAndParts.ts';
import { doubtAbout } from './doubt.ts';
import { type Checked, type CheckedBy, type Draft, type Problem, tooLong } from './draft.ts';
import { checkMilestone } from './milestone.ts';
import { readPublished } from './publishedTotals.ts';
import { type CheckedYearEnd, checkYearEnd, isPredictedOff } from './yearEndPrediction.ts';

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
  if (cell.target.kind === 'milestone') return checkMilestone(draft, cell, by.today);
  const commentary = asKept(draft.commentary);
  const worked =
    draft.nothingToReport || draft.isAsItIs ? undefined : readGiven(draft.given ?? [], cell, by.months);
  const figure = draft.nothingToReport ? null : worked ? workedOut(worked) : readFigure(draft.figure);
  const foreseen = foreseenIn(draft, cell, by);
  const yearEnd = foreseen.kind === 'ready' ? foreseen.yearEnd : undefined;
  const faults = worked ? givenProblems(worked) : figureProblems(draft, figure, cell);
  // Of a figure that can't be meant there is nothing to say.
  const meant = faults.length > 0 ? undefined : figure;
  const status = meant === undefined ? undefined : judge(cell, meant).status;
  const done = checkedAction(draft.action, status, cell, by.today);
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
