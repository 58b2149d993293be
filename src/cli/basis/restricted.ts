/** What of a council is restricted, for files that a terminal writes: whoever runs it reads everything. */
import { isRestrictedOn } from '../../domain/indicators/restriction.ts';
import { dayAt } from '../../domain/time/days.ts';
import type { Workshop } from './workshop.ts';

/** The references of the indicators that are restricted on the day. */
export async function restrictedNow(
  { store, tenantId, calendar }: Pick<Workshop, 'store' | 'tenantId' | 'calendar'>,
  now: Date,
): Promise<ReadonlySet<string>> {
  const day = dayAt(now, calendar.timeZone);
  const indicators = await store.register.indicators(tenantId);
  return new Set(
    indicators.flatMap(({ ref, restriction }) => (isRestrictedOn(restriction, day) ? [ref] : [])),
  );
}
