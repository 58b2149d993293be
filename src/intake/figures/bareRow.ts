/** Rows without a figure: a published status with its reason, or a commentary alone. Neither is lost. */
import { isReported, type Override } from '../../domain/indicators/cell.ts';
import { settled } from '../../domain/judging/judge.ts';
import { IMPORT } from '../../domain/person.ts';
import { commentaryWith } from './months.ts';
import type { Draft } from './quarterPlan.ts';
import type { FileFigure } from './rows/scoreChecks.ts';
import { valuesOf } from './scoreFigure.ts';

/** The cell with a published status and no figure; undefined where it is so already, or where a figure or the team’s own status is in. */
export function figureless(
  { commentary, reportedAt }: FileFigure,
  { cell: before, stored }: Draft,
  kept: Override,
): Draft | undefined {
  const set = before.override;
  const isSo = set?.status === kept.status && set.reason === kept.reason;
  const isTheTeams = set !== null && set.by.id !== IMPORT.id;
  if (isSo || isTheTeams || isReported(before)) return undefined;
  const override = { ...kept, at: reportedAt ?? kept.at };
  const cell = {
    ...settled({ ...before, commentary: commentary || before.commentary, override }),
    revision: before.revision + 1,
  };
  return { cell, stored, figured: { cell, stored, before: valuesOf(before), differences: [] } };
}

/** The cell with a commentary and no figure yet; undefined where a figure is in, or the commentary already. */
export function noted(row: FileFigure, { cell, stored }: Draft): Draft | undefined {
  const commentary = commentaryWith(row, cell.commentary);
  if (isReported(cell) || commentary === cell.commentary) return undefined;
  return { cell: { ...cell, commentary }, stored, isNoted: true };
}
