/** The plan of importing figures, quarter by quarter, made before anything is written. */
import { type Cell, type CellLine, isReported } from '../../domain/indicators/cell.ts';
import { isComparable } from '../../domain/indicators/comparison.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type PartTarget, type Target, targetIn } from '../../domain/indicators/target.ts';
import { settled } from '../../domain/judging/judge.ts';
import { blankCell } from '../../domain/reporting/blankCell.ts';
import { DOUBTED_BY } from '../../domain/reporting/doubt.ts';
import { comparedAgain } from '../../domain/reporting/rejudge.ts';
import { quartersBetween } from '../../domain/time/frequency.ts';
import { type Period, periodName, shiftPeriod, yearEndOf } from '../../domain/time/period.ts';
import { previousFrom, previousPeriodOf } from '../../quarters/comparing.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import type { FileProblem } from '../table/table.ts';
import { figureless, noted } from './bareRow.ts';
import { keepMonths, missingMonths, withMonths } from './months.ts';
import { isSameAim, type OtherTarget, otherTarget, recordedTarget } from './otherTargets.ts';
import { keptStatus, type PublishedBeside, statusFault } from './publishedStatus.ts';
import { type Draft, type QuarterPlan, quarterPlan, sameComparison } from './quarterPlan.ts';
import type { FileFigure } from './scoreChecks.ts';
import { checkFigure, contradiction, figureIn, withoutAction } from './scoreFigure.ts';
import { disagreement } from './workedOut.ts';

/** The stored cells and targets that a file reaches. */
export type Past = {
  /** The cells of every quarter that may be written. */
  readonly cells: ReadonlyMap<Period, ReadonlyMap<string, StoredCell>>;
  /** Cells that figures are only compared with. */
  readonly line: (period: Period, ref: string) => ComparedLine | undefined;
  /** The target set for one period alone. */
  readonly target: (period: Period, ref: string) => Target | undefined;
  /** Those set for its parts. */
  readonly partTargets: (period: Period, ref: string) => readonly PartTarget[] | undefined;
};

type ComparedLine = Pick<
  CellLine,
  'period' | 'figure' | 'picked' | 'status' | 'unit' | 'basis' | 'definedSince'
>;

export type ScoresPlan = {
  /** Oldest first. */
  readonly quarters: readonly QuarterPlan[];
  readonly unchanged: number;
  readonly problems: readonly FileProblem[];
  /** Figures far from their history, and figures that contradict the store. */
  readonly warnings: readonly string[];
  /** Figures far from their history in the reporting quarter: people are told of these at once. */
  readonly doubts: readonly string[];
  /** The statuses that were published beside figures, each with its cell. */
  readonly published: readonly PublishedBeside[];
  /** The targets in the file that are not those on record. */
  readonly otherTargets: readonly OtherTarget[];
};

/**
 * @param stamp when it is imported (ISO), from which file, which quarter is being reported then, and whether the file’s
 * targets are taken where others are on record
 */
