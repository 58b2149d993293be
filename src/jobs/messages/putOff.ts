/** Reminders that people put off: held back until their day, and sent on it whatever stage of the cycle that is. */
import { isPutOff } from '../../domain/arrangements/snooze.ts';
import { isOpen } from '../../domain/messages/errand.ts';
import { addDays, dayAt, instantAt } from '../../domain/time/days.ts';
import { type Calendar, latestToOwners, type Stage, snoozedKey } from '../../domain/time/reportingCycle.ts';
import type { Store } from '../../store/store.ts';
import { type Digest, digestsTo } from '../planning/planReminders.ts';
import { askedFor, type Reporting } from '../planning/reporting.ts';
import { metSinceOf } from '../sending/metSince.ts';

/** For so many days one that could not be sent on its own is still made up for. */
const MADE_UP_FOR = 3;

const isPutOffable = ({ kind }: Stage): boolean => kind === 'invitation' || kind === 'reminder';

/** The digests of a round without those that are put off, and with those whose day has come. */
export async function withPutOff(
  digests: readonly Digest[],
  reporting: Reporting,
  store: Store,
  tenantId: string,
  now: Date,
  calendar: Calendar,
): Promise<readonly Digest[]> {
  const { period, stages } = reporting;
  const { lines, before } = askedFor(reporting);
  const today = dayAt(now, calendar.timeZone);
  const snoozes = await store.snoozes.all(tenantId);
  const latest = latestToOwners(stages);
  const kept = digests.filter(
    ({ stage, person }) => !isPutOffable(stage) || !isPutOff(person.id, snoozes, today),
  );
  const come = snoozes.filter(
    ({ person, until }) =>
      until <= today &&
      today <= addDays(until, MADE_UP_FOR) &&
      latest !== undefined &&
      latest.day <= until &&
      !kept.some((digest) => digest.person.id === person.id && digest.stage.kind !== 'escalation'),
  );
  const added: Digest[] = [];
  for (const { person, until } of come) {
    const stage: Stage = {
      key: snoozedKey(until),
      kind: 'reminder',
      day: until,
      at: instantAt(until, calendar.sendAt, calendar.timeZone),
    };
    const contact = await store.conversations.find(tenantId, person.id);
    // Another message of that day named them all.
    if (now < stage.at || (contact?.reminded && contact.reminded.on >= until)) continue;
    const entry = await store.ledger.entry(tenantId, { period, stage: stage.key, person });
    if (entry && !isOpen(entry, now, await metSinceOf(store, tenantId, [entry]))) continue;
    added.push(...digestsTo(person.id, stage, lines, before, today));
  }
  return [...kept, ...added];
}
