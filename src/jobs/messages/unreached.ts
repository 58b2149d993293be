/** Notes to the performance team: people whom the bot could not reach. */
import { type NotTold, unreachedCard } from '../../cards/messages/unreached.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { type LedgerEntry, stillOpenIn } from '../../domain/messages/errand.ts';
import { isPerformanceTeam, type PersonRef } from '../../domain/person.ts';
import { dayAt, instantAt } from '../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import { type Calendar, latestToOwners, reached, reportingPeriod } from '../../domain/time/reportingCycle.ts';
import type { Store } from '../../store/store.ts';
import { breachesIn, quartersWithNews } from '../planning/breaches.ts';
import {
  isUnmanagedKey,
  type Untold,
  untoldAlerts,
  untoldDigests,
  untoldSigning,
} from '../planning/planUnreached.ts';
import type { Message } from '../sending/errand.ts';
import { metSinceOf } from '../sending/metSince.ts';
import { roomsFollowing } from './audience.ts';
import { closingEntries } from './closing.ts';
import { reportingAsOf } from './reminders.ts';

/** One quarter's unreached people and orphaned figures, and the notes about it so far. */
export type Quarter = {
  readonly period: Period;
  readonly untold: readonly Untold[];
  readonly notes: readonly LedgerEntry[];
};

/** Everything not told as of `now`, by quarter. Looks as far back as alerts do. */
export async function untoldQuarters(
  store: Store,
  tenantId: string,
  asOf: { readonly now: Date; readonly calendar: Calendar },
): Promise<readonly Quarter[]> {
  const quarters: Quarter[] = [];
  for (const each of await quartersWithNews(store, tenantId, reportingPeriod(asOf.now, asOf.calendar))) {
    quarters.push(await quarterOf(store, tenantId, each, asOf));
  }
  return quarters;
}

/**
 * The notes to the performance team as of `now`: one to each member about everything new to them, none when everybody
 * was reached.
 */
export async function unreachedDue(
  store: Store,
  tenantId: string,
  quarters: readonly Quarter[],
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): Promise<{
  readonly messages: readonly Message[];
  /** Everything there is to tell, where the council has no performance team. */
  readonly nobody: readonly CellLine[];
}> {
  const period = reportingPeriod(now, calendar);
  const all = quarters.flatMap(({ untold }) => untold.flatMap(({ cells }) => cells));
  if (all.length === 0) return { messages: [], nobody: [] };
  const midnight = instantAt(dayAt(now, calendar.timeZone), '00:00', calendar.timeZone).toISOString();
  const team = (await store.register.people(tenantId)).filter(isPerformanceTeam);
  const metSince = await metSinceOf(
    store,
    tenantId,
    quarters.flatMap(({ notes }) => notes),
  );
  return {
    nobody: team.length === 0 ? all : [],
    messages: team.flatMap(({ id, name }): readonly Message[] => {
      const untold = quarters.flatMap((quarter) => {
        const stillOpen = stillOpenIn(quarter.notes, now, metSince);
        return quarter.untold.filter(({ stage }) => stillOpen(stage, id));
      });
      // Figures without a manager come in one by one all day, so by themselves they make one message a day.
      const hadThem = quarters.some(({ notes }) =>
        notes.some(
          ({ stage, person, state, settledAt }) =>
            isUnmanagedKey(stage) && person.id === id && state === 'sent' && (settledAt ?? '') >= midnight,
        ),
      );
      const canWait = hadThem && untold.every(({ kind }) => kind === 'no manager');
      return untold.length === 0 || canWait ? [] : [noteTo({ id, name }, untold, period)];
    }),
  };
}

/** Everything untold of a quarter: the one being reported, or a closed one. */
async function quarterOf(
  store: Store,
  tenantId: string,
  period: Period,
  asOf: { readonly now: Date; readonly calendar: Calendar },
): Promise<Quarter> {
  const { now, calendar } = asOf;
  const breaches = await breachesIn(store, tenantId, period, asOf);
  const rooms = await roomsFollowing(store, tenantId);
  const notes = await store.ledger.book(tenantId, period, 'notes');
  if (period !== reportingPeriod(now, calendar)) {
    return { period, notes, untold: untoldAlerts(breaches, now, undefined, rooms) };
  }
  const reporting = await reportingAsOf(store, tenantId, now, calendar);
  const toSign = reporting.isLocked ? [] : reached(period, now, calendar, 'to be signed');
  const closing = toSign.length > 0 ? await closingEntries(store, tenantId, period) : [];
  const last = shiftPeriod(period, -2);
  // What a lock left out was left out by the performance team itself.
  const isOver = await store.locks.isLocked(tenantId, last);
  const over = isOver ? [] : ((await store.periods.lines(tenantId, last)) ?? []);
  return {
    period,
    notes,
    untold: [
      ...untoldDigests({ ...reporting, over }, now),
      ...untoldSigning(period, reporting.lines, toSign, closing, now),
      ...untoldAlerts(breaches, now, latestToOwners(reporting.stages), rooms),
    ],
  };
}

/** One note about everything untold. */
function noteTo(person: PersonRef, untold: readonly Untold[], period: Period): Message {
  return {
    person,
    errands: untold.map(({ stage, period: of, cells }) => ({
      period: of,
      stage,
      person,
      refs: cells.flatMap((cell) => (cell.period === of ? [cell.ref] : [])),
      lateRefs: cells.flatMap((cell) => (cell.period === of ? [] : [cell.ref])),
    })),
    card: async (claimed) => {
      const about = untold.filter((each) =>
        claimed.some(({ stage, period: of }) => stage === each.stage && of === each.period),
      );
      return noteCard(about, period);
    },
  };
}

/** The card of a note. */
export function noteCard(
  untold: readonly Untold[],
  period: Period,
  settled: Parameters<typeof unreachedCard>[0]['settled'] = [],
) {
  const of = (kind: Untold['kind']): readonly CellLine[] =>
    untold.flatMap((each) => (each.kind === kind ? each.cells : []));
  const [ownerless, unmanaged, lapsed] = [of('no owner'), of('no manager'), of('lapsed')];
  return unreachedCard({ period, notTold: notTold(untold), ownerless, unmanaged, lapsed, settled });
}

/** Each person once, with every figure they were not told of, as long as one reason holds for all of them. */
function notTold(untold: readonly Untold[]): readonly NotTold[] {
  const found = new Map<string, NotTold>();
  for (const each of untold) {
    if (!('entry' in each)) continue;
    const { person, reason } = each.entry;
    const key = `${person.id} ${reason}`;
    const { owed, below, toSign = [] } = found.get(key) ?? { owed: [], below: [] };
    found.set(key, {
      person,
      reason,
      owed: each.kind === 'to be asked' ? [...owed, ...each.cells] : owed,
      below: each.kind === 'to hear' ? [...below, ...each.cells] : below,
      toSign: each.kind === 'to sign' ? [...toSign, ...each.cells] : toSign,
    });
  }
  return [...found.values()];
}
