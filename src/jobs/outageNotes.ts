/** The note to the performance team after an hour in which Teams took no messages. */
import { outageCard } from '../cards/outage.ts';
import { type Calendar, latestToOwners, reportingPeriod, stagesReached } from '../domain/cycle.ts';
import { stillOpenIn } from '../domain/errand.ts';
import { isPerformanceTeam } from '../domain/person.ts';
import type { Store } from '../store/store.ts';
import type { Message } from './errand.ts';
import { metSinceOf } from './metSince.ts';

/** An outage that nobody could be told of for so long is no news. */
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
        const latest = latestToOwners(stagesReached(period, now, calendar));
        const sent = latest ? await store.ledger.book(tenantId, period, latest.key) : [];
        const late = sent.filter(
          ({ state, settledAt }) => state === 'sent' && (settledAt ?? '') >= outage.until,
        ).length;
        const waiting = sent.filter(({ state }) => state === 'waiting').length;
        return outageCard({ ...outage, late, waiting, period, timeZone: calendar.timeZone });
      },
    }));
}
