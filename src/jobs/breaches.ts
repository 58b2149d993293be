/** Figures below target that a manager is to hear of, and what the ledger has of the quarter that they are of. */
import type { CellLine } from '../domain/cell.ts';
import { type Calendar, lookedOver, reportingPeriod, windowOpens } from '../domain/cycle.ts';
import { instantAt } from '../domain/days.ts';
import { type Period, shiftPeriod } from '../domain/period.ts';
import { type StatusSince, statusSince } from '../domain/statusSince.ts';
import type { LedgerEntry } from '../store/ledger.ts';
import type { Store } from '../store/store.ts';
import { isBreach } from './planAlerts.ts';

export type Breaches = {
  readonly period: Period;
  /** Those that came about since the window of the quarter being reported opened; all, where that is this quarter. */
  readonly fresh: readonly CellLine[];
  /** Those of a quarter that is over which came about before that, and were to be told then. */
  readonly leftOver: readonly CellLine[];
  readonly entries: readonly LedgerEntry[];
};

/**
 * The quarters whose breaches are looked for by themselves, latest first: a year, and whichever older ones something was
 * reported of while this quarter, or the one before until its last evening, was being reported.
 */
export async function quartersWithNews(
  store: Store,
  tenantId: string,
  reporting: Period,
): Promise<readonly Period[]> {
  const noted = [reporting, shiftPeriod(reporting, -1)].map((each) =>
    store.ledger.lookedBackOn(tenantId, each),
  );
  const found = new Set([...lookedOver(reporting), ...(await Promise.all(noted)).flat()]);
  return [...found].toSorted().toReversed();
}

/** Sees to it that what was reported of a quarter just now is looked for, however old the quarter. */
export async function noteNews(
  store: Store,
  tenantId: string,
  period: Period,
  reporting: Period,
): Promise<void> {
  // The oldest quarter of the year goes out of sight when the quarter turns, perhaps before anybody could be told.
  if (lookedOver(shiftPeriod(reporting, 1)).includes(period)) return;
  await store.ledger.lookBackOn(tenantId, reporting, period);
}

/**
 * The breaches of one quarter as of `now`. In the quarter being reported each is news. In one that is over it is news
 * from the opening of that quarter's own window on, save for what an import brought in once it was over: history.
 */
export async function breachesIn(
  store: Store,
  tenantId: string,
  period: Period,
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): Promise<Breaches> {
  const breaches = ((await store.periods.lines(tenantId, period)) ?? []).filter(isBreach);
  // Most quarters that are over have only history: nothing is asked of the ledger for those.
  const entriesFor = async (news: readonly CellLine[]): Promise<readonly LedgerEntry[]> =>
    news.length > 0 ? store.ledger.entries(tenantId, period) : [];
  const reporting = reportingPeriod(now, calendar);
  if (period === reporting) {
    return { period, fresh: breaches, leftOver: [], entries: await entriesFor(breaches) };
  }
  const opening = (of: Period): string =>
    instantAt(windowOpens(of, calendar), '00:00', calendar.timeZone).toISOString();
  const [own, next, latest] = [opening(period), opening(shiftPeriod(period, 1)), opening(reporting)];
  const fresh: CellLine[] = [];
  const leftOver: CellLine[] = [];
  for (const line of breaches) {
    const since = await sinceOf(store, tenantId, line);
    if (!since || since.at < own || (since.isImported && since.at >= next)) continue;
    (since.at >= latest ? fresh : leftOver).push(line);
  }
  return { period, fresh, leftOver, entries: await entriesFor([...fresh, ...leftOver]) };
}

/** A line is one and the same object for as long as its quarter stands, so what its revisions say is read once. */
const known = new WeakMap<CellLine, StatusSince | undefined>();

async function sinceOf(store: Store, tenantId: string, line: CellLine): Promise<StatusSince | undefined> {
  if (!known.has(line)) {
    known.set(line, statusSince(await store.periods.revisions(tenantId, line.period, line.ref)));
  }
  return known.get(line);
}
