/** Every card about leave, cover, more time and reminders put off, for the test of every card. */
import {
  absencePreview,
  absenceRecorded,
  backPreview,
  backRecorded,
  coverDeclined,
} from '../../src/cards/arrangements/absence.ts';
import { extensionGiven, extensionPreview } from '../../src/cards/arrangements/extension.ts';
import { putOffCard, putOffPreview } from '../../src/cards/arrangements/snooze.ts';
import { askUntilWhen } from '../../src/cards/arrangements/whenAway.ts';
import { coverCard, moreTimeCard, uncoveredCard } from '../../src/cards/messages/arranged.ts';
import type { Rendered } from '../../src/cards/parts/render.ts';
import { absencesCard } from '../../src/cards/people/absences.ts';
import type { Absence } from '../../src/domain/arrangements/absence.ts';
import type { CellLine } from '../../src/domain/indicators/cell.ts';
import type { Texts } from './everyCard.ts';
import { DUE, HELD, Q2 } from './sample.ts';

export function everyArrangement({ name }: Texts, missing: CellLine): Readonly<Record<string, Rendered>> {
  const [person, cover] = [
    { id: 'someone', name },
    { id: 'another', name },
  ];
  const at = '2024-10-09T10:00:00.000Z';
  const absence: Absence = {
    ...{ person, cover, by: cover, at, from: '2024-10-21', until: '2024-11-03', declinedBy: null },
  };
  const until = '2024-11-01';
  const extension = { until, by: cover, at };
  const standIn = { person: cover, insteadOf: person, until };
  const lines = Array.from(
    { length: 500 },
    (_, index): CellLine => ({
      ...missing,
      ref: `${missing.ref}-${index}`,
      extension,
      ...(index % 2 === 0 && { standIn }),
    }),
  );
  const asked = lines.map((cell, index) => ({
    cell,
    who: index % 3 === 0 ? null : index % 3 === 1 ? cover : person,
  }));
  const days = { from: '2024-10-21', until: '2024-10-27', today: '2024-10-14', period: Q2, whose: undefined };
  const away = { absence, isSelf: false, asked, completeness: HELD };
  const mine = { ...away, absence: { ...absence, cover: null }, isSelf: true };
  const given = { completeness: HELD, lines, until, moved: `${name} is no working day.`, due: DUE };
  return {
    'all who are away': absencesCard({ ...days, absences: asked.map(() => absence), page: 1 }),
    'whether somebody is away today': absencesCard({
      ...{ ...days, from: days.today, until: days.today, whose: person, absences: [], page: 0 },
    }),
    'whether somebody is away': absencePreview(away),
    'whether I am away, and nobody covers': absencePreview(mine),
    'whether I am away, and nothing is mine': absencePreview({ ...mine, asked: [] }),
    'until when': askUntilWhen({ today: DUE, person: 'someone', whose: name, cover: 'another' }),
    'who is away': absenceRecorded(away),
    'whether somebody is back': backPreview({
      absences: [absence, absence],
      isSelf: false,
      completeness: HELD,
    }),
    'who is back': backRecorded({ isSelf: false, completeness: HELD }, name),
    'a cover that said no': coverDeclined(absence, HELD),
    'word to whoever covers': coverCard({ absence, lines }),
    'word that nobody covers': uncoveredCard({ absence, declinedBy: cover, lines, isSelf: false }),
    'more time?': extensionPreview({ ...given, chased: '2024-10-28' }),
    'more time for one': extensionPreview({
      ...{ ...given, chased: '2024-10-28' },
      ...{ lines: lines.slice(0, 1), moved: '' },
    }),
    'more time, given': extensionGiven(given, [`${name} is in already.`]),
    'more time, not given': extensionGiven({ ...given, lines: [] }, [`${name} is in already.`]),
    'word of more time': moreTimeCard({ period: Q2, lines }),
    'whether a reminder is put off': putOffPreview({ ...given, sendAt: '09:00' }),
    'a reminder put off': putOffCard({ ...given, sendAt: '09:00' }),
  };
}
