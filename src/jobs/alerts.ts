/** Alerts to managers: figures below target that they have not been told of. */
import { alertCard } from '../cards/alert.ts';
import type { Cell, CellLine } from '../domain/cell.ts';
import { type Calendar, reportingPeriod } from '../domain/cycle.ts';
import type { Period } from '../domain/period.ts';
import { type Errand, stillOpenIn } from '../store/ledger.ts';
import type { Store } from '../store/store.ts';
import { breachesIn, quartersWithNews } from './breaches.ts';
import type { Message } from './errand.ts';
import { type Alert, type AlertPlan, breachKey, planAlerts } from './planAlerts.ts';

/** What is to be told of one period. */
export type AlertsDue = AlertPlan & { readonly period: Period };

/**
 * The alerts due as of `now`, latest quarter first: a year of quarters, whose sheets are in memory anyway, and those that
 * something was reported of lately. `only` one where it is known to be the one with news. Reads only.
 */
export async function alertsDue(
  store: Store,
  tenantId: string,
  now: Date,
  calendar: Calendar,
  only?: Period,
): Promise<readonly AlertsDue[]> {
  const reporting = reportingPeriod(now, calendar);
  const periods = only ? [only] : await quartersWithNews(store, tenantId, reporting);
  const due: AlertsDue[] = [];
  for (const period of periods) {
    const { fresh, leftOver, entries } = await breachesIn(store, tenantId, period, { now, calendar });
    // A manager who was out of reach while the quarter was being reported: the performance team was told to tell them.
    const handedOver = (line: CellLine): boolean =>
      entries.some(
        ({ state, stage, person }) =>
          state === 'unreachable' && stage === breachKey(line) && person.id === line.manager?.id,
      );
    const meant = [...fresh, ...leftOver.filter((line) => !handedOver(line))];
    due.push({ ...planAlerts(meant, stillOpenIn(entries, now)), period });
  }
  return due;
}

/** An alert as a message to deliver: one ledger row per breach, one card for all that were claimed. */
export function alertMessage(alert: Alert, period: Period, store: Store, tenantId: string): Message {
  return {
    person: alert.person,
    errands: alert.cells.map((cell) => ({
      period,
      stage: breachKey(cell),
      person: alert.person,
      refs: [cell.ref],
    })),
    card: async (claimed) => {
      // Read again with their words: the lines that the plan was made from carry no commentary.
      const stored = await Promise.all(
        claimed.map(async (errand) => {
          const [ref = ''] = errand.refs;
          return { errand, cell: (await store.periods.cell(tenantId, period, ref))?.cell };
        }),
      );
      // What was put right since then is no news, and what got worse is told as that.
      const news = stored.flatMap(({ errand, cell }): { readonly errand: Errand; readonly cell: Cell }[] =>
        cell?.offTarget && breachKey(cell) === errand.stage ? [{ errand, cell }] : [],
      );
      if (news.length === 0) return undefined;
      const cells = news.map(({ cell }) => cell);
      return {
        ...alertCard({ period, cells }),
        replaces: false,
        about: news.map(({ errand }) => errand),
      };
    },
  };
}
