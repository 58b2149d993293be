/** Upkeep of the sheets: opens the period being reported, and repairs what a crash left half done. */
import { type Calendar, lookedOver, reportingPeriod } from '../domain/time/reportingCycle.ts';
import { compareAgain } from '../quarters/comparing.ts';
import { completePeriod, openSheet } from '../quarters/opening.ts';
import { keepTold } from '../quarters/toldDue.ts';
import type { Store } from '../store/store.ts';

/** The repairs made. */
export type Repairs = {
  /** References of indicators that are due and had no cell. */
  readonly opened: readonly string[];
  /** Number of comparisons with a figure that had since changed. */
  readonly mended: number;
};

/**
 * Opens the reporting period's sheet if need be, adds missing cells of indicators that are due, and brings each
 * cell's earlier figures up to date. An import and a correction write two partitions each and may be killed between
 * them; this makes the second write happen.
 */
export async function keepUp(
  store: Store,
  tenantId: string,
  now: Date,
  calendar: Calendar,
): Promise<Repairs> {
  const period = reportingPeriod(now, calendar);
  const lines = await openSheet(store, tenantId, period, period);
  if (!lines) return { opened: [], mended: 0 };
  await keepTold(store, tenantId, now, calendar);
  const opened = await completePeriod(store, tenantId, period, lines);
  let mended = 0;
  // Oldest first: a status that changes with its comparison is what the quarter after is compared with.
  for (const each of lookedOver(period)) {
    const cells = each === period ? lines : ((await store.periods.lines(tenantId, each)) ?? []);
    mended += await compareAgain(store, tenantId, { period: each, cells, at: now.toISOString() });
  }
  return { opened, mended };
}
