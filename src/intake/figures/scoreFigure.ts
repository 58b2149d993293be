/** One figure of a file: checked as the form does, and put into its cell with the revision that names the file. */
import { showExactly } from '../../domain/figures/figure.ts';
import { saysNoData } from '../../domain/figures/months.ts';
import { type Cell, isReported, type Revision, revisionOf } from '../../domain/indicators/cell.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { eachText, submissionOf } from '../../domain/indicators/submission.ts';
import type { Target } from '../../domain/indicators/target.ts';
import { IMPORT } from '../../domain/person.ts';
import { needsAction, whoAndWhen } from '../../domain/reporting/action.ts';
import { checkDraft } from '../../domain/reporting/checkDraft.ts';
import type { Doubt, EarlierFigure } from '../../domain/reporting/checks/figure/asked.ts';
import { hasWords } from '../../domain/reporting/commentary.ts';
import { type Entered, NO_DRAFT } from '../../domain/reporting/draft.ts';
import { readPublished } from '../../domain/reporting/publishedTotals.ts';
import { judgedWith } from '../../domain/reporting/reportFigure.ts';
import { checkYearEnd } from '../../domain/reporting/yearEndPrediction.ts';
import { UNSIGNED } from '../../domain/signing.ts';
import { monthTitle } from '../../domain/time/month.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import { differencesBetween, type FieldDisplays } from '../table/changes.ts';
import type { FileProblem } from '../table/table.ts';
import { withoutWords } from './rows/inPlace.ts';
import type { FileFigure } from './rows/scoreChecks.ts';
import { partsFault, readVariances } from './workedOut.ts';

/** A figure to store. */
export type Figured = {
  readonly cell: Cell;
  /** The values that it changes; null for a first figure. */
  readonly before: Revision['before'];
  /** The stored cell; undefined when the quarter has none for the indicator yet. */
  readonly stored: StoredCell | undefined;
  /** Differences from a figure that is already in; empty for a new one. */
  readonly differences: readonly string[];
};

/** The result for a row: a figure that can be stored, perhaps with a question about it, or the row's problems. */
type CheckedRow =
  | { readonly entered: Entered; readonly warning: string | undefined }
  | { readonly problem: FileProblem };

/** Checks a figure as the form does. A commentary is not asked for: history rarely has one. */
export function checkFigure(
  given: FileFigure,
  cell: Cell,
  history: readonly EarlierFigure[],
  yearEndTarget: Target | undefined,
): CheckedRow {
  const { said, commentary, row, column, parts } = given;
  const fault = partsFault(given);
  if (fault !== undefined) return { problem: { row, column: 'given', sentence: fault } };
  const variances = readVariances(given);
  if ('sentence' in variances) return { problem: { row, column: 'variances', ...variances } };
  const foreseen =
    yearEndTarget && given.yearEnd !== '' ? checkYearEnd(given.yearEnd, cell, yearEndTarget) : undefined;
  if (foreseen?.kind === 'wrong')
    return { problem: { row, column: 'year_end', sentence: foreseen.sentence } };
  const nothingToReport = said === null && parts.length === 0;
  const isWithoutData = nothingToReport || parts.some(saysNoData);
  const checked = checkDraft(
    {
      ...NO_DRAFT,
      nothingToReport,
      figure: said ?? '',
      given: parts,
      isAsItIs: parts.length === 0,
      picked: said ?? '',
      commentary: hasWords(commentary) ? commentary : isWithoutData ? cell.commentary : 'Imported.',
    },
    cell,
    history,
    { months: given.months },
  );
  if (checked.kind === 'problems') {
    const [problem] = checked.problems;
    const where = problem?.field === 'commentary' ? 'commentary' : parts.length > 0 ? 'given' : column;
    return { problem: { row, column: where, sentence: problem?.sentence ?? '' } };
  }
  return {
    entered: {
      ...checked,
      yearEnd: foreseen?.yearEnd ?? cell.yearEnd,
      publishedVariances: variances.figures,
    },
    warning: checked.kind === 'question' ? doubtText(checked.doubt, cell) : undefined,
  };
}

/** `84.6% last time, 8.46% now: is that right? Likely 84.6%.` */
const doubtText = ({ sentence, likely }: Doubt, { unit, decimals }: Cell): string =>
  likely === undefined ? sentence : `${sentence} Likely ${showExactly(likely, unit, decimals)}.`;

/** The remark where a file’s previous figure is not the one already reported. The reported one stays. */
export function contradiction(
  { indicator, row }: FileFigure,
  cell: Cell,
  figure: string | null,
): readonly string[] {
  if (cell.figure === figure) return [];
  const show = (value: string | null): string =>
    value === null ? 'nothing to measure' : showExactly(value, cell.unit, cell.decimals);
  return [
    `${indicator.ref}: row ${row} has ${show(figure)} as the previous figure, but ${periodName(cell.period)} has ${show(cell.figure)}. That stays.`,
  ];
}

/**
 * The remark on a figure without an action that the form would ask for. A file may leave it out: who does what is
 * often agreed after it is made.
 */
