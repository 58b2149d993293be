/**
 * Updates to notes in the performance team's chats: people since reached and figures since reported are shown as
 * such.
 */

import type { Settled } from '../../cards/messages/settled.ts';
import { isOwed } from '../../domain/closing/signOff.ts';
import type { LedgerEntry } from '../../domain/messages/errand.ts';
import type { PersonRef } from '../../domain/person.ts';
import { type Calendar, reportingPeriod } from '../../domain/time/reportingCycle.ts';
import type { Store } from '../../store/store.ts';
import { noteCard, type Quarter } from '../messages/unreached.ts';
import type { Untold } from '../planning/planUnreached.ts';
import type { Update } from '../sending/update.ts';
import { byMessage } from './takeBack.ts';

/** The notes about who was not told; others tell of something else. */
const OF_UNTOLD = /^(?:unreached|ownerless|unmanaged|lapsed) /;

/** The age from which notes are left as they are: whoever reads one looks at its date. */
const LOOKED_AFTER_MS = 14 * 24 * 60 * 60_000;

/** Updates to the notes of these quarters. */
export async function noteUpdates(
  store: Store,
  tenantId: string,
  quarters: readonly Quarter[],
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): Promise<readonly Update[]> {
  const since = new Date(now.getTime() - LOOKED_AFTER_MS).toISOString();
  const sent = quarters.flatMap(({ notes }) =>
    notes.filter(({ state, settledAt, stage }) => {
      const isRecent = state === 'sent' && (settledAt ?? '') >= since;
      return isRecent && OF_UNTOLD.test(stage);
    }),
  );
  if (sent.length === 0) return [];
  const untold = quarters.flatMap((quarter) => quarter.untold);
  const people = new Map((await store.register.people(tenantId)).map((person) => [person.id, person]));
  const reporting = reportingPeriod(now, calendar);
  const updates: Update[] = [];
  for (const entries of byMessage(sent)) {
    const still = untold.filter((each) => entries.some((entry) => isAboutTheSame(entry, each)));
    const over = entries.filter((entry) => !untold.some((each) => isAboutTheSame(entry, each)));
    if (over.length === 0) continue;
    const settled = await Promise.all(over.map((entry) => settledSince(store, tenantId, entry, people)));
    updates.push(updateOf(over, noteCard(still, reporting, settled)));
  }
  return updates;
}

/** The person or figure that a note is about, whatever stage of the quarter it was told in. */
function aboutOf(stage: string): string {
  const [first = '', ...words] = stage.split(' ');
  if (first === 'unreached') return `person ${words.at(-1)}`;
  // An alert's name ends with the status, which may be more than one word, and follows the reference.
  return first === 'unmanaged' ? words.slice(1).join(' ') : `figure ${words.at(-1)}`;
}

const isAboutTheSame = (entry: LedgerEntry, { stage, period }: Untold): boolean =>
  entry.stage.split(' ')[0] === stage.split(' ')[0] &&
  aboutOf(entry.stage) === aboutOf(stage) &&
  (entry.period === period || entry.stage.startsWith('unreached '));

async function settledSince(
  store: Store,
  tenantId: string,
  entry: LedgerEntry,
  people: ReadonlyMap<string, PersonRef>,
): Promise<Settled> {
  const { period, refs, stage } = entry;
  const lines = ((await store.periods.lines(tenantId, period)) ?? []).filter(({ ref }) => refs.includes(ref));
  const cells = refs.map((ref) => ({ ref, period }));
  const [first = ''] = stage.split(' ');
  const isIn = lines.every((line) => !isOwed(line));
  if (
    first === 'unreached' &&
    !/^(alert|signoff|unsigned)/.test(stage.split(' ')[1] ?? '') &&
    lines.length > 0 &&
    isIn
  ) {
    return { cells, how: 'reported' };
  }
  if (first === 'unreached') {
    const person = people.get(stage.split(' ').at(-1) ?? '');
    return { ...(person ? { person: { id: person.id, name: person.name } } : {}), cells, how: 'reached' };
  }
  return { cells, how: isIn && first !== 'unmanaged' ? 'reported' : 'given to somebody' };
}

function updateOf(over: readonly LedgerEntry[], card: ReturnType<typeof noteCard>): Update {
  const [first] = over;
  if (!first) throw new RangeError('There is nothing to put right.');
  return {
    person: first.person,
    about: 'the note about who was not reached',
    make: async ({ store, tenantId, clock, update }) => {
      const contact = await store.conversations.find(tenantId, first.person.id);
      const outcome = contact ? await update(contact, first, card) : undefined;
      if (outcome?.kind === 'retryLater') return 'later';
      for (const entry of over) {
        await store.ledger.takeBack(tenantId, entry, { became: 'no longer so', owesLine: false }, clock());
      }
      return 'done';
    },
  };
}
