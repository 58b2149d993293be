/** Every card about reminders that somebody asks for, to as many people as one tap reaches. */

import type { Rendered } from '../../src/cards/parts/render.ts';
import {
  allCameIn,
  remindingBrokeOff,
  remindOutcomeCard,
  remindProgressCard,
} from '../../src/cards/reporting/remind.ts';
import { nobodyLeft, toRemind } from '../../src/cards/reporting/remindPreview.ts';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import { MOST_PREVIEWED } from '../../src/domain/messages/previewed.ts';
import type { Texts } from './everyCard.ts';
import { HELD, LONDON, Q2 } from './sample.ts';

export function everyReminder({ name, words }: Texts, missing: Cell): Readonly<Record<string, Rendered>> {
  const theirs = Array.from({ length: MOST_PREVIEWED / 2 }, (_, index) => ({
    person: { id: `person-${index}`, name },
    cells: [missing, { ...missing, ref: `${missing.ref}-${index}` }],
  }));
  const input = { completeness: HELD, theirs, nobody: [missing], beyond: theirs };
  const meanwhile = { cameIn: theirs, gone: 3, leftOut: theirs };
  const people = theirs.map(({ person }) => person);
  const told = {
    ...{ hadToday: theirs.slice(0, 3), outOfReach: people.slice(3, 6), asker: '29:patti' },
    reminded: new Map(people.slice(0, 4).map(({ id }) => [id, '2024-10-08T08:00:00.000Z'])),
    ...{ words: `${name} is due.`, here: { now: new Date('2024-10-09T10:00:00Z'), timeZone: LONDON } },
    ...{ leaveOut: 'abc,def', line: words, problem: 'Your own line is too long.' },
  };
  const outcomes = theirs.map(({ person }, index) =>
    index < 40
      ? { personId: person.id, result: 'not reached' as const, reason: 'blocked' }
      : { personId: person.id, result: 'already' as const, without: [missing.ref] },
  );
  return {
    'whom to remind': toRemind({ ...input, selection: { asked: { kind: 'all' } }, left: 12, ...told }),
    'whom of many to remind': toRemind({
      ...{ ...input, selection: {}, ...told, hadToday: theirs, outOfReach: people },
    }),
    'nobody to remind': toRemind({ ...input, theirs: [], selection: {}, ...told, hadToday: [] }),
    'nobody left to remind today': toRemind({ ...input, theirs: [], selection: {}, ...told }),
    'nobody left to ask about': nobodyLeft(HELD, `${name} has reported everything.`),
    'reminders under way': remindProgressCard(Q2, 120, 500),
    'reminders that broke off': remindingBrokeOff(Q2, 'abc123'),
    'who was reminded': remindOutcomeCard({ ...input, outcomes, meanwhile }),
    'nobody left to remind': allCameIn(input, meanwhile),
  };
}
