/** Reminders that a person asks for: the same message as the cycle's, and like it at most one a day to anybody. */
import type { Reminded } from '../../cards/reporting/remind.ts';
import type { Theirs } from '../../domain/indicators/byPerson.ts';
import { dayAt, dayNearby, timeAt } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';
import { askedForKey, type Calendar, type Stage } from '../../domain/time/reportingCycle.ts';
import type { Delivering } from '../sending/delivering.ts';
import type { Delivery } from '../sending/errand.ts';
import { deliverAll, type PassOptions } from '../sending/pass.ts';
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
      if (result?.kind === 'retryLater' || result === undefined) {
        return {
          personId: person.id,
          result: 'later',
          until: await untilWhen(person.id, period, delivering),
        };
      }
      const reason = 'reason' in result ? { reason: result.reason } : {};
      return { personId: person.id, result: RESULTS[result.kind], ...reason };
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
  delivering: Delivering,
): Promise<Reminded> {
  const { store, tenantId } = delivering;
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
  if (entry?.state === 'failed') return { personId, result: 'failed' };
  return { personId, result: 'later', until: await untilWhen(personId, period, delivering) };
}

/**
 * Before when nothing can be sent to somebody, in words: Teams asked to be left alone for them, or takes no messages from
 * anybody. Undefined where that is a matter of minutes.
 */
async function untilWhen(
  id: string,
  period: Period,
  { store, tenantId, clock, timeZone }: Delivering,
): Promise<string | undefined> {
  const now = clock();
  const today = dayAt(now, timeZone);
  const entry = await store.ledger.entry(tenantId, { period, stage: askedForKey(today), person: { id } });
  const { down } = await store.sending.read(tenantId);
  const until = new Date(entry?.notBefore ?? down?.tryAt ?? now);
  if (until <= now) return undefined;
  const day = dayAt(until, timeZone);
  return `${timeAt(until, timeZone)}${day === today ? '' : ` on ${dayNearby(day)}`}`;
}
