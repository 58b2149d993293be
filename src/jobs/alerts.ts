/** Alerts to managers: figures below target that they have not been told of. */
import { alertCard } from '../cards/alert.ts';
import type { Cell, CellLine } from '../domain/cell.ts';
import { type Calendar, reportingPeriod, windowOpens } from '../domain/cycle.ts';
import { instantAt } from '../domain/days.ts';
import { type Period, shiftPeriod } from '../domain/period.ts';
import { IMPORT } from '../domain/person.ts';
import { type Errand, stillOpenIn } from '../store/ledger.ts';
import type { Store } from '../store/store.ts';
import type { Message } from './errand.ts';
import { type Alert, type AlertPlan, breachKey, isBreach, planAlerts } from './planAlerts.ts';

/** What is to be told of one period. */
export type AlertsDue = AlertPlan & { readonly period: Period };

/**
 * The alerts due as of `now`: for the period being reported, and for what people have reported late of the one before.
 * Reads only.
 */
export async function alertsDue(
  store: Store,
  tenantId: string,
  now: Date,
  calendar: Calendar,
): Promise<readonly [AlertsDue, AlertsDue]> {
  const period = reportingPeriod(now, calendar);
  const opened = instantAt(windowOpens(period, calendar), '00:00', calendar.timeZone).toISOString();
  const dueIn = async (of: Period, isMeant: (line: CellLine) => boolean): Promise<AlertsDue> => {
    const lines = (await store.periods.lines(tenantId, of)) ?? [];
    const meant = lines.filter(isMeant);
    const entries = meant.some(isBreach) ? await store.ledger.entries(tenantId, of) : [];
    return { ...planAlerts(meant, stillOpenIn(entries, now)), period: of };
  };
  return [
    await dueIn(period, () => true),
    await dueIn(shiftPeriod(period, -1), (line) => isReportedSince(opened, line)),
  ];
}

/** Imported history is no news, whenever it was imported. */
const isReportedSince = (opened: string, { reportedBy, reportedAt }: CellLine): boolean =>
  reportedAt !== null && reportedAt >= opened && reportedBy?.id !== IMPORT.id;

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
