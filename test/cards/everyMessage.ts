/** Every card that is sent without being asked for, and what takes its place afterwards, for the test of every card. */
import { alertCard } from '../../src/cards/messages/alert.ts';
import { correctedAlertCard, correctionLine } from '../../src/cards/messages/alertCorrected.ts';
import { declinedCard, fileCard, notThereCard, tooLargeCard } from '../../src/cards/messages/file.ts';
import { outageCard } from '../../src/cards/messages/outage.ts';
import { digestCard } from '../../src/cards/messages/reminder.ts';
import { unreachedCard } from '../../src/cards/messages/unreached.ts';
import { weeklyCard } from '../../src/cards/messages/weekly.ts';
import type { Rendered } from '../../src/cards/parts/render.ts';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import { EVERY_ALERT } from '../../src/domain/messages/alertKinds.ts';
import type { Texts } from './everyCard.ts';
import { AFTER_DUE, BEFORE_DUE, cellWith, DUE, LONDON, Q2 } from './sample.ts';

const LINK = { url: 'https://ragtime.example.gov.uk/files?f=token', minutes: 10 };

export function everyMessage(
  { ref, title, name, words }: Texts,
  cell: Cell,
  missing: Cell,
): Readonly<Record<string, Rendered>> {
  const person = { id: 'someone', name };
  const many = <T>(one: T): readonly T[] => Array.from({ length: 500 }, () => one);
  const digest = { period: Q2, due: DUE, today: AFTER_DUE, lines: many(missing), late: [] };
  const none = { notTold: [], ownerless: [], unmanaged: [], lapsed: [] };
  const fine = cellWith({ ref, title, owner: person, reportedBy: person, commentary: words, figure: '96.2' });
  const override = { status: 'Green', reason: words || 'R', by: person, at: '2024-10-09T13:05:00.000Z' };
  const action = { what: words || 'W', who: name, by: DUE };
  const everyItem = Array.from({ length: 500 }, (_, index) => ({
    kind: EVERY_ALERT[index % EVERY_ALERT.length] ?? 'worse',
    cell: { ...cell, ...(index % 5 === 4 && { action }) },
    isLong: index % 2 === 1,
  }));
  const put = { cell: fine, status: 'Amber', figure: '86.2' };
  const set = { ...put, cell: { ...fine, override, status: 'Green', offTarget: false } };
  const file = { name: `${title}.xlsx`, says: words };
  return {
    'an invitation': digestCard({ ...digest, stage: 'invitation', today: BEFORE_DUE }),
    'a chase with what is missing from before': digestCard({
      ...{ ...digest, stage: 'chase', late: many(missing) },
    }),
    'a chase of which some is in': digestCard({
      ...{ ...digest, stage: 'chase', isIn: many(cell), notAsked: many(missing) },
    }),
    'an escalation': digestCard({ ...digest, stage: 'escalation' }),
    'a reminder with everything in': digestCard({
      ...{ ...digest, stage: 'reminder', lines: [], isIn: many(cell) },
    }),
    'a note of who was not told': unreachedCard({
      period: Q2,
      notTold: many({ person, reason: words, owed: many(missing), below: many(cell) }),
      ownerless: many(missing),
      unmanaged: many(cell),
      lapsed: many(missing),
    }),
    'a note of which nothing is open': unreachedCard({
      ...{ period: Q2, ...none },
      settled: many({ person, cells: many(missing), how: 'reached' }),
    }),
    'a note after an outage': outageCard({
      ...{ period: Q2, reason: words, timeZone: LONDON, isBusy: false },
      ...{ late: 412, waiting: 3, notDelivered: 2, isOfEarlierToo: true },
      ...{
        from: '2024-10-08T08:00:00.000Z',
        until: '2024-10-08T08:47:00.000Z',
        lastAt: '2024-10-07T08:00:00.000Z',
      },
    }),
    'a file by a link': fileCard({ ...file, link: LINK }),
    'a file that could not be saved': fileCard({ ...file, link: LINK, notSaved: 'your OneDrive is full' }),
    'a file without a link': fileCard({ ...file, link: undefined }),
    'a file that was declined': declinedCard(),
    'a file that is too large': tooLargeCard(words),
    'a file without a place to go': notThereCard(),
    'an alert': alertCard({ period: Q2, to: person, items: everyItem.slice(0, 1) }),
    'an alert of many': alertCard({
      ...{ period: Q2, to: { id: 'room:19:a' }, items: everyItem, seen: { by: person, on: DUE } },
    }),
    'a weekly digest': weeklyCard({
      ...{ period: Q2, because: 'they follow them' },
      ...{ off: many(cell), recovered: many(fine), others: many(fine), toCome: many(missing) },
    }),
    'an alert that was corrected': correctedAlertCard({ period: Q2, to: person, told: [put] }),
    'an alert of many, some corrected': correctedAlertCard({
      ...{ period: Q2, to: person, told: [...many(put), set, ...many({ cell, status: cell.status })] },
    }),
    'an alert taken back by hand': correctedAlertCard({ period: Q2, to: person, told: [set] }),
    'a line that takes an alert back': correctionLine({ period: Q2, toldOn: '2024-10-09', told: [put] }),
    'lines that take an alert back': correctionLine({
      ...{ period: Q2, toldOn: '2024-10-09', told: [set, ...many(put), { cell, status: cell.status }] },
    }),
  };
}
