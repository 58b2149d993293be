/** Telling the performance team whom the bot could not tell, so that nobody is silently missed. */
import { type NotTold, unreachedCard } from '../cards/unreached.ts';
import type { CellLine } from '../domain/cell.ts';
import { type Calendar, latestToOwners, reportingPeriod, stagesReached } from '../domain/cycle.ts';
import { dayAt, instantAt } from '../domain/days.ts';
import { type Period, shiftPeriod } from '../domain/period.ts';
import { isPerformanceTeam, type PersonRef } from '../domain/person.ts';
import { type LedgerEntry, stillOpenIn } from '../store/ledger.ts';
import { sheetOf } from '../store/sheet.ts';
import type { Store } from '../store/store.ts';
import { type Breaches, breachesIn, quartersWithNews } from './breaches.ts';
import type { Message } from './errand.ts';
import { isUnmanagedKey, type Untold, untoldAlerts, untoldDigests } from './planUnreached.ts';

/** What is to be told of one quarter, and what its ledger has. */
type Quarter = { readonly untold: readonly Untold[]; readonly entries: readonly LedgerEntry[] };

/**
 * The messages to the performance team as of `now`: one to each of them about all that they have not been told of, none
 * when everybody was reached. Looks as far back as alerts do.
 */
export async function unreachedDue(
  store: Store,
  tenantId: string,
  now: Date,
  calendar: Calendar,
): Promise<{
  readonly messages: readonly Message[];
  /** What there is to be told where nobody is the performance team. */
  readonly nobody: readonly CellLine[];
  readonly period: Period;
}> {
  const period = reportingPeriod(now, calendar);
  const quarters: Quarter[] = [];
  for (const each of await quartersWithNews(store, tenantId, period)) {
    const breaches = await breachesIn(store, tenantId, each, { now, calendar });
    if (each === period) {
      quarters.push(await reportingQuarter(store, tenantId, breaches, { now, calendar }));
    } else {
      const untold = untoldAlerts(breaches, now, undefined);
      quarters.push({ untold, entries: breaches.entries });
    }
  }
  const all = quarters.flatMap(({ untold }) => untold.flatMap(({ cells }) => cells));
  if (all.length === 0) return { messages: [], nobody: [], period };
  const midnight = instantAt(dayAt(now, calendar.timeZone), '00:00', calendar.timeZone).toISOString();
  const team = (await store.register.people(tenantId)).filter(isPerformanceTeam);
  return {
    period,
    nobody: team.length === 0 ? all : [],
    messages: team.flatMap(({ id, name }): readonly Message[] => {
      const untold = quarters.flatMap((quarter) => {
        const stillOpen = stillOpenIn(quarter.entries, now);
        return quarter.untold.filter(({ stage }) => stillOpen(stage, id));
      });
      // Figures without a manager come in one by one all day, so by themselves they make one message a day.
      const hadThem = quarters.some(({ entries }) =>
        entries.some(
          ({ stage, person, state, settledAt }) =>
            isUnmanagedKey(stage) && person.id === id && state === 'sent' && (settledAt ?? '') >= midnight,
        ),
      );
      const canWait = hadThem && untold.every(({ kind }) => kind === 'no manager');
      return untold.length === 0 || canWait ? [] : [noteTo({ id, name }, untold, period)];
    }),
  };
}

async function reportingQuarter(
  store: Store,
  tenantId: string,
  breaches: Breaches,
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): Promise<Quarter> {
  const { period } = breaches;
  const lines = (await sheetOf(store, tenantId, period, period)) ?? [];
  const before = (await store.periods.lines(tenantId, shiftPeriod(period, -1))) ?? [];
  const over = (await store.periods.lines(tenantId, shiftPeriod(period, -2))) ?? [];
  // They have been read already where there is a breach.
  const entries =
    breaches.entries.length > 0 ? breaches.entries : await store.ledger.entries(tenantId, period);
  const stages = stagesReached(period, now, calendar);
  return {
    entries,
    untold: [
      ...untoldDigests({ period, stages, lines, before, over, entries }, now),
      ...untoldAlerts(breaches, now, latestToOwners(stages)),
    ],
  };
}

/** One message about all of it. */
function noteTo(person: PersonRef, untold: readonly Untold[], period: Period): Message {
  return {
    person,
    errands: untold.map(({ stage, period: of, cells }) => ({
      ...{ period: of, stage, person },
      refs: cells.flatMap((cell) => (cell.period === of ? [cell.ref] : [])),
      lateRefs: cells.flatMap((cell) => (cell.period === of ? [] : [cell.ref])),
    })),
    card: async (claimed) => {
      const about = untold.filter((each) =>
        claimed.some(({ stage, period: of }) => stage === each.stage && of === each.period),
      );
      const of = (kind: Untold['kind']): readonly CellLine[] =>
        about.flatMap((each) => (each.kind === kind ? each.cells : []));
      const [ownerless, unmanaged, lapsed] = [of('no owner'), of('no manager'), of('lapsed')];
      const card = unreachedCard({ period, notTold: notTold(about), ownerless, unmanaged, lapsed });
      return { ...card, replaces: false };
    },
  };
}

/** Each person once, with all that they were not told of, as long as one reason holds for all of it. */
function notTold(untold: readonly Untold[]): readonly NotTold[] {
  const found = new Map<string, NotTold>();
  for (const each of untold) {
    if (!('entry' in each)) continue;
    const { person, reason } = each.entry;
    const key = `${person.id} ${reason}`;
    const { owed, below } = found.get(key) ?? { owed: [], below: [] };
    found.set(key, {
      ...{ person, reason },
      owed: each.kind === 'to be asked' ? [...owed, ...each.cells] : owed,
      below: each.kind === 'to hear' ? [...below, ...each.cells] : below,
    });
  }
  return [...found.values()];
}
