/** Keeping the sheets right by themselves: opening the period being reported, and mending what a crash left half done. */
import type { CellLine } from '../domain/cell.ts';
import { type Calendar, reportingPeriod } from '../domain/cycle.ts';
import { shiftPeriod } from '../domain/period.ts';
import { carryForward, previousCells, previousFrom, samePrevious, sheetOf } from '../store/sheet.ts';
import type { Store } from '../store/store.ts';

/**
 * Opens the reporting period's sheet if need be and brings each cell's "previous" up to date. A correction writes two
 * partitions and may be killed between them; this makes the second write happen. Says how many cells it mended.
 */
export async function keepUp(store: Store, tenantId: string, now: Date, calendar: Calendar): Promise<number> {
  const period = reportingPeriod(now, calendar);
  const lines = await sheetOf(store, tenantId, period, period);
  if (!lines) return 0;
  const earlier = await previousCells(store, tenantId, period, lines);
  const yearBefore = new Map(
    ((await store.periods.lines(tenantId, shiftPeriod(period, -4))) ?? []).map((line) => [line.ref, line]),
  );
  const stale = lines.flatMap((line): CellLine[] => {
    const before = earlier.get(line.ref);
    const lastYear = yearBefore.get(line.ref);
    return [
      ...(before && !samePrevious(line.previous, previousFrom(before)) ? [before] : []),
      ...(lastYear && !samePrevious(line.lastYear, previousFrom(lastYear)) ? [lastYear] : []),
    ];
  });
  for (const before of stale) await carryForward(store, tenantId, before, now.toISOString());
  return stale.length;
}
