/** The alert to a manager: figures that came in off target. */

import { newsKey } from '../../domain/alerts/news.ts';
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import { explain } from '../../domain/judging/explain.ts';
import { worstFirst } from '../../domain/judging/worstFirst.ts';
import { isImport, type PersonRef } from '../../domain/person.ts';
import { sentences } from '../../domain/sentences.ts';
import { type Day, dayInWords } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';
import { actionSlots, type CardAction } from '../buttons/button.ts';
import { askShow } from '../buttons/onIndicator.ts';
import { askSummary } from '../buttons/onPeriod.ts';
import { actionParts, inTheirWords } from '../parts/commitments.ts';
import { type Rendered, renderCard } from '../parts/render.ts';
import { chipRows } from '../parts/row.ts';
import { previousText } from '../words/figureWords.ts';
import { andMore } from '../words/names.ts';
import { clip, inTextBlock } from '../words/text.ts';

import { type AlertItem, alertHeadline, alertSubtitle, becauseOf, saidBefore } from './alertWords.ts';

/** Whom it goes to: a person, or a channel by its own id. And who of them has seen it. */
type Told = {
  readonly period: Period;
  readonly to: Pick<PersonRef, 'id'>;
  readonly seen?: SeenOn | undefined;
};

/** Somebody, and the day on which they said so. */
export type SeenOn = { readonly by: PersonRef; readonly on: Day };

export type AlertInput = Told & {
  /** What is told; at least one. */
  readonly items: readonly AlertItem[];
};

/** Figures told in full; the list behind the button has the rest. */
export const MOST_TOLD = 5;

/** Alerts a manager, or whoever follows them, to figures. */
export function alertCard({ items, ...told }: AlertInput): Rendered {
  const { period } = told;
  // Nothing follows on an alert in the same message, so that there is one thing to say of each.
  const itemOf = new Map(items.map((item) => [item.cell, item]));
  const inOrder = worstFirst(items.map(({ cell }) => cell));
  return alertLayout({
    ...told,
    headline: alertHeadline(items, period),
    subtitle: alertSubtitle(items),
    told: inOrder.slice(0, MOST_TOLD).map((cell) => {
      const item = itemOf.get(cell);
      return { cell, why: sentences(item ? saidBefore(item) : '', explain(cell)) };
    }),
    more: andMore(inOrder.slice(MOST_TOLD)),
    cells: inOrder,
    stage: stageToSee(items),
  });
}

/** The name of what can be acknowledged: on target again there is nothing to deal with. */
export function stageToSee(items: readonly AlertItem[]): string | undefined {
  const first = items.find(({ kind }) => kind !== 'recovered');
  return first && newsKey({ kind: first.kind, line: first.cell });
}

export type AlertLayout = Told & {
  /** Without its full stop. May quote a title. */
  readonly headline: string;
  readonly subtitle: string;
  /** The cells with a row of their own, each with its explanation. */
  readonly told: readonly { readonly cell: Cell; readonly why: string }[];
  /** The sentence about the others. */
  readonly more: string;
  readonly cells: readonly Cell[];
  /** A name of the message in the ledger, where there is something that somebody can say to be on. */
  readonly stage: string | undefined;
};

/** The layout of an alert, also of the card that replaces it. */
export function alertLayout(layout: AlertLayout): Rendered {
  const { period, to, headline, subtitle, told, more, cells, seen, stage } = layout;
  const rows = chipRows(told.map(({ cell }) => cell));
  return renderCard('alert', `${headline}.`, {
    headline,
    subtitle: inTextBlock(subtitle),
    figures: told.map(({ cell, why }, index) => ({
      row: [rows[index]],
      why,
      hasCommentary: cell.commentary.trim() !== '',
      commentary: inTheirWords(cell, 270),
      hasAction: cell.offTarget && cell.action !== undefined,
      action: actionParts(cell, 250),
      reported: reportedText(cell),
    })),
    note: inTextBlock(
      sentences(
        more,
        seen ? `Seen by ${clip(seen.by.name, 60)} on ${dayInWords(seen.on)}.` : '',
        becauseOf(cells, to),
      ),
    ),
    ...actionSlots([
      ...(seen || stage === undefined
        ? []
        : [{ title: 'Seen; I’m on it', verb: 'acknowledge', data: { period, stage } }]),
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

function reportedText(cell: Cell): string {
  const previous = previousText(cell);
  return previous ? `${sourceText(cell)}; it was ${previous}` : sourceText(cell);
}

function sourceText(cell: Cell): string {
  if (!isReported(cell)) return 'Nothing is reported';
  if (isImport(cell.reportedBy)) return 'From an imported file';
  return cell.reportedBy ? `Reported by ${clip(cell.reportedBy.name, 60)}` : 'Reported';
}
