/** Every card about whose figures are, with five hundred of them, for the test of every card. */
import {
  cannotReportCard,
  chooseForAll,
  chooseHandOver,
  chooseNotMine,
} from '../../src/cards/arrangements/choose.ts';
import { confirmedCard } from '../../src/cards/arrangements/confirmed.ts';
import {
  declinedCard,
  disownedCard,
  givenCard,
  movedCard,
  offerCard,
  offerOver,
} from '../../src/cards/arrangements/handing.ts';
import { given, givePreview, offered, offerPreview, replied } from '../../src/cards/arrangements/handOver.ts';
import { notMinePreview, notMineRecorded } from '../../src/cards/arrangements/notMine.ts';
import { acceptWhat, offersCard } from '../../src/cards/arrangements/offers.ts';
import { stillYoursCard } from '../../src/cards/arrangements/stillYours.ts';
import { unconfirmedCard } from '../../src/cards/messages/unconfirmed.ts';
import type { Rendered } from '../../src/cards/parts/render.ts';
import type { Held, Holding } from '../../src/domain/arrangements/holding.ts';
import type { CellLine } from '../../src/domain/indicators/cell.ts';
import type { Texts } from './everyCard.ts';
import { Q2 } from './sample.ts';

export function everyHolding({ name }: Texts, missing: CellLine): Readonly<Record<string, Rendered>> {
  const [person, other] = [
    { id: 'someone', name },
    { id: 'another', name },
  ];
  const at = '2024-09-25T10:00:00.000Z';
  const opens = '2024-10-01';
  const lines = Array.from(
    { length: 500 },
    (_, index): CellLine => ({ ...missing, ref: `${missing.ref}-${index}` }),
  );
  const kinds: readonly Held[] = [
    { kind: 'unanswered', isGiven: false },
    { kind: 'confirmed' },
    { kind: 'offered', to: other, at },
    { kind: 'not theirs', at },
    { kind: 'reported' },
  ];
  const holdings = lines.map((line, index): Holding => {
    const held = kinds[index % kinds.length] ?? { kind: 'confirmed' };
    return { line, holder: index % 7 === 6 ? other : person, held };
  });
  const ofMany = lines.map(
    (line, index): Holding => ({
      line,
      holder: index % 4 === 0 ? null : { id: `person-${index % 90}`, name },
      held: index % 4 === 0 ? { kind: 'nobody’s' } : (kinds[index % kinds.length] ?? { kind: 'confirmed' }),
    }),
  );
  const yours = { period: Q2, reporting: Q2, personId: 'someone', opens };
  const away = new Map([['person-1', '2024-11-03']]);
  const asked = { period: Q2, holdings: ofMany, place: ` in ${name || 'ICT'}`, away, isTeam: true };
  const handing = { period: Q2, reporting: Q2, lines, to: other, from: [person, other] };
  const told = { period: Q2, reporting: Q2, lines, by: person };
  const people = Array.from({ length: 500 }, (_, index) => ({ id: `person-${index}`, name }));
  const choosing = { period: Q2, indicators: lines, people, problem: `${name} is not on the list.` };
  const one = lines.slice(0, 1);
  const open = one.map(
    (line): Holding => ({ line, holder: person, held: { kind: 'unanswered', isGiven: false } }),
  );
  return {
    'whether figures are still theirs': stillYoursCard({ ...yours, holdings }),
    'whether one is still theirs': stillYoursCard({ ...yours, holdings: open }),
    'figures that are theirs, as they said': stillYoursCard({
      ...{ ...yours, opens: undefined },
      holdings: lines.map((line) => ({ line, holder: person, held: { kind: 'confirmed' } })),
    }),
    'figures none of which is theirs any more': stillYoursCard({
      ...yours,
      holdings: lines.map((line) => ({ line, holder: null, held: { kind: 'nobody’s' } })),
    }),
    'to whom all of somebody goes': chooseForAll({ ...choosing, lines, whose: other, isTeam: true }),
    'several offers': offersCard(
      Array.from({ length: 5 }, () => ({ period: Q2, by: person, at, lines })),
      Q2,
    ),
    'what of a figure is accepted': acceptWhat(lines[0]?.ref ?? '', person, Q2),
    'who has not confirmed': confirmedCard({ ...asked, only: 'not confirmed', data: {}, page: 1 }),
    'who has confirmed': confirmedCard({ ...asked, only: 'confirmed', data: {}, page: 0 }),
    'who of nobody has confirmed': confirmedCard({
      ...{ ...asked, holdings: [], only: 'confirmed', data: {}, page: 0 },
    }),
    'a note of what nobody has confirmed': unconfirmedCard({ ...asked, opens }),
    'a note of which all is confirmed': unconfirmedCard({
      ...{ ...asked, opens },
      holdings: lines.map((line) => ({ line, holder: person, held: { kind: 'reported' } })),
    }),
    'whom to hand one to': chooseHandOver({ ...choosing, isTeam: false }),
    'whom to hand this one to': chooseHandOver({
      ...choosing,
      indicators: [],
      ref: missing.ref,
      isTeam: true,
    }),
    'which one is not mine': chooseNotMine({ ...choosing, people: [] }),
    'nothing to report, or not mine': cannotReportCard({ ...choosing, people: [] }),
    'one that is not mine?': notMinePreview({ period: Q2, line: missing, team: [name, name] }),
    'one that is not mine': notMineRecorded({ period: Q2, line: missing, team: [], reporting: Q2 }),
    'whether to offer them': offerPreview({ ...handing, isOutOfReach: false }),
    'whether to offer one': offerPreview({ ...handing, lines: one, isOutOfReach: true }),
    'them, offered': offered(handing),
    'whether to give them': givePreview({ ...handing, isOutOfReach: true }),
    'whether to give one that is nobody’s': givePreview({
      ...handing,
      lines: one,
      from: [],
      isOutOfReach: false,
    }),
    'them, given': given(handing),
    'them, accepted': replied(handing, 'accepted'),
    'them, declined': replied({ ...handing, from: [] }, 'declined'),
    'an offer': offerCard({ ...told, at }),
    'an offer that was accepted': offerOver(told, 'accepted'),
    'an offer that was withdrawn': offerOver({ ...told, lines: one }, 'withdrawn'),
    'word of what was given': givenCard(told),
    'word of the one that was given': givenCard({ ...told, lines: one }),
    'word of what is somebody else’s': movedCard({ ...told, to: other, isGiven: true }),
    'word of who accepted': movedCard({ ...told, lines: one, to: other, isGiven: false }),
    'word of who declined': declinedCard({ ...told, hasLeft: false }),
    'word of who can’t take it': declinedCard({ ...told, lines: one, hasLeft: true }),
    'word of what is not theirs': disownedCard(told),
  };
}
