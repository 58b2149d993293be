/** Due days that people were told: kept when a quarter opens, so that no change of the calendar moves them. */
import { type Calendar, dueDay, reportingPeriod } from '../domain/time/reportingCycle.ts';
import type { Store } from '../store/store.ts';

/** The calendar with the due days that these councils' people were told; more may be learnt later. */
export async function withTold(
  calendar: Calendar,
  store: Store,
  tenants: readonly string[],
): Promise<Calendar> {
  const learnt = { ...calendar, told: new Map(calendar.told) };
  for (const tenantId of tenants) await learnTold(learnt, store, tenantId);
  return learnt;
}

async function learnTold({ told }: Calendar, store: Store, tenantId: string): Promise<void> {
  for (const [period, due] of await store.dueDays.all(tenantId)) {
    if (!told?.has(period)) told?.set(period, due);
  }
}

/** Keeps the due day of the quarter being reported before anybody is told it, unless one is kept already. */
export async function keepTold(store: Store, tenantId: string, now: Date, calendar: Calendar): Promise<void> {
  const { told } = calendar;
  const period = reportingPeriod(now, calendar);
  if (!told || told.has(period)) return;
  told.set(period, await store.dueDays.keep(tenantId, period, dueDay(period, calendar)));
}
