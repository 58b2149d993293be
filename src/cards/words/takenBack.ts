/** A figure that a manager was told is off target, and its present standing, where that is another. */
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import { bandOf, isOutstanding } from '../../domain/judging/judge.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import type { AlertKind } from '../../domain/messages/alertKinds.ts';
import { figureText } from './figureWords.ts';
import { chipOf } from './statusChip.ts';
import { stands } from './statusWords.ts';
import { clip } from './text.ts';

export type ToldOfFigure = {
  /** The present cell. */
  readonly cell: Cell;
  /** The status that the manager was told. */
  readonly status: string;
  /**
   * The figure that had that status when they were told, as the last revision with that status has it; left out where
   * that is not known. Only where it differs from now does a card say that the figure was corrected: a status may
   * also change because it was set by hand, or because an earlier figure was put right.
   */
  readonly figure?: string | null | undefined;
  /** What was told of it; without it, that it is off target. */
  readonly kind?: AlertKind | undefined;
};

/** Is the status still the one that was told? */
export const isSameStatus = ({ cell, status }: ToldOfFigure): boolean => cell.status === status;

/** Is the figure still as it was told? */
export const isAsTold = (told: ToldOfFigure): boolean =>
  isSameStatus(told) && (told.figure === undefined || told.figure === told.cell.figure);

/** Is the figure itself known to be another one? */
export const isCorrected = ({ cell, figure }: ToldOfFigure): boolean =>
  figure !== undefined && figure !== null && figure !== cell.figure;

/**
 * The present standing with its verb: `was corrected to 66.0%, on track (● Green)`. `when` is appended: ` in Q2
 * 2024/25`. May quote the reason that a person gave.
 */
export function becameWords(told: ToldOfFigure, when = ''): string {
  const { cell } = told;
  const { override } = cell;
  const { label } = chipOf(cell.status, cell);
  if (isSameStatus(told) && cell.figure !== null && !isAsTold(told)) {
    return `${cameIn(told)} ${figureText(cell)}, still ${label}${when}`;
  }
  if (override) return `was set to ${label} by the performance team${when} (${clip(override.reason, 300)})`;
  if (isOutstanding(cell)) return `was withdrawn: nothing is reported now${when}`;
  if (!bandOf(cell)) return withoutColour(told, when);
  const now = cell.offTarget ? label : onTrack(cell);
  if (cell.target.kind === 'milestone') return `was changed to ${now}${when}`;
  const figure = figureText(cell);
  if (told.figure !== null && !isCorrected(told)) return `is now ${now}${when}: ${figure}`;
  return `${cameIn(told)} ${figure}${cell.offTarget ? ` and is now ${now}` : `, ${now}`}${when}`;
}

const cameIn = ({ figure }: ToldOfFigure): string => (figure === null ? 'came in at' : 'was corrected to');

function withoutColour(told: ToldOfFigure, when: string): string {
  const { cell } = told;
  if (!isReported(cell) || cell.status !== 'No data this period')
    return `no longer has a colour${when}: it ${stands(cell)}`;
  const how = isCorrected(told) ? 'was corrected' : 'is no longer off target';
  return `${how}: there was nothing to measure${when}`;
}

/** `on track (● Green)`; only the council’s own word where that says it already. */
function onTrack(cell: Cell): string {
  const { label } = chipOf(cell.status, cell);
  return statusName(cell.status, cell).toLowerCase() === 'on track' ? label : `on track (${label})`;
}
