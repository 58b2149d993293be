/** Reminders that a person asks for: the same message as the cycle's, and like it at most one a day to anybody. */
import type { Reminded } from '../cards/remind.ts';
import type { Theirs } from '../domain/byPerson.ts';
import { askedForKey, type Calendar, type Stage } from '../domain/cycle.ts';
import { dayAt } from '../domain/days.ts';
import type { Period } from '../domain/period.ts';
import type { Delivering } from './delivering.ts';
import type { Delivery } from './errand.ts';
import { deliverAll, type PassOptions } from './pass.ts';
import { linesNow, reminderMessage } from './reminders.ts';

/** Whom to remind of what. */
export type Reminding = { readonly period: Period; readonly theirs: readonly Theirs[] };

/** Sends them, and says of everybody what became of it. Never rejects for a message that could not be sent. */
export async function remindNow(
  { period, theirs }: Reminding,
  delivering: Delivering,
  calendar: Calendar,
  options: PassOptions = {},
): Promise<readonly Reminded[]> {
  const now = delivering.clock();
  const today = dayAt(now, calendar.timeZone);
  // The day is part of the name: whoever asks again today finds it taken, and tomorrow is another reminder.
  const stage: Stage = { key: askedForKey(today), kind: 'reminder', day: today, at: now };
  const about = { calendar, clock: delivering.clock, lines: linesNow(delivering, period) };
  const messages = theirs.map((each) => reminderMessage({ stage, ...each, late: [] }, period, about));
  const { deliveries } = await deliverAll(messages, delivering, options);
  const resultOf = new Map(deliveries.map(({ person, result }) => [person.id, result]));
  return Promise.all(
    theirs.map(async ({ person, cells }): Promise<Reminded> => {
      const result = resultOf.get(person.id);
      // Neither of these says who had what: what was claimed today may have failed, or have been about other figures.
      if (result?.kind === 'another day' || result?.kind === 'taken') {
        return becameOf(
          person.id,
          cells.map(({ ref }) => ref),
          period,
          today,
          delivering,
        );
      }
      const reason = result && 'reason' in result ? { reason: result.reason } : {};
      return { personId: person.id, result: result ? RESULTS[result.kind] : 'later', ...reason };
    }),
  );
}

const RESULTS: Readonly<Record<Delivery['result']['kind'], Reminded['result']>> = {
  sent: 'sent',
  unreachable: 'not reached',
  retryLater: 'later',
  failed: 'failed',
  taken: 'later',
  busy: 'later',
  'another day': 'already',
};

/** What is known of somebody who was not written to just now. */
async function becameOf(
  personId: string,
  refs: readonly string[],
  period: Period,
  today: string,
  { store, tenantId }: Delivering,
): Promise<Reminded> {
  const contact = await store.conversations.find(tenantId, personId);
  if (contact?.reminded?.on === today || contact?.toldOn === today) {
    const had = contact.toldOn === today ? contact.told : [];
    const without = refs.filter((ref) => !had.includes(`reminder ${period} ${ref}`));
    return { personId, result: 'already', without };
  }
  const entry = await store.ledger.entry(tenantId, {
    ...{ period, stage: askedForKey(today), person: { id: personId } },
  });
  if (entry?.state === 'unreachable') return { personId, result: 'not reached', reason: entry.reason };
  return { personId, result: entry?.state === 'failed' ? 'failed' : 'later' };
}
