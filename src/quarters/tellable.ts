/** Who may be told of a figure by a message: the rule of what may be read (`mayRead`), for people and for channels. */
import { type MayRead, mayReadAs } from '../domain/alerts/audience.ts';
import { ANYBODY, mayRead, type Reader, readerIn } from '../domain/answers/mayRead.ts';
import { isPreElectionOn } from '../domain/answers/preElection.ts';
import { isRestrictedOn } from '../domain/indicators/restriction.ts';
import { dayAt } from '../domain/time/days.ts';
import { type Period, shiftPeriod } from '../domain/time/period.ts';
import { type Calendar, lookedOver, reportingPeriod } from '../domain/time/reportingCycle.ts';
import type { Store } from '../store/store.ts';
import { asAskedNow } from './standIns.ts';
import { publishedIn } from './view.ts';

/**
 * Reads who may be told of figures as of now. A channel may be told what anybody may read, and of a quarter longer ago than
 * messages are about, while a pre-election period runs, nobody else than has a part in it.
 */
export async function mayBeTold(
  store: Store,
  tenantId: string,
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): Promise<MayRead> {
  const day = dayAt(now, calendar.timeZone);
  const [people, register] = await Promise.all([
    store.register.people(tenantId),
    store.register.indicators(tenantId),
  ]);
  const listed = mayReadAs(people);
  const restrictions = new Map(register.map(({ ref, restriction }) => [ref, restriction]));
  const isAnyRestricted = register.some(({ restriction }) => isRestrictedOn(restriction, day));
  if (!isAnyRestricted && !isPreElectionOn(calendar.preElection, day)) return listed;

  const reporting = reportingPeriod(now, calendar);
  const published = await publishedAmong(lookedOver(reporting), { store, tenantId, calendar, now });
  const sheets = await Promise.all(
    [reporting, shiftPeriod(reporting, -1)].map((period) => store.periods.lines(tenantId, period)),
  );
  const asked = await asAskedNow(
    store,
    tenantId,
    sheets.flatMap((lines) => lines ?? []),
    day,
  );
  const readers = new Map<string, Reader>(people.map((each) => [each.id, readerIn(each, register, asked)]));
  return (to, { ref, period }) =>
    listed(to, { ref, period }) &&
    mayRead(
      readers.get(to.id) ?? ANYBODY,
      { ref, restriction: restrictions.get(ref) },
      { day, isPublished: published.has(period) },
    ) === 'yes';
}

async function publishedAmong(
  periods: readonly Period[],
  viewed: Parameters<typeof publishedIn>[0],
): Promise<ReadonlySet<Period>> {
  const isPublished = publishedIn(viewed);
  const all = await Promise.all(periods.map(isPublished));
  return new Set(periods.filter((_period, index) => all[index]));
}
