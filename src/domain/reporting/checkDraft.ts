/** Validation of a submission: every problem, by the form field it belongs to. */
import { quarterCounts } from '../figures/countsByMonth.ts';
import type { Figure } from '../figures/figure.ts';
import { digitsFault, enteredFault } from '../figures/figureFaults.ts';
import { NO_DATA } from '../figures/months.ts';
import { readIn } from '../figures/readInUnit.ts';
import type { Cell } from '../indicators/cell.ts';
import { NOTHING_GIVEN, type YearEnd } from '../indicators/submission.ts';
import { type Judged as JudgedBy, type Judgement, judge } from '../judging/judge.ts';
import { checkedAction } from './action.ts';
import type { Doubt, EarlierFigure } from './checks/figure/asked.ts';
import { doubtAbout } from './checks/figure/doubt.ts';
import { likelyInstead } from './checks/figure/slips.ts';
import { wordsDoubt } from './checks/wordsDoubt.ts';
import { hasWords } from './commentary.ts';
import { type GivenResult, givenNames, keepsMonths, readGiven } from './countsAndParts.ts';
import {
  type Checked,
  type CheckedBy,
  type Draft,
  type Entered,
  type FieldProblem,
  textProblems,
  textsIn,
} from './draft.ts';
import { checkMilestone } from './milestone.ts';
import { readPublished, totalFault } from './publishedTotals.ts';
import { type CheckedYearEnd, checkYearEnd, isPredictedOff } from './yearEndPrediction.ts';

type Judged = JudgedBy &
  Pick<
    Cell,
    | 'period'
    | 'figure'
    | 'decimals'
    | 'basis'
    | 'title'
    | 'commentary'
    | 'limits'
    | 'calculation'
    | 'breakdown'
    | 'given'
    | 'givenByMonth'
    | 'frequency'
    | 'rollsUp'
    | 'yearEnd'
    | 'action'
  >;

/**
 * Checks a draft against the cell it is for. What follows from a figure that is in doubt, a commentary or an action, is
 * only asked for once it is known to be right.
 * @param history earlier figures of the same definition, latest first
 */
export function checkDraft(
  draft: Draft,
  cell: Judged,
  history: readonly EarlierFigure[],
  by: CheckedBy = {},
): Checked {
  if (cell.target.kind === 'milestone') return checkMilestone(draft, cell, by);
  const texts = textsIn(draft);
  const worked =
    draft.nothingToReport || draft.isAsItIs ? undefined : readGiven(draft.given, cell, by.months);
  const figure = draft.nothingToReport ? null : worked ? workedOut(worked) : readIn(draft.figure, cell.unit);
  const foreseen = foreseenIn(draft, cell, by);
  const yearEnd = foreseen.kind === 'ready' ? foreseen.yearEnd : undefined;
  const faults = worked ? givenProblems(worked) : figureProblems(draft, figure, cell);
  // Of a figure that can't be meant there is nothing to say.
  const meant = faults.length > 0 ? undefined : figure;
  const judgement = meant === undefined ? undefined : judge(cell, meant);
  const done = checkedAction(draft.action, judgement?.status, cell, by.today);
  const ofFigure = [
    ...faults,
    ...(worked ? publishedProblems(draft) : []),
    ...contradictionProblems(draft, cell),
  ];
  const missing = missingCommentary(
    texts.commentary,
    { draft, judgement, yearEnd, without: withoutData(worked, cell, by) },
    cell,
  );
  const before = [
    ...ofFigure,
    ...(foreseen.kind === 'wrong' ? [{ field: 'yearEnd', sentence: foreseen.sentence } as const] : []),
  ];
  // A figure in doubt is asked about before its commentary and its action are asked for.
  const besides = [...before, ...textProblems(texts, undefined)];
  const problems = [...before, ...textProblems(texts, missing), ...done.problems];
  if (meant === undefined || !judgement || ofFigure.length > 0) {
    const beyond = worked ? undefined : figure;
    const likely = beyond ? likelyInstead({ figure: beyond, cell, history }) : undefined;
    return { kind: 'problems', problems, entered: undefined, likely };
  }
  // The months of a quarter whose figure is given directly are beside it, and stay.
  const kept = keepsMonths(cell) ? cell.given : undefined;
  const given = worked?.kind === 'worked out' ? [...worked.given] : kept;
  const entered: Entered = {
    ...NOTHING_GIVEN,
    ...texts,
    given,
    givenByMonth: monthsBeside(given, cell),
    yearEnd,
    judgement,
    figure: meant,
    published: worked && given && readPublished(draft.published),
    action: done.action,
    provisional: draft.provisional,
  };
  const doubt =
    meant === null ? undefined : doubtOf({ ...entered, figure: meant }, cell, history, { draft, by });
  if (meant !== null && doubt && besides.length === 0)
    return { ...entered, kind: 'question', figure: meant, doubt };
  if (problems.length > 0) return { kind: 'problems', problems, entered };
  const words = wordsDoubt(draft, entered, cell, by);
  return words ? { ...entered, kind: 'words in doubt', doubt: words } : { ...entered, kind: 'ready' };
}