export function planScores(
  given: readonly FileFigure[],
  past: Past,
  stamp: {
    readonly at: string;
    readonly fileName: string;
    readonly reporting: Period;
    readonly takesTargets: boolean;
  },
): ScoresPlan {
  const drafts = new Map<Period, Map<string, Draft>>();
  const draftOf = (period: Period, ref: string): Draft | undefined => {
    const stored = past.cells.get(period)?.get(ref);
    return drafts.get(period)?.get(ref) ?? (stored && put({ cell: stored.cell, stored }));
  };
  const put = (draft: Draft): Draft => {
    const quarter = drafts.get(draft.cell.period) ?? new Map<string, Draft>();
    drafts.set(draft.cell.period, quarter.set(draft.cell.ref, draft));
    return draft;
  };
  const lineOf = (period: Period, ref: string) => draftOf(period, ref)?.cell ?? past.line(period, ref);
  const problems: FileProblem[] = [];
  const warnings: string[] = [];
  const doubts: string[] = [];
  const published: PublishedBeside[] = [];
  const otherTargets: OtherTarget[] = [];
  let unchanged = 0;

  // Oldest first, so that what a quarter is compared with is there; months before their quarter, and a row's own figure before
  // another row's "previous".
  const ordered = given.toSorted(
    (a, b) =>
      a.period.localeCompare(b.period) ||
      Number(a.month === undefined) - Number(b.month === undefined) ||
      a.column.localeCompare(b.column),
  );
  for (const each of ordered) {
    const { indicator, period } = each;
    const blank = (): Cell =>
      blankCell(indicator, period, {
        previous: null,
        lastYear: null,
        target: past.target(period, indicator.ref),
        partTargets: past.partTargets(period, indicator.ref),
      });
    const found = draftOf(period, indicator.ref) ?? { cell: blank(), stored: undefined };
    const draft = { ...found, cell: compared(found.cell, lineOf) };
    const recorded = recordedTarget(each, draft, past.target(period, indicator.ref), stamp.reporting);
    const other =
      each.target && recorded && !isSameAim(each.target, recorded, draft.cell)
        ? { inFile: each.target, onRecord: recorded }
        : undefined;
    const target =
      (other && stamp.takesTargets ? each.target : (recorded ?? each.target)) ?? draft.cell.target;
    const yearEnd = yearEndOf(period);
    const yearEndTarget = past.target(yearEnd, indicator.ref) ?? targetIn(indicator.target, yearEnd);
    const fault = statusFault(each.status, draft.cell);
    if (fault !== undefined) {
      problems.push({ row: each.row, column: 'published_status', sentence: fault });
      continue;
    }
    if (each.isBare) {
      const kept = keptStatus(each.status, each.commentary, draft.cell, stamp.at);
      const bare = kept ? figureless(each, draft, kept, stamp) : noted(each, draft);
      if (bare) put(bare);
      else unchanged += 1;
      continue;
    }
    const { figure: whole, months, isAlone } = withMonths(each, draft.cell);
    if (isAlone) {
      const alone = keepMonths(each, months, { ...draft, cell: { ...draft.cell, target } }, stamp);
      problems.push(...alone.problems);
      warnings.push(...alone.warnings);
      if (alone.draft) put(alone.draft);
      else if (alone.problems.length + alone.warnings.length === 0) unchanged += 1;
      continue;
    }
    const history = historyOf(indicator, period, draft.cell, lineOf);
    const at = months.length > 0 ? { ...draft.cell, target, given: [...months] } : { ...draft.cell, target };
    const checked = checkFigure(whole, at, history, yearEndTarget);
    if ('problem' in checked) {
      problems.push(checked.problem);
      continue;
    }
    const { entered, warning } = checked;
    if (other) otherTargets.push(otherTarget(draft.cell, other.inFile, other.onRecord, entered));
    if (each.column === 'previous' && isReported(draft.cell)) {
      warnings.push(...contradiction(each, draft.cell, entered.figure));
      continue;
    }
    const figured = figureIn(whole, { ...draft, cell: { ...draft.cell, target } }, entered, stamp);
    if (each.status !== '') {
      published.push({ said: each.status, cell: figured?.cell ?? draft.cell });
    }
    if (!figured) {
      unchanged += 1;
      continue;
    }
    if (warning) {
      const doubt = `${indicator.ref} ${periodName(period)}: ${warning}`;
      warnings.push(doubt);
      if (period >= stamp.reporting) doubts.push(doubt);
    }
    warnings.push(...disagreement(each, figured.cell), ...withoutAction(each, figured.cell, stamp.reporting));
    put({ cell: figured.cell, stored: draft.stored, figured });
  }
  compare(given, draftOf, lineOf, stamp.at);
  warnings.push(...missingMonths(given, draftOf));
  const quarters = [...drafts].map(([period, quarter]) => quarterPlan(period, [...quarter.values()]));
  return {
    quarters: quarters
      .filter(({ figures, compared, opened }) => figures.length + compared.length + opened.length > 0)
      .toSorted((a, b) => a.period.localeCompare(b.period)),
    unchanged,
    problems: problems.toSorted((a, b) => a.row - b.row),
    warnings,
    doubts,
    published,
    otherTargets,
  };
}

/** Updates the earlier figures of every cell in reach, oldest first: a change may lead to others. */
function compare(
  given: readonly FileFigure[],
  draftOf: (period: Period, ref: string) => Draft | undefined,
  lineOf: (period: Period, ref: string) => ComparedLine | undefined,
  at: string,
): void {
  const reached = given
    .flatMap(({ indicator, period }) =>
      reachedBy(indicator, period).map((each) => ({ ref: indicator.ref, period: each })),
    )
    .toSorted((a, b) => a.period.localeCompare(b.period));
  for (const { ref, period } of reached) {
    const draft = draftOf(period, ref);
    if (!draft) continue;
    const now = compared(draft.cell, lineOf);
    // One that is judged by the comparison is judged again.
    if (sameComparison(now, draft.cell)) continue;
    if (draft.figured || !draft.stored) draft.cell = settled(now);
    else {
      const { cell, submissionId } = draft.stored;
      const again = comparedAgain(cell, now, { at, submissionId });
      draft.cell = again.cell;
      draft.rejudged = again.revision;
    }
  }
}

/** The figure if another may be compared with it; undefined where it is of another kind. */
const like = (line: ComparedLine | undefined, cell: Cell): ComparedLine | undefined =>
  line && isComparable(line, cell) ? line : undefined;

/** The cell with its present earlier figures. */
const compared = (cell: Cell, lineOf: (period: Period, ref: string) => ComparedLine | undefined): Cell => ({
  ...cell,
  previous: previousFrom(like(lineOf(previousPeriodOf(cell, cell.period), cell.ref), cell)),
  lastYear: previousFrom(like(lineOf(shiftPeriod(cell.period, -4), cell.ref), cell)),
});

/**
 * The quarters whose cells a figure changes: its own, those compared with it, and those compared with one of these,
 * which may be judged again.
 */
export function reachedBy(indicator: Pick<Indicator, 'frequency'>, period: Period): readonly Period[] {
  const after = (each: Period): readonly Period[] => [nextPeriodOf(indicator, each), shiftPeriod(each, 4)];
  return [...new Set([period, ...after(period), ...after(period).flatMap(after)])];
}

/** The next quarter to be compared with this one. */
const nextPeriodOf = (indicator: Pick<Indicator, 'frequency'>, period: Period): Period =>
  shiftPeriod(period, quartersBetween(indicator));

/** Earlier figures of the indicator that are comparable with the cell's, latest first. */
function historyOf(
  indicator: Indicator,
  period: Period,
  cell: Cell,
  lineOf: (period: Period, ref: string) => ComparedLine | undefined,
): readonly string[] {
  const found: string[] = [];
  let at = period;
  for (let back = 1; back <= DOUBTED_BY; back += 1) {
    at = previousPeriodOf(indicator, at);
    const figure = like(lineOf(at, indicator.ref), cell)?.figure;
    if (figure) found.push(figure);
  }
  return found;
}
