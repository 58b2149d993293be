/** Toll of an outage: the reminders, escalations and alerts it delayed and what became of each, from the ledger. */
import type { OutageInput } from '../../cards/messages/outage.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { alertOf, kindOf, type LedgerEntry } from '../../domain/messages/errand.ts';
import { knownEndOf } from '../../domain/messages/outage.ts';
import {
  type Calendar,
  latestToOwners,
  reportingPeriod,
  stagesReached,
  stageToManagers,
} from '../../domain/time/reportingCycle.ts';
import type { Outage } from '../../store/messages/sending.ts';
import type { Store } from '../../store/store.ts';
import { quartersWithNews } from '../planning/breaches.ts';

type Toll = Pick<OutageInput, 'late' | 'waiting' | 'notDelivered' | 'isOfEarlierToo'>;

/** Counts messages, and not what they are about: an alert of five figures is one. */
export async function messagesDuring(
  outage: Outage,
  store: Store,
  tenantId: string,
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): Promise<Toll> {
  const period = reportingPeriod(now, calendar);
  const stages = stagesReached(period, now, calendar);
  const due = [latestToOwners(stages), stageToManagers(stages)].flatMap((stage) => (stage ? [stage] : []));
  const over = knownEndOf(outage);
  const late: LedgerEntry[] = [];
  const waiting: LedgerEntry[] = [];
  const notDelivered: LedgerEntry[] = [];
  const sort = (entries: readonly LedgerEntry[], wasDue: (entry: LedgerEntry) => boolean): void => {
    for (const entry of entries) {
      const { state, settledAt } = entry;
      const isAfter = (settledAt ?? '') >= outage.until;
      if (state === 'waiting') waiting.push(entry);
      if (state === 'sent' && isAfter && wasDue(entry)) late.push(entry);
      if ((state === 'failed' || state === 'unconfirmed') && (settledAt ?? '') >= outage.from)
        notDelivered.push(entry);
    }
  };
  for (const { key, at } of due) {
    sort(await store.ledger.book(tenantId, period, key), () => at.toISOString() <= over);
  }
  for (const each of await quartersWithNews(store, tenantId, period)) {
    const alerts = await store.ledger.book(tenantId, each, 'alerts');
    if (alerts.length === 0) continue;
    const cameInAt = cameIn((await store.periods.lines(tenantId, each)) ?? []);
    sort(alerts, (entry) => entry.attempts > 1 || (cameInAt(entry) ?? now.toISOString()) <= over);
  }
  const all = [...late, ...waiting, ...notDelivered];
  return {
    late: messagesIn(late),
    waiting: messagesIn(waiting),
    notDelivered: messagesIn(notDelivered),
    isOfEarlierToo: all.some((entry) => entry.period !== period),
  };
}

/** When an alert's figure was reported, or its status set by hand (ISO); undefined for a figure since removed. */
function cameIn(lines: readonly CellLine[]): (entry: LedgerEntry) => string | undefined {
  const lineOf = new Map(lines.map((line) => [line.ref, line]));
  return (entry) => {
    const line = lineOf.get(alertOf(entry)?.ref ?? '');
    return line?.override?.at ?? line?.reportedAt ?? undefined;
  };
}

/** Counts messages: entries to one person about one quarter that are not in a chat yet go out together. */
const messagesIn = (entries: readonly LedgerEntry[]): number =>
  new Set(
    entries.map(({ person, period, activityId, stage }) =>
      [person.id, activityId || `${period} ${kindOf(stage)}`].join(),
    ),
  ).size;
