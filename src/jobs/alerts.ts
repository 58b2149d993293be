/** Alerts to managers: figures below target that they have not been told of. */
import { alertCard } from '../cards/alert.ts';
import type { Cell } from '../domain/cell.ts';
import { type Calendar, reportingPeriod } from '../domain/cycle.ts';
import type { Period } from '../domain/period.ts';
import { type Errand, stillOpenIn } from '../store/ledger.ts';
import type { Store } from '../store/store.ts';
import type { Message } from './errand.ts';
import { type Alert, type AlertPlan, breachKey, planAlerts } from './planAlerts.ts';

/** The alerts due as of `now`, for the period being reported. Reads only. */
export async function alertsDue(
  store: Store,
  tenantId: string,
  now: Date,
  calendar: Calendar,
): Promise<AlertPlan & { readonly period: Period }> {
  const period = reportingPeriod(now, calendar);
  const lines = (await store.periods.lines(tenantId, period)) ?? [];
  const entries = await store.ledger.entries(tenantId, period);
  const plan = planAlerts(lines, stillOpenIn(entries, now));
  return { ...plan, period };
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
