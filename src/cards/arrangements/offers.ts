/** “What have I been offered?”: the hand-overs that wait for somebody’s word, each with its buttons. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { PersonRef } from '../../domain/person.ts';
import { sentences } from '../../domain/sentences.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { answerCard } from '../parts/answerCard.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { andMore, refsNamed } from '../words/names.ts';
import { clip, counted } from '../words/text.ts';
import { handedRow, offerCard, takeOver } from './handing.ts';

/** What one person offered at one moment, from one quarter on. */
export type Offer = {
  readonly period: Period;
  readonly by: PersonRef;
  readonly at: string;
  readonly lines: readonly CellLine[];
};

/** A card has six buttons, and each of these needs two. */
const MOST_OFFERS = 3;
const MOST_ROWS = 4;

/** Shows them; one alone is shown as its message shows it. */
export function offersCard(offers: readonly Offer[], reporting: Period): Rendered {
  const [only, ...others] = offers;
  if (only && others.length === 0) return offerCard({ ...only, reporting });
  const shown = offers.slice(0, MOST_OFFERS);
  const more = offers.length - shown.length;
  return answerCard({
    headline: `${offers.length} offers wait for your word`,
    subtitle: 'What you accept you report each time. Whoever offered it is told what you say, either way.',
    sections: shown.map(({ by, period, lines }) => ({
      heading: `From ${clip(by.name, 60)}, from ${periodName(period)} on`,
      rows: lines.slice(0, MOST_ROWS).map((line) => handedRow(line, reporting)),
    })),
    note: sentences(
      ...shown.map(({ lines }) => andMore(lines.slice(MOST_ROWS))),
      more > 0 ? `${counted(more, 'other offer', 'other offers')} after these: ask again then.` : '',
    ),
    next: shown.flatMap(buttonsOf),
  });
}

const buttonsOf = (offer: Offer): readonly CardAction[] => {
  const { by, lines } = offer;
  const what = lines.length === 1 ? refsNamed(lines) : `${clip(by.name, 30)}’s ${lines.length}`;
  return [
    { title: `Accept ${what}`, ...takeOver(offer, 'accepted') },
    { title: `Decline ${what}`, ...takeOver(offer, 'declined') },
  ];
};

/** Asks what is to be accepted, where a figure is offered to somebody who signs it as well. */
export const acceptWhat = (ref: string, by: PersonRef, period: Period): Rendered =>
  messageCard({
    headline: `What of ${clip(ref, 30)} do you accept?`,
    sentence: `${clip(by.name, 60)} would like you to take it over, and its figure for ${periodName(period)} waits for your signature. Each shows you first what it does.`,
    choices: [
      { title: `Take ${clip(ref, 30)} over`, verb: 'offers', data: { ref } },
      { title: `Sign off ${clip(ref, 30)}`, verb: 'sign off', data: { ref, period } },
    ],
  });
