/** News, above all figures off target that a manager is to be told of, with the ledger's alerts about their quarter. */
import { type AsOf, isBreach, type News, newsOf, newsOfAction } from '../../domain/alerts/news.ts';
import { type StatusSince, statusSince } from '../../domain/history/statusOrigin.ts';
import { type CellLine, isReported } from '../../domain/indicators/cell.ts';
import type { LedgerEntry } from '../../domain/messages/errand.ts';
import { instantAt } from '../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import { lookedOver, reportingPeriod, windowOpens } from '../../domain/time/reportingCycle.ts';
import type { Store } from '../../store/store.ts';

export type Breaches = {
  readonly period: Period;
  /**
   * Breaches since the reporting quarter's window opened; all breaches, for the reporting quarter itself. And what has
   * recovered, or fallen to a worse colour on target, in the last days.
   */
  readonly fresh: readonly CellLine[];
  /** Breaches from closed quarters, older than that window, still not alerted. */
  readonly leftOver: readonly CellLine[];
  /** All alerts of the quarter, in whatever state. */
  readonly entries: readonly LedgerEntry[];
};

/**
 * The quarters that are checked for breaches, latest first: the year looked over, and older quarters with a figure
 * reported while this quarter was, or the one before until its last evening.
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

/** Has an older quarter checked for breaches, because a figure of it was just reported. */
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
 * Which lines of one quarter are news. In the reporting quarter every breach is. In a closed quarter a breach is news
 * from the opening of that quarter's own window on, save for what an import brought in once it was closed: history.
 */
export async function newsAmong(
  store: Store,
  tenantId: string,
  lines: readonly CellLine[],
  { now, calendar }: AsOf,
): Promise<Pick<Breaches, 'fresh' | 'leftOver'>> {
  const news = lines.filter((line) => isBreach(line) || (isRecent(line, now) && newsOf(line) !== undefined));
  const [first] = news;
  const reporting = reportingPeriod(now, calendar);
  if (!first || first.period === reporting) return { fresh: news, leftOver: [] };
  const opening = (of: Period): string =>
    instantAt(windowOpens(of, calendar), '00:00', calendar.timeZone).toISOString();
  const { period } = first;
  const [own, next, latest] = [opening(period), opening(shiftPeriod(period, 1)), opening(reporting)];
  const fresh: CellLine[] = [];
  const leftOver: CellLine[] = [];
  for (const line of news) {
    const since = await sinceOf(store, tenantId, line);
    if (!since || since.at < own || (since.isImported && since.at >= next)) continue;
    if (since.at >= latest) fresh.push(line);
    else if (isBreach(line)) leftOver.push(line);
  }
  return { fresh, leftOver };
}

/** What is no worse than on target is news for a week: later nobody waits to hear of it. */
const GOOD_FOR_MS = 7 * 24 * 60 * 60_000;

const isRecent = ({ reportedAt, override }: CellLine, now: Date): boolean => {
  const since = new Date(now.getTime() - GOOD_FOR_MS).toISOString();
  return (reportedAt ?? '') >= since || (override?.at ?? '') >= since;
};

/**
 * What there is to say of actions, and of their absence, by quarter: of each indicator's latest figure, in the quarter
 * being reported or the one before.
 */
export async function newsOfActions(
  store: Store,
  tenantId: string,
  asOf: AsOf,
): Promise<(period: Period) => readonly News[]> {
  const reporting = reportingPeriod(asOf.now, asOf.calendar);
  const before = shiftPeriod(reporting, -1);
  const linesIn = async (period: Period) => (await store.periods.lines(tenantId, period)) ?? [];
  const [lines, earlier] = [await linesIn(reporting), await linesIn(before)];
  const isIn = new Set(lines.filter(isReported).map(({ ref }) => ref));
  const latest = new Map([
    [reporting, lines],
    [before, earlier.filter(({ ref }) => !isIn.has(ref))],
  ]);
  return (period) =>
    (latest.get(period) ?? []).flatMap((line): readonly News[] => {
      const kind = newsOfAction(line, asOf);
      return kind ? [{ kind, line }] : [];
    });
}

/** Cache: a line is one and the same object for as long as its sheet stands, so its revisions are read once. */
const known = new WeakMap<CellLine, StatusSince | undefined>();

async function sinceOf(store: Store, tenantId: string, line: CellLine): Promise<StatusSince | undefined> {
  if (!known.has(line)) {
    known.set(line, statusSince(await store.periods.revisions(tenantId, line.period, line.ref)));
  }
  return known.get(line);
}
