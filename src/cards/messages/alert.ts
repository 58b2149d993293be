/** The alert to a manager: figures that came in off target. */
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import { explain } from '../../domain/judging/explain.ts';
import { worstFirst } from '../../domain/judging/worstFirst.ts';
import { isImport } from '../../domain/person.ts';
import { sentences } from '../../domain/sentences.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { actionSlots, type CardAction } from '../buttons/button.ts';
import { askShow } from '../buttons/onIndicator.ts';
import { askSummary } from '../buttons/onPeriod.ts';
import { actionParts } from '../parts/commitments.ts';
import { type Rendered, renderCard } from '../parts/render.ts';
import { chipRows } from '../parts/row.ts';
import { previousText } from '../words/figureWords.ts';
import { andMore } from '../words/names.ts';
import { offTargetSentence } from '../words/offTarget.ts';
import { split } from '../words/standingWords.ts';
import { clip, counted, inTextBlock } from '../words/text.ts';

export type AlertInput = {
  readonly period: Period;
  /** The breaches; at least one. */
  readonly cells: readonly Cell[];
};

/** Figures told in full; the list behind the button has the rest. */
export const MOST_TOLD = 5;

/** Alerts a manager to figures off target. */
export function alertCard({ period, cells }: AlertInput): Rendered {
  const inOrder = worstFirst(cells);
  const [only] = cells;
  return alertLayout({
    period,
    headline: alertHeadline(cells, period),
    subtitle: only && cells.length === 1 ? offTargetSentence(only) : split(cells),
    told: inOrder.slice(0, MOST_TOLD).map((cell) => ({ cell, why: explain(cell) })),
    more: andMore(inOrder.slice(MOST_TOLD)),
    cells,
  });
}

export type AlertLayout = AlertInput & {
  /** Without its full stop. May quote a title. */
  readonly headline: string;
  readonly subtitle: string;
  /** The cells with a row of their own, each with its explanation. */
  readonly told: readonly { readonly cell: Cell; readonly why: string }[];
  /** The sentence about the others. */
  readonly more: string;
};

/** The layout of an alert, also of the card that replaces it. */
export function alertLayout({ period, headline, subtitle, told, more, cells }: AlertLayout): Rendered {
  const rows = chipRows(told.map(({ cell }) => cell));
  return renderCard('alert', `${headline}.`, {
    headline,
    subtitle: inTextBlock(subtitle),
    figures: told.map(({ cell, why }, index) => ({
      row: [rows[index]],
      why,
      hasCommentary: cell.commentary.trim() !== '',
      commentary: clip(cell.commentary, 300),
      hasAction: cell.offTarget && cell.action !== undefined,
      action: actionParts(cell, 300),
      reported: reportedText(cell),
    })),
    note: inTextBlock(
      sentences(
        more,
        `You get this because you manage ${cells.length === 1 ? 'this indicator' : 'these indicators'}; the performance team can change that.`,
      ),
    ),
    ...actionSlots([
      ...(cells.length === 1 ? cells.map(askShow) : []),
      askAllOff(period),
      askSummary(period),
    ]),
  });
}

/** The list of all figures off target, everybody's. */
export const askAllOff = (period: Period): CardAction => ({
  title: 'Everything off target',
  verb: 'list',
  data: { asked: { kind: 'off target' }, period },
});

/** The first sentence of an alert, without its full stop. */
export function alertHeadline(cells: readonly Cell[], period: Period): string {
  const [only] = cells;
  if (only && cells.length === 1)
    return `${clip(only.title, 160)} is ${only.status} in ${periodName(period)}`;
  return `${counted(cells.length, 'figure is', 'figures are')} off target in ${periodName(period)}`;
}

function reportedText(cell: Cell): string {
  const previous = previousText(cell);
  return previous ? `${sourceText(cell)}; it was ${previous}` : sourceText(cell);
}

function sourceText(cell: Cell): string {
  if (!isReported(cell)) return 'Nothing is reported';
  if (isImport(cell.reportedBy)) return 'From an imported file';
  return cell.reportedBy ? `Reported by ${clip(cell.reportedBy.name, 60)}` : 'Reported';
}
