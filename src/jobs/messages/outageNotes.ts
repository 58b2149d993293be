/** The note to the performance team after an hour in which Teams took no messages, or was too busy for any. */
import { outageCard } from '../../cards/messages/outage.ts';
import { stillOpenIn } from '../../domain/messages/errand.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { type Calendar, reportingPeriod } from '../../domain/time/reportingCycle.ts';
import type { Store } from '../../store/store.ts';
import type { Message } from '../sending/errand.ts';
import { metSinceOf } from '../sending/metSince.ts';
import { messagesDuring } from './outageToll.ts';

/** The age at which an outage that nobody could be told of is no longer news. */
const NEWS_FOR_MS = 7 * 24 * 60 * 60_000;

/** A message to each of the performance team who has not been told of the last outage yet. */
export async function outageNotes(
  store: Store,
  tenantId: string,
  now: Date,
  calendar: Calendar,
): Promise<readonly Message[]> {
  const { outage } = await store.sending.read(tenantId);
  if (!outage || now.getTime() - Date.parse(outage.until) > NEWS_FOR_MS) return [];
  const period = reportingPeriod(now, calendar);
  const stage = `outage ${outage.from}`;
  const team = (await store.register.people(tenantId)).filter(isPerformanceTeam);
  const told = await Promise.all(
    team.map((person) => store.ledger.entry(tenantId, { period, stage, person })),
  );
  const entries = told.flatMap((entry) => (entry ? [entry] : []));
  const stillOpen = stillOpenIn(entries, now, await metSinceOf(store, tenantId, entries));
  return team
    .filter(({ id }) => stillOpen(stage, id))
    .map(({ id, name }) => ({
      person: { id, name },
      errands: [{ period, stage, person: { id, name }, refs: [] }],
      card: async () => {
        const toll = await messagesDuring(outage, store, tenantId, { now, calendar });
        return outageCard({ ...outage, ...toll, period, timeZone: calendar.timeZone });
      },
    }));
}
