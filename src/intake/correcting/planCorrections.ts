/** The plan of correcting definitions as from a quarter: every loaded cell as it was and as it would be, oldest first. */
import { type Cell, type CellLine, type Revision, revisionOf } from '../../domain/indicators/cell.ts';
import { isComparable } from '../../domain/indicators/comparison.ts';
import { isDefinedLater } from '../../domain/indicators/definitionVersion.ts';
import { settled } from '../../domain/judging/judge.ts';
import { IMPORT } from '../../domain/person.ts';
import {
  type Redefinition,
  redefined,
  redefinitionFault,
  takesLifecycle,
} from '../../domain/reporting/redefining.ts';
import { besideAgain, besidePublished } from '../../domain/reporting/rejudge.ts';
import { signingAfter } from '../../domain/signing.ts';
import { isDueIn } from '../../domain/time/frequency.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import { previousFrom, previousPeriodOf, samePrevious } from '../../quarters/comparing.ts';
import type { Revised, StoredCell } from '../../store/periods/periods.ts';
import { differencesBetween } from '../table/changes.ts';
import { CORRECTED_DISPLAYS } from './measured.ts';

/** From which quarter definitions are corrected, and why. */
export type AsFrom = { readonly period: Period; readonly reason: string };

/** The stored cells from that quarter on, by quarter and reference, and those before that they are compared with. */
export type Loaded = {
  readonly cells: ReadonlyMap<Period, ReadonlyMap<string, StoredCell>>;
  readonly line: (period: Period, ref: string) => CellLine | undefined;
};

/** One cell that is corrected, or compared with a corrected one. */
export type CorrectedCell = {
  readonly before: Cell;
  readonly after: Cell;
  /** The corrected parts in words; empty where only what it is compared with changes. */
  readonly changed: string;
  readonly revised: Revised;
};

export type CorrectionPlan = {
  /** Oldest first, whatever the indicator. */
  readonly corrected: readonly CorrectedCell[];
  /** Cells that can't take the corrected definition, and why. */
  readonly kept: readonly { readonly cell: Cell; readonly why: string }[];
  /** Cells of quarters in which the corrected frequency has nothing due: they keep the frequency they had. */
  readonly notDue: readonly Cell[];
  /** The references of those with figures in that are suspended or retired now: those figures keep the lifecycle they had. */
  readonly keptLifecycles: ReadonlySet<string>;
};

type Stamp = { readonly reason: string; readonly at: string; readonly fileName: string };

/** Plans the corrections. @param stamp why, when (ISO), and by which file */
export function planCorrections(
  redefinitions: readonly Redefinition[],
  { cells, line }: Loaded,
  stamp: Stamp,
): CorrectionPlan {
  const corrected: CorrectedCell[] = [];
  const kept: { cell: Cell; why: string }[] = [];
  const notDue: Cell[] = [];
  const keptLifecycles = new Set<string>();
  const latest = new Map<string, Cell>();
  const lineOf = (period: Period, ref: string) =>
    latest.get(`${period} ${ref}`) ?? cells.get(period)?.get(ref)?.cell ?? line(period, ref);
  // Oldest first: a quarter is compared with what the ones before it have become.
  const quarters = [...cells.keys()].toSorted();
  for (const period of quarters) {
    for (const redefinition of redefinitions) {
      const stored = cells.get(period)?.get(redefinition.indicator.ref);
      if (!stored || isDefinedLater(redefinition.indicator, period)) continue;
      const before = stored.cell;
      const { indicator, parts } = redefinition;
      const wanted = redefined(before, redefinition);
      const changed = differencesBetween(before, wanted, CORRECTED_DISPLAYS).join('; ');
      const why =
        changed !== '' && before.revision > 0 ? redefinitionFault(before, wanted, redefinition) : undefined;
      if (why !== undefined) kept.push({ cell: before, why });
      const isOtherLifecycle = parts.has('lifecycle') && before.lifecycle !== indicator.lifecycle;
      if (isOtherLifecycle && !takesLifecycle(before, indicator)) keptLifecycles.add(before.ref);
      const isStill = parts.has('frequency') && before.frequency !== indicator.frequency;
      // What is still asked for in the quarter being reported is said of that quarter.
      const isSettled = before.revision > 0 || period !== quarters.at(-1);
      if (isStill && isSettled && !isDueIn(indicator, period)) notDue.push(before);
      const takes = changed !== '' && why === undefined;
      const compared = comparedIn(takes ? wanted : before, lineOf);
      if (!takes && isComparedAlike(compared, before)) continue;
      const taken = takes ? changed : '';
      const after = onRecord(stored, settled(compared), taken, stamp);
      latest.set(`${period} ${before.ref}`, after.cell);
      corrected.push({ before, after: after.cell, changed: taken, revised: { ...stored, ...after } });
    }
  }
  return { corrected, kept, notDue, keptLifecycles };
}

/** The cell compared with the earlier figures as they stand in the plan. */
function comparedIn(cell: Cell, lineOf: (period: Period, ref: string) => CellLine | Cell | undefined): Cell {
  const earlier = (period: Period) => {
    const found = lineOf(period, cell.ref);
    return previousFrom(found && isComparable(found, cell) ? found : undefined);
  };
  const found = {
    previous: earlier(previousPeriodOf(cell, cell.period)),
    lastYear: earlier(shiftPeriod(cell.period, -4)),
  };
  return besideAgain({ ...cell, ...besidePublished(cell, found) });
}

const isComparedAlike = (one: Cell, other: Cell): boolean =>
  samePrevious(one.previous, other.previous) && samePrevious(one.lastYear, other.lastYear);

/**
 * The cell with both readings, and the revision that records the correction: of a figure that is in, and whose definition
 * or status changes. The first reading stays, however often it is corrected. A cell without a figure that stands otherwise
 * has both readings, and no revision: nothing was given.
 */
function onRecord(
  { cell: before, submissionId }: StoredCell,
  after: Cell,
  changed: string,
  { reason, at, fileName }: Stamp,
): { readonly cell: Cell; readonly revision: Revision | undefined } {
  const isFigure = before.revision > 0;
  const isOnRecord = before.status !== after.status || (isFigure && changed !== '');
  if (!isOnRecord) return { cell: after, revision: undefined };
  const asReported = before.correction?.asReported ?? before.status;
  const correction = { asReported, asCorrected: after.status, at, reason, changed };
  if (!isFigure) return { cell: { ...after, correction }, revision: undefined };
  const cell: Cell = {
    ...after,
    ...signingAfter(before, after),
    revision: before.revision + 1,
    correction,
  };
  return {
    cell,
    revision: revisionOf(cell, before, {
      ...{ kind: 'redefined', at, by: IMPORT, submissionId },
      reason: `${reason} (${changed === '' ? '' : `${changed}; `}from ${fileName})`,
    }),
  };
}

/** The cells of a quarter as the plan corrects them. */
export const correctedIn = (
  cells: readonly StoredCell[],
  { corrected }: CorrectionPlan,
): readonly StoredCell[] =>
  cells.map((stored) => {
    const { ref, period } = stored.cell;
    return corrected.find(({ before }) => before.ref === ref && before.period === period)?.revised ?? stored;
  });
