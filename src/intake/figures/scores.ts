/** The plan of importing figures, quarter by quarter, made before anything is written. */
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import { targetIn } from '../../domain/indicators/target.ts';
import { type Period, periodName, type YearStart, yearEndOf } from '../../domain/time/period.ts';
import type { FileProblem } from '../table/table.ts';
import { figureless, noted } from './bareRow.ts';
import {
  keepMonths,
  missingMonths,
  otherThanCounts,
  putMonths,
  withMonths,
  withMonthTarget,
} from './months.ts';
import { isSameAim, type OtherTarget, otherOfMonth, otherTarget, recordedTarget } from './otherTargets.ts';
import { publishedBeside } from './publishedBeside.ts';
import {
  besideRule,
  keptStatus,
  monthBesideRule,
  type PublishedStatuses,
  statusFault,
} from './publishedStatus.ts';
import { type CellChange, CellDraft } from './quarterPlan.ts';
import type { Past } from './quarters/past.ts';
import type { Reach } from './quarters/reach.ts';
import type { FileFigure } from './rows/scoreChecks.ts';
import { type Worded, wordsAsked } from './rows/wordsAsked.ts';
import { checkFigure, contradiction, figureIn, withoutAction } from './scoreFigure.ts';
import { disagreement } from './workedOut.ts';

/** The figures of a file, the references in it, and what they reach. */
type Planned = {
  readonly given: readonly FileFigure[];
  readonly refs: ReadonlySet<string>;
  readonly reach: Reach;
};

/**
 * When figures are imported (ISO), which quarter is being reported then, and whether the file’s targets are taken where
 * others are on record.
 */
type Stamp = {
  readonly at: string;
  readonly reporting: Period;
  readonly yearStart: YearStart;
  readonly takesTargets: boolean;
};

export type ScoresPlan = {
  readonly unchanged: number;
  readonly problems: readonly FileProblem[];
  /** Figures far from their history, and figures that contradict the store. */
  readonly warnings: readonly string[];
  /** Figures far from their history in the reporting quarter: people are told of these at once. */
  readonly doubts: readonly string[];
  /** The statuses that were published beside figures. */
  readonly published: PublishedStatuses;
  /** The targets in the file that are not those on record. */
  readonly otherTargets: readonly OtherTarget[];
};

/** What is found out on the way. */
class Findings implements ScoresPlan {
  unchanged = 0;
  readonly problems: FileProblem[] = [];
  readonly warnings: string[] = [];
  /** Those of the quarter being gone through, on figures of the period before another one: they come last. */
  readonly ofPrevious: string[] = [];
  /** Those on quarters of which months are missing: they come last of all. */
  readonly ofMonths: string[] = [];
  readonly doubts: string[] = [];
  /** The figures of the quarter being gone through, whose commentaries are still to be looked at. */
  readonly worded: Worded[] = [];
  readonly published = { count: 0, different: [] as string[] };
  readonly otherTargets: OtherTarget[] = [];
}

/** Is handed the changes as they are found, and how far the rows have been gone through. */
export type Planning = {
  readonly change: (period: Period, change: CellChange) => void;
  readonly done: (rows: number) => void;
};

/**
 * Plans one quarter after the other, oldest first, so that what it is compared with is there; and cell after cell, of
 * which nothing stays but what later quarters are compared with.
 */
export async function planScores(
  { given, refs, reach }: Planned,
  past: Past,
  stamp: Stamp,
  { change, done }: Planning,
): Promise<ScoresPlan> {
  const findings = new Findings();
  const rowsOf = byQuarter(given);
  let gone = 0;
  for (const period of [...reach.keys()].toSorted()) {
    const stored = await past.cells(period);
    const reached = reach.get(period) ?? new Set();
    const rowsHere = rowsOf.get(period) ?? new Map<string, readonly FileFigure[]>();
    rowsOf.delete(period);
    // After the figures, as they are told of.
    const others: CellChange[] = [];
    for (const ref of new Set([...rowsHere.keys(), ...reached])) {
      const draft = new CellDraft(stored.get(ref), past.lines);
      for (const row of rowsHere.get(ref) ?? []) {
        planRow(row, draft, past, stamp, findings);
        gone += 1;
        if (gone % SAID_EVERY === 0) done(gone);
      }
      draft.compareAgain(stamp.at);
      findings.ofMonths.push(...missingMonths(rowsHere.get(ref) ?? [], draft.cell));
      if (draft.cell) past.lines.keep(ref, draft.cell);
      const made = draft.change;
      if (made && 'figured' in made) change(period, made);
      else if (made) others.push(made);
    }
    findings.warnings.push(...(await wordsAsked(findings.worded.splice(0), past, stamp)));
    for (const other of others) change(period, other);
    for (const [ref, { cell }] of stored) {
      if (refs.has(ref) && !reached.has(ref)) past.lines.keep(ref, cell);
    }
    for (const warning of findings.ofPrevious.splice(0)) findings.warnings.push(warning);
  }
  if (gone > SAID_EVERY && gone % SAID_EVERY !== 0) done(gone);
  for (const warning of findings.ofMonths) findings.warnings.push(warning);
  findings.problems.sort((a, b) => a.row - b.row);
  return findings;
}

/** So many rows are gone through in a fraction of a second. */
const SAID_EVERY = 1_000;

type RowsByRef = ReadonlyMap<string, readonly FileFigure[]>;