export function withoutAction({ row }: FileFigure, cell: Cell, reporting: Period): readonly string[] {
  const isWhole = cell.action !== undefined && cell.action.who !== '' && cell.action.by !== null;
  if (cell.period < reporting || isWhole || !needsAction(cell, cell.status)) return [];
  return [
    `${cell.ref} ${periodName(cell.period)}: row ${row} is ${cell.status}, and on ${cell.status} action has to be given. Fill in action, action_owner and action_by, or ask the owner to correct it.`,
  ];
}

const SHOWN: FieldDisplays<Cell> = {
  figure: ({ figure, picked, unit, decimals }) =>
    figure === null ? (picked ?? 'nothing to measure') : showExactly(figure, unit, decimals),
  target: (cell) => showTarget(cell.target, cell),
  'targets of months': (cell) =>
    (cell.partTargets ?? []).map(({ part, target }) => `${part} ${showTarget(target, cell)}`).join(', '),
  of: ({ ofMonth }) => (ofMonth ? monthTitle(ofMonth) : ''),
  'compared with': ({ previous, unit, decimals }) =>
    previous?.month === undefined || previous.figure === null
      ? ''
      : `${showExactly(previous.figure, unit, decimals)} in ${monthTitle(previous.month)}`,
  'worked out from': ({ given }) => (given ?? []).join('; '),
  'by month': ({ givenByMonth }) => (givenByMonth ?? []).join('; '),
  'year end': ({ yearEnd, unit, decimals }) => (yearEnd ? showExactly(yearEnd.figure, unit, decimals) : ''),
  'total given': ({ published, unit, decimals }) =>
    published === undefined ? '' : showExactly(published, unit, decimals),
  'variances given': ({ publishedVariances }) => (publishedVariances ?? []).join('; '),
  ...eachText((field) => (cell: Cell) => cell[field]),
  action: ({ action }) => (action ? `${action.what} (${whoAndWhen(action)})` : ''),
  provisional: ({ provisional }) => (provisional ? 'yes' : 'no'),
  'reported by': ({ reportedBy }) => reportedBy?.name ?? '',
  'reported at': ({ reportedAt }) => reportedAt ?? '',
};

/** The cell with its figure in; undefined when the same is already in. */
export function figureIn(
  given: FileFigure,
  { cell: before, stored }: Pick<Figured, 'cell' | 'stored'>,
  entered: Entered,
  at: string,
): Figured | undefined {
  // Several rows may be of one cell, each of a month: together they make one revision of what is stored.
  const origin = stored?.cell;
  const reported = origin !== undefined && isReported(origin);
  const { figure, given: parts, publishedVariances: variances } = entered;
  const isWorked = parts !== undefined && given.parts.length > 0;
  const isSame = parts?.join() === before.given?.join();
  const after: Cell = {
    ...before,
    ...submissionOf(entered),
    ...judgedWith(before, entered),
    ...UNSIGNED,
    published: isWorked
      ? (readPublished(given.said ?? '') ?? (isSame ? before.published : undefined))
      : undefined,
    publishedVariances: parts && (variances ?? (isSame ? before.publishedVariances : undefined)),
    ...eachText((field) => given[field] || before[field]),
    commentary: withoutWords(given.commentary || before.commentary),
    ofMonth: given.ofMonth ?? before.ofMonth,
    action: given.action ?? before.action,
    provisional: given.provisional ?? before.provisional,
    reportedBy: given.reportedBy ?? before.reportedBy ?? IMPORT,
    reportedAt: given.reportedAt ?? (reported ? before.reportedAt : at),
    revision: (origin?.revision ?? 0) + 1,
  };
  const differences = reported ? differencesBetween(origin, after, SHOWN) : [];
  if (reported && differences.length === 0) return undefined;
  // A figure that changes is somebody's figure of now, unless the file says whose and when.
  const changed = reported && (origin.figure !== figure || origin.picked !== entered.picked);
  const cell: Cell = changed
    ? { ...after, reportedBy: given.reportedBy ?? IMPORT, reportedAt: given.reportedAt ?? at }
    : after;
  return { cell, stored, differences, before: origin ? valuesOf(origin) : null };
}

/** The values of a cell that its next revision names; null where it has had none. */
export const valuesOf = ({ revision, figure, status }: Cell): Revision['before'] =>
  revision > 0 ? { figure, status } : null;

/**
 * The revision that an import makes of a cell.
 * @param stamp when it is imported (ISO), from which file, and why, where its quarter was locked
 */
export const importRevision = (
  { cell, before }: Pick<Figured, 'cell' | 'before'>,
  {
    at,
    fileName,
    reason,
  }: { readonly at: string; readonly fileName: string; readonly reason?: string | undefined },
): Revision =>
  revisionOf(cell, before, {
    kind: 'import',
    at,
    by: cell.reportedBy ?? IMPORT,
    reason: `${reason === undefined ? '' : `${reason.trim()} · `}Imported from ${fileName}`,
    submissionId: `import ${fileName} ${at}`,
  });
