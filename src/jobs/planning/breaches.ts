/** Figures off target that a manager is to hear of, and what the ledger has of alerts about their quarter. */
import { type StatusSince, statusSince } from '../../domain/history/statusOrigin.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { LedgerEntry } from '../../domain/messages/errand.ts';
import { instantAt } from '../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import { type Calendar, lookedOver, reportingPeriod, windowOpens } from '../../domain/time/reportingCycle.ts';
import type { Store } from '../../store/store.ts';
import { isBreach } from './planAlerts.ts';

export type Breaches = {
  readonly period: Period;
  /** Those that came about since the window of the quarter being reported opened; all, where that is this quarter. */
  readonly fresh: readonly CellLine[];
  /** Those of a quarter that is over which came about before that, and were to be told then. */
  readonly leftOver: readonly CellLine[];
  /** The alerts of the quarter, whatever has become of them. */
  readonly entries: readonly LedgerEntry[];
};

type AsOf = { readonly now: Date; readonly calendar: Calendar };

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

/** The breaches of one quarter as of `now`, with all its alerts. */
export async function breachesIn(
  store: Store,
  tenantId: string,
  period: Period,
  asOf: AsOf,
): Promise<Breaches> {
  const lines = (await store.periods.lines(tenantId, period)) ?? [];
  const entries = lines.length > 0 ? await store.ledger.book(tenantId, period, 'alerts') : [];
  return { period, entries, ...(await newsAmong(store, tenantId, lines, asOf)) };
}

/**
 * Which of the lines of one quarter are news. In the quarter being reported each breach is. In one that is over it is news
 * from the opening of that quarter's own window on, save for what an import brought in once it was over: history.
 */
export async function newsAmong(
  store: Store,
  tenantId: string,
  lines: readonly CellLine[],
  { now, calendar }: AsOf,
): Promise<Pick<Breaches, 'fresh' | 'leftOver'>> {
  const breaches = lines.filter(isBreach);
  const [first] = breaches;
  const reporting = reportingPeriod(now, calendar);
  if (!first || first.period === reporting) return { fresh: breaches, leftOver: [] };
  const opening = (of: Period): string =>
    instantAt(windowOpens(of, calendar), '00:00', calendar.timeZone).toISOString();
  const { period } = first;
  const [own, next, latest] = [opening(period), opening(shiftPeriod(period, 1)), opening(reporting)];
  const fresh: CellLine[] = [];
  const leftOver: CellLine[] = [];
  for (const line of breaches) {
    const since = await sinceOf(store, tenantId, line);
    if (!since || since.at < own || (since.isImported && since.at >= next)) continue;
    (since.at >= latest ? fresh : leftOver).push(line);
  }
  return { fresh, leftOver };
}

/** A line is one and the same object for as long as its quarter stands, so what its revisions say is read once. */
const known = new WeakMap<CellLine, StatusSince | undefined>();

async function sinceOf(store: Store, tenantId: string, line: CellLine): Promise<StatusSince | undefined> {
  if (!known.has(line)) {
    known.set(line, statusSince(await store.periods.revisions(tenantId, line.period, line.ref)));
  }
  return known.get(line);
}