/** In which turn the rows of one cell come: months before their quarter, and a row's own figure before another row's "previous". */
const TURNS = [
  { isMonth: true, column: 'figure' },
  { isMonth: true, column: 'previous' },
  { isMonth: false, column: 'figure' },
  { isMonth: false, column: 'previous' },
] as const;

/** The rows of each quarter, by reference, in their turn. */
function byQuarter(given: readonly FileFigure[]): Map<Period, RowsByRef> {
  const found = new Map<Period, Map<string, FileFigure[]>>();
  for (const { isMonth, column } of TURNS) {
    for (const each of given) {
      if (each.column !== column || (each.month !== undefined) !== isMonth) continue;
      const quarter = found.get(each.period) ?? new Map<string, FileFigure[]>();
      found.set(each.period, quarter);
      const rows = quarter.get(each.indicator.ref);
      if (rows) rows.push(each);
      else quarter.set(each.indicator.ref, [each]);
    }
  }
  return found;
}

/** Puts what a row says into the cell that it is for. */
function planRow(each: FileFigure, drafted: CellDraft, past: Past, stamp: Stamp, findings: Findings): void {
  const { indicator, period } = each;
  const { published } = findings;
  const wrong = (...problems: readonly FileProblem[]): void => {
    for (const problem of problems)
      findings.problems.push({ ...problem, column: each.called(problem.column) });
  };
  const warnings = each.column === 'figure' ? findings.warnings : findings.ofPrevious;
  const set = past.target(period, indicator.ref);
  const partTargets = past.partTargets(period, indicator.ref);
  const draft = drafted.of(indicator, period, { target: set, partTargets });
  const recorded = recordedTarget(each, draft, set, stamp.reporting);
  const other =
    each.target && recorded && !isSameAim(each.target, recorded, draft.cell)
      ? { inFile: each.target, onRecord: recorded }
      : undefined;
  const target = (other && stamp.takesTargets ? each.target : (recorded ?? each.target)) ?? draft.cell.target;
  const yearEnd = yearEndOf(period);
  const yearEndTarget = past.target(yearEnd, indicator.ref) ?? targetIn(indicator.target, yearEnd);
  const fault = statusFault(each.status || each.monthStatus, draft.cell);
  if (fault !== undefined) {
    wrong({ row: each.row, column: 'published_status', sentence: fault });
    return;
  }
  const { cell: known, onRecord } = withMonthTarget(each, draft.cell, stamp.takesTargets);
  /** What was published of a month, and what else it is held to, once its figure is in the cell. */
  const compareMonth = (cell: Cell): void => {
    if (onRecord) findings.otherTargets.push(...otherOfMonth(each, cell, onRecord, stamp.yearStart));
    if (each.monthStatus === '') return;
    published.count += 1;
    published.different.push(...monthBesideRule(each, cell, stamp.yearStart));
  };
  const isAimed = known !== draft.cell;
  if (each.isBare) {
    compareMonth(known);
    const kept = keptStatus(each.status, each.commentary, draft.cell, stamp.at);
    const bare = kept ? figureless(each, draft, kept) : noted(each, { ...draft, cell: known });
    if (bare) drafted.put(bare);
    else if (isAimed) drafted.put({ cell: known, stored: draft.stored, isNoted: true });
    else findings.unchanged += 1;
    return;
  }
  const aimed = target === known.target ? known : { ...known, target };
  const beside = publishedBeside(each, aimed, () => past.lines.before(aimed).previous, stamp.yearStart);
  if ('problem' in beside) {
    wrong(beside.problem);
    return;
  }
  const cell = beside.previous === aimed.previous ? aimed : { ...aimed, previous: beside.previous };
  const { figure: whole, months, isAlone } = withMonths(each, draft.cell);
  if (isAlone) {
    const alone = keepMonths(each, months, { ...draft, cell, isAimed }, stamp.at);
    wrong(...alone.problems);
    if (alone.problems.length === 0) compareMonth(alone.draft?.cell ?? cell);
    warnings.push(...alone.warnings);
    if (alone.draft) drafted.put(alone.draft);
    else if (alone.problems.length + alone.warnings.length === 0) findings.unchanged += 1;
    return;
  }
  const withThem = months.length > 0 ? putMonths(cell, months) : cell;
  warnings.push(...otherThanCounts(each, withThem));
  const checked = checkFigure(whole, withThem, past.lines.history(cell), yearEndTarget);
  if ('problem' in checked) {
    wrong(checked.problem);
    return;
  }
  const { entered, warning } = checked;
  if (other) findings.otherTargets.push(otherTarget(draft.cell, other.inFile, other.onRecord, entered));
  if (each.column === 'previous' && isReported(draft.cell)) {
    warnings.push(...contradiction(each, draft.cell, entered.figure));
    return;
  }
  const figured = figureIn(whole, { ...draft, cell }, entered, stamp.at);
  const { given, givenByMonth } = entered;
  compareMonth(figured?.cell ?? { ...cell, given, givenByMonth });
  if (each.status !== '') {
    published.count += 1;
    published.different.push(...besideRule(each.status, figured?.cell ?? draft.cell));
  }
  if (!figured) {
    findings.unchanged += 1;
    return;
  }
  if (warning) {
    const doubt = `${indicator.ref} ${periodName(period)}: ${warning}`;
    warnings.push(doubt);
    if (period >= stamp.reporting) findings.doubts.push(doubt);
  }
  warnings.push(...disagreement(each, figured.cell), ...withoutAction(each, figured.cell, stamp.reporting));
  findings.worded.push({ row: each, cell: figured.cell });
  drafted.put({ cell: figured.cell, stored: draft.stored, figured });
}
