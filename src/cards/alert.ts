/** The alert to a manager: figures that came in below target. */
import type { Cell } from '../domain/cell.ts';
import { explain } from '../domain/explain.ts';
import { type Period, periodName } from '../domain/period.ts';
import { sentences } from '../domain/sentences.ts';
import { worstFirst } from '../domain/worstFirst.ts';
import { actionSlots } from './action.ts';
import { split } from './answer.ts';
import { askSummary } from './askNext.ts';
import { actionParts } from './commitments.ts';
import { previousText } from './figures.ts';
import { askShow } from './followUps.ts';
import { andMore } from './names.ts';
import { type Rendered, renderCard } from './render.ts';
import { chipRows } from './row.ts';
import { clip, counted, inTextBlock } from './said.ts';

export type AlertInput = {
  readonly period: Period;
  /** At least one; all off target. */
  readonly cells: readonly Cell[];
};

/** Figures told in full; the list behind the button has the rest. */
const MOST_TOLD = 5;

/** Tells a manager of figures below target. */
export function alertCard({ period, cells }: AlertInput): Rendered {
  const inOrder = worstFirst(cells);
  const told = inOrder.slice(0, MOST_TOLD);
  const more = inOrder.slice(MOST_TOLD);
  const headline = headlineOf(cells, period);
  const rows = chipRows(told);
  return renderCard('alert', `${headline}.`, {
    headline,
    subtitle: cells.length === 1 ? 'A figure was reported below its target.' : split(cells),
    figures: told.map((cell, index) => ({
      row: [rows[index]],
      why: explain(cell),
      hasCommentary: cell.commentary.trim() !== '',
      commentary: clip(cell.commentary, 300),
      hasAction: cell.action !== undefined,
      action: actionParts(cell, 300),
      reported: reportedText(cell),
    })),
    note: inTextBlock(
      sentences(
        andMore(more),
        `You get this because you manage ${cells.length === 1 ? 'this indicator' : 'these indicators'}; the performance team can change that.`,
      ),
    ),
    ...actionSlots([
      ...(cells.length === 1 ? cells.map(askShow) : []),
      { title: 'Everything off target', verb: 'list', data: { asked: { kind: 'off target' }, period } },
      askSummary(period),
    ]),
  });
}

function headlineOf(cells: readonly Cell[], period: Period): string {
  const [only] = cells;
  if (only && cells.length === 1)
    return `${clip(only.title, 160)} is ${only.status} in ${periodName(period)}`;
  return `${counted(cells.length, 'figure is', 'figures are')} off target in ${periodName(period)}`;
}

function reportedText(cell: Cell): string {
  const by = cell.reportedBy ? `Reported by ${clip(cell.reportedBy.name, 60)}` : 'Reported';
  const previous = previousText(cell);
  return previous ? `${by}; it was ${previous}` : by;
}
