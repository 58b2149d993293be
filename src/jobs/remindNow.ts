/** Reminders that a person asks for: the same message as the cycle's, at most one a day to anybody. */
import type { Reminded } from '../cards/remind.ts';
import type { Theirs } from '../domain/byPerson.ts';
import type { Calendar, Stage } from '../domain/cycle.ts';
import { dayAt } from '../domain/days.ts';
import type { Period } from '../domain/period.ts';
import type { Delivering, Delivery } from './errand.ts';
import { deliverAll } from './pass.ts';
import { reminderMessage } from './reminders.ts';

/** Whom to remind of what. */
export type Reminding = { readonly period: Period; readonly theirs: readonly Theirs[] };

/** Sends them, and says of everybody what became of it. Never rejects for a message that could not be sent. */
export async function remindNow(
  { period, theirs }: Reminding,
  delivering: Delivering,
  calendar: Calendar,
): Promise<readonly Reminded[]> {
  const now = delivering.clock();
  const today = dayAt(now, calendar.timeZone);
  // The day is part of the name: whoever asks again today finds it taken, and tomorrow is another reminder.
  const stage: Stage = { key: `asked-for-${today}`, kind: 'reminder', day: today, at: now };
  const messages = theirs.map((each) => reminderMessage({ stage, ...each }, period, now, calendar));
  const { deliveries, faults } = await deliverAll(messages, delivering);
  return [
    ...deliveries.map(({ person, result }) => ({ personId: person.id, result: RESULTS[result.kind] })),
    ...faults.map(({ message }) => ({ personId: message.person.id, result: 'failed' as const })),
  ];
}

const RESULTS: Readonly<Record<Delivery['result']['kind'], Reminded['result']>> = {
  sent: 'sent',
  taken: 'already',
  unreachable: 'not reached',
  retryLater: 'failed',
  failed: 'failed',
};
