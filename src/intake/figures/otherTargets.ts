/** Targets of a file that are not those on record: a figure is judged by the one on record unless the operator says yes. */
import { monthLineOf } from '../../domain/history/monthLines.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { type Target, targetIn, withPartTargets } from '../../domain/indicators/target.ts';
import { goalsOf } from '../../domain/judging/goal.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import type { Entered } from '../../domain/reporting/draft.ts';
import { judgedWith } from '../../domain/reporting/reportFigure.ts';
import { type Month, monthsIn, monthTitle } from '../../domain/time/month.ts';
import { type Period, periodName, type YearStart } from '../../domain/time/period.ts';
import { countOf, shortened } from '../table/words.ts';
import type { Draft } from './quarterPlan.ts';
import type { FileFigure } from './rows/scoreChecks.ts';

/** A figure with a target in the file that is another than the one on record, and its status by each. */
export type OtherTarget = {
  readonly cell: Cell;
  readonly inFile: Target;
  readonly onRecord: Target;
  readonly byFile: string;
  readonly byRecord: string;
  /** The month that they are of, where they are of one. */
  readonly month?: Month | undefined;
};

/** The cell with that target of a month. */
export const withTargetOf = (cell: Cell, part: string, target: Target): Cell => ({
  ...cell,
  partTargets: withPartTargets(cell.partTargets, [{ part, target }]),
});

/** The figure of a month, in the cell, judged by both. */
export function otherOfMonth(
  { month: place = 0, months: names, monthTarget: inFile }: FileFigure,
  cell: Cell,
  onRecord: Target,
  yearStart: YearStart,
): readonly OtherTarget[] {
  if (!inFile) return [];
  const by = (target: Target) =>
    monthLineOf(withTargetOf(cell, names[place] ?? '', target), place, yearStart);
  const [byFile, byRecord] = [inFile, onRecord].map((target) => by(target)?.status ?? 'No target');
  const month = monthsIn(cell.period, yearStart)[place];
  return [{ cell, inFile, onRecord, byFile: byFile ?? '', byRecord: byRecord ?? '', month }];
}

/**
 * The target on record for a row of a file; undefined where there is none yet. A quarter that is over and not loaded has
 * only what was set for it alone: the register’s standing target is today’s.
 */
export function recordedTarget(
  { indicator, period }: Pick<FileFigure, 'indicator' | 'period'>,
  { stored }: Pick<Draft, 'stored'>,
  set: Target | undefined,
  reporting: Period,
): Target | undefined {
  return stored?.cell.target ?? set ?? (period < reporting ? undefined : targetIn(indicator.target, period));
}

/** Do two targets ask for the same of a cell, whatever they were chosen from and however they are written? */
export function isSameAim(one: Target, other: Target, cell: Cell): boolean {
  const show = (target: Target): string => showTarget(target, cell);
  const goals = (target: Target): string => JSON.stringify(goalsOf({ ...cell, target }));
  const isBare = goals(one) === '[]' || one.kind === 'change' || other.kind === 'change';
  return show(one) === show(other) || (!isBare && goals(one) === goals(other));
}

/** The figure judged by both. */
export function otherTarget(cell: Cell, inFile: Target, onRecord: Target, entered: Entered): OtherTarget {
  const { figure, picked } = entered;
  const by = (target: Target): string => judgedWith({ ...cell, target }, { figure, picked }).status;
  return { cell, inFile, onRecord, byFile: by(inFile), byRecord: by(onRecord) };
}

/** `CPI06 Q2 2024/25: target at least 95% in the file, at least 90% on record; status would become Amber instead of Green` */
function lineOf({ cell, inFile, onRecord, byFile, byRecord, month }: OtherTarget, isTaken: boolean): string {
  const [file, record] = [byFile, byRecord].map((status) => statusName(status, cell));
  const status =
    file === record
      ? `${record} by either`
      : `status ${isTaken ? 'becomes' : 'would become'} ${file} instead of ${record}`;
  const when = month === undefined ? periodName(cell.period) : monthTitle(month);
  return `  ${cell.ref} ${when}: target ${showTarget(inFile, cell)} in the file, ${showTarget(onRecord, cell)} on record; ${status}`;
}

/** The question whether they are to be taken, with each of them. */
export const targetQuestion = (others: readonly OtherTarget[]): string =>
  [
    `${countOf(others.length, 'figure')} ${others.length === 1 ? 'has' : 'have'} another target in the file than on record:`,
    ...others.map((each) => lineOf(each, false)),
    'Where they are not taken, the figures go in all the same, judged by the target on record.',
  ].join('\n');

/** What became of them, in lines. */
export function targetLines(
  others: readonly OtherTarget[],
  { isTaken, dryRun }: { readonly isTaken: boolean; readonly dryRun: boolean },
): readonly string[] {
  if (others.length === 0) return [];
  const one = others.length === 1;
  const targets = `${countOf(others.length, 'target')} of the file`;
  const heading = isTaken
    ? `${targets} ${dryRun ? 'would be' : one ? 'is' : 'are'} taken in place of what is on record:`
    : `${targets} ${one ? 'is' : 'are'} not what is on record, and ${dryRun ? 'would not be' : one ? 'is not' : 'are not'} taken: figures are judged by the target on record. To take ${one ? 'it' : 'them'}, run it again with --take-targets.`;
  return [heading, ...shortened(others.map((each) => lineOf(each, isTaken)))];
}