type Given = Pick<Entered, 'given' | 'published' | 'provisional'> & { readonly figure: Figure };

/** The question about a figure that has not been asked about before: neither stored, nor confirmed in this form. */
function doubtOf(
  { figure, given, published, provisional }: Given,
  cell: Judged,
  history: readonly EarlierFigure[],
  { draft, by }: { readonly draft: Draft; readonly by: CheckedBy },
): Doubt | undefined {
  if (figure === cell.figure || figure === readIn(draft.confirmedFigure ?? '', cell.unit)) return undefined;
  return doubtAbout({
    figure,
    cell,
    history,
    provisional,
    isWorkedOut: given !== undefined && !keepsMonths(cell),
    disagreement: totalFault({ ...cell, figure, given, published, publishedVariances: undefined }),
    today: by.today,
    yearStart: by.yearStart,
  });
}

/** The months’ counts that stay beside the quarter’s: while some are missing, and where they come to the same. */
function monthsBeside(given: readonly Figure[] | undefined, cell: Judged): string[] | undefined {
  const { givenByMonth } = cell;
  if (!givenByMonth) return undefined;
  const quarter = quarterCounts(cell, givenByMonth);
  return quarter === undefined || quarter?.join() === given?.join() ? givenByMonth : undefined;
}

const foreseenIn = (draft: Draft, cell: Judged, { yearEndTarget }: CheckedBy): CheckedYearEnd =>
  yearEndTarget ? checkYearEnd(draft.yearEnd, cell, yearEndTarget) : { kind: 'ready', yearEnd: cell.yearEnd };

const workedOut = (given: GivenResult): Figure | null | undefined =>
  given.kind === 'worked out' ? given.figure : undefined;

const givenProblems = (given: GivenResult): readonly FieldProblem[] =>
  given.kind === 'problems' ? given.sentences.map((sentence) => ({ field: 'figure', sentence })) : [];

function publishedProblems({ published }: Draft): readonly FieldProblem[] {
  const said = published.trim();
  if (said === '') return [];
  const total = readPublished(said);
  const sentence =
    total === undefined
      ? `“${said.slice(0, 40)}” is not a number. Enter the total you were given like 148, or leave it empty.`
      : digitsFault(total, 'The total you were given');
  return sentence === undefined ? [] : [{ field: 'figure', sentence }];
}

function figureProblems(
  draft: Draft,
  figure: Figure | null | undefined,
  cell: Judged,
): readonly FieldProblem[] {
  const problem = (sentence: string): readonly FieldProblem[] => [{ field: 'figure', sentence }];
  if (figure === null) return [];
  if (draft.figure.trim() === '') return problem('Enter the figure, or choose “Nothing to report”.');
  const fault = enteredFault(draft.figure, figure, cell);
  return fault === undefined ? [] : problem(fault);
}

/**
 * Refuses “nothing to report” beside a figure: a slip of the thumb would lose what was typed. A stored figure may be
 * withdrawn like that.
 */
function contradictionProblems(draft: Draft, cell: Judged): readonly FieldProblem[] {
  if (!draft.nothingToReport) return [];
  const isGiven = givenNames(cell).length > 0 && !draft.isAsItIs;
  const [typed, stored] = isGiven ? [draft.given, cell.given ?? []] : [[draft.figure], [cell.figure]];
  const isNew = typed.some(
    (said, index) =>
      said.trim() !== '' && said.trim() !== stored[index] && readIn(said, cell.unit) !== stored[index],
  );
  if (!isNew) return [];
  const sentence =
    'A figure is entered, and “Nothing to report” was chosen. Choose “Submit” to store it, or empty the field if there was nothing to measure.';
  return [{ field: 'figure', sentence }];
}

type Meant = {
  readonly draft: Draft;
  readonly judgement: Judgement | undefined;
  readonly yearEnd: YearEnd | undefined;
  /** The months of which it is said that there was nothing to measure. */
  readonly without: readonly string[];
};

const withoutData = (
  worked: GivenResult | undefined,
  cell: Judged,
  { months }: CheckedBy,
): readonly string[] =>
  worked?.kind === 'worked out'
    ? givenNames(cell, months).filter((_, index) => worked.given[index] === NO_DATA)
    : [];

/** Why a commentary is needed, where there is none. */
function missingCommentary(
  commentary: string,
  { draft, judgement, yearEnd, without }: Meant,
  cell: Judged,
): string | undefined {
  if (hasWords(commentary)) return undefined;
  if (draft.nothingToReport) return 'Say why there is nothing to report this quarter.';
  if (without.length > 0) return `Say why there was nothing to measure in ${without.join(' and ')}.`;
  if (!judgement) return undefined;
  const what = judgement.offTarget
    ? `This figure is ${judgement.status}`
    : isPredictedOff(cell, yearEnd)
      ? `The year-end you predict is ${yearEnd?.status}`
      : undefined;
  return (
    what &&
    `${what}, so a commentary is needed: what is the situation, what is being done to recover, by whom and by when, and is it a one-off or a trend?`
  );
}
