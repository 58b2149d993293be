/** Reminders that a person asks for: the same card as the cycle's, and like it at most one a day to anybody. */
import type { Reminded } from '../../cards/reporting/remind.ts';
import { timeAhead } from '../../cards/words/when.ts';
import type { Theirs } from '../../domain/indicators/byPerson.ts';
import { type LedgerEntry, stillOpenIn } from '../../domain/messages/errand.ts';
import type { OwnLine } from '../../domain/messages/ownLine.ts';
import { dayAt } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';
import { askedForKey, type Calendar, type Stage } from '../../domain/time/reportingCycle.ts';
import type { Delivering } from '../sending/delivering.ts';
import type { DeliveryOutcome, Message } from '../sending/errand.ts';
import { deliverAll, type PassOptions } from '../sending/pass.ts';
import { linesNow, reminderMessage } from './reminders.ts';

/** The people to remind, and of which figures. */
export type Reminding = {
  readonly period: Period;
  readonly theirs: readonly Theirs[];
  /** What whoever has them sent says in each. */
  readonly line?: OwnLine | undefined;
};

/** So many errands are put down side by side. */
const ABREAST = 32;

/** Sends the reminders and gives each person's outcome. Never rejects for a message that could not be sent. */
export async function remindNow(
  { period, theirs, line }: Reminding,
  delivering: Delivering,
  calendar: Calendar,
  options: PassOptions = {},
): Promise<readonly Reminded[]> {
  const now = delivering.clock();
  const today = dayAt(now, calendar.timeZone);
  // The day is part of the name: whoever asks again today finds it taken, and tomorrow is another reminder.
  const stage: Stage = { key: askedForKey(today), kind: 'reminder', day: today, at: now };
  const about = { calendar, clock: delivering.clock, lines: linesNow(delivering, period) };
  const messages = theirs.map((each) => reminderMessage({ stage, ...each, late: [], line }, period, about));
  if (line) await putDown(messages, delivering, now);
  const { deliveries } = await deliverAll(messages, delivering, options);
  const { store, tenantId } = delivering;
  let state: ReturnType<typeof store.sending.read> | undefined;
  const entryOf = (id: string): Promise<LedgerEntry | undefined> =>
    store.ledger.entry(tenantId, { period, stage: stage.key, person: { id } });
  // Asked once, and only where somebody was not written to.
  const laterFor = async (personId: string, entry: LedgerEntry | undefined): Promise<Reminded> => {
    state ??= store.sending.read(tenantId);
    const { down } = await state;
    const here = { now: delivering.clock(), timeZone: delivering.timeZone };
    // A matter of minutes is not named.
    const until = new Date(entry?.notBefore ?? down?.tryAt ?? here.now);
    return { personId, result: 'later', until: until > here.now ? timeAhead(until, here) : undefined };
  };
  const resultOf = new Map(deliveries.map(({ person, result }) => [person.id, result]));
  return Promise.all(
    theirs.map(async ({ person, cells }): Promise<Reminded> => {
      const result = resultOf.get(person.id);
      // Neither of these says who had what: what was claimed today may have failed, or have been about other figures.
      if (result?.kind === 'another day' || result?.kind === 'taken') {
        const refs = cells.map(({ ref }) => ref);
        const had = await hadToday(person.id, refs, period, today, delivering);
        if (had) return had;
        const entry = await entryOf(person.id);
        if (entry?.state === 'unreachable') {
          return { personId: person.id, result: 'not reached', reason: entry.reason };
        }
        return entry?.state === 'failed'
          ? { personId: person.id, result: 'failed' }
          : laterFor(person.id, entry);
      }
      if (result?.kind === 'retryLater' || result === undefined) {
        return laterFor(person.id, await entryOf(person.id));
      }
      const reason = 'reason' in result ? { reason: result.reason } : {};
      return { personId: person.id, result: RESULTS[result.kind], ...reason };
    }),
  );
}

/** Puts the messages down with their line: should this instance end, the next round says the very same words. */
async function putDown(
  messages: readonly Message[],
  { store, tenantId }: Pick<Delivering, 'store' | 'tenantId'>,
  now: Date,
): Promise<void> {
  const errands = messages.flatMap((message) => message.errands);
  for (let start = 0; start < errands.length; start += ABREAST) {
    const some = errands.slice(start, start + ABREAST);
    await Promise.all(some.map((errand) => store.ledger.putDown(tenantId, errand, now)));
  }
}

/** Today's reminders with a line of somebody's that have not gone out yet, as of a round. */
export async function linesLeft(
  period: Period,
  reading: Pick<Delivering, 'store' | 'tenantId' | 'clock'>,
  calendar: Calendar,
): Promise<readonly Message[]> {
  const { store, tenantId, clock } = reading;
  const now = clock();
  const today = dayAt(now, calendar.timeZone);
  const key = askedForKey(today);
  const entries = await store.ledger.book(tenantId, period, key);
  const stillOpen = stillOpenIn(entries, now, () => false);
  const left = entries.filter(({ line, person }) => line !== undefined && stillOpen(key, person.id));
  if (left.length === 0) return [];
  const lines = linesNow({ store, tenantId, clock, timeZone: calendar.timeZone }, period);
  const read = await lines();
  const stage: Stage = { key, kind: 'reminder', day: today, at: now };
  return left.map(({ person, refs, line }) => {
    const cells = read.lines.filter(({ ref }) => refs.includes(ref));
    return reminderMessage({ stage, person, cells, late: [], line }, period, { calendar, clock, lines });
  });
}

const RESULTS: Readonly<Record<DeliveryOutcome['result']['kind'], Reminded['result']>> = {
  sent: 'sent',
  unreachable: 'not reached',
  retryLater: 'later',
  failed: 'failed',
  taken: 'later',
  busy: 'later',
  'another day': 'already',
};

/** The message somebody has already had today, where that is why they were not reminded; undefined for none. */
async function hadToday(
  personId: string,
  refs: readonly string[],
  period: Period,
  today: string,
  { store, tenantId }: Delivering,
): Promise<Reminded | undefined> {
  const contact = await store.conversations.find(tenantId, personId);
  if (contact?.reminded?.on !== today && contact?.toldOn !== today) return undefined;
  const had = contact.toldOn === today ? contact.told : [];
  const without = refs.filter((ref) => !had.includes(`reminder ${period} ${ref}`));
  return { personId, result: 'already', without };
}
