/** Reminders that a person asks for: the same message as the cycle's, at most one a day to anybody. */
import type { Reminded } from '../cards/remind.ts';
import type { Theirs } from '../domain/byPerson.ts';
import type { Calendar, Stage } from '../domain/cycle.ts';
import { dayAt } from '../domain/days.ts';
import type { Period } from '../domain/period.ts';
import type { EntryState } from '../store/ledger.ts';
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
  const messages = theirs.map((each) => reminderMessage({ stage, ...each, late: [] }, period, now, calendar));
  const { deliveries } = await deliverAll(messages, delivering);
  const isTaken = deliveries.some(({ result }) => result.kind === 'taken');
  const entries = isTaken ? await delivering.store.ledger.entries(delivering.tenantId, period) : [];
  return theirs.map(({ person: { id }, cells }): Reminded => {
    const kind = deliveries.find(({ person }) => person.id === id)?.result.kind;
    if (kind !== 'taken') return { personId: id, result: kind === undefined ? 'later' : RESULTS[kind] };
    // Taken is not told: what was claimed today may have failed, or have been about other figures.
    const entry = entries.find((each) => each.stage === stage.key && each.person.id === id);
    const without = cells.map(({ ref }) => ref).filter((ref) => !entry?.refs.includes(ref));
    return { personId: id, result: entry ? TAKEN[entry.state] : 'later', without };
  });
}

const RESULTS: Readonly<Record<Exclude<Delivery['result']['kind'], 'taken'>, Reminded['result']>> = {
  sent: 'sent',
  unreachable: 'not reached',
  retryLater: 'later',
  failed: 'failed',
};

const TAKEN: Readonly<Record<EntryState, Reminded['result']>> = {
  sent: 'already',
  failed: 'failed',
  unreachable: 'not reached',
  claimed: 'later',
  waiting: 'later',
};
