/** Alerts to managers: figures off target that they have not been told of. */
import { alertCard } from '../../cards/messages/alert.ts';
import type { Cell, CellLine } from '../../domain/indicators/cell.ts';
import type { Errand, StillOpen } from '../../domain/messages/errand.ts';
import { standingOf, stillOpenIn } from '../../domain/messages/errand.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Store } from '../../store/store.ts';
import type { Breaches } from '../planning/breaches.ts';
import { type Alert, type AlertPlan, breachKey, planAlerts } from '../planning/planAlerts.ts';
import type { Message } from '../sending/errand.ts';
import { metSinceOf } from '../sending/metSince.ts';

/** The alerts due for one quarter, given its breaches and its ledger entries. */
export async function alertsDue(
  store: Store,
  tenantId: string,
  { fresh, leftOver, entries }: Breaches,
  now: Date,
): Promise<AlertPlan> {
  // A manager who was out of reach while the quarter was being reported: the performance team was told to tell them.
  const handedOver = (line: CellLine): boolean =>
    entries.some(
      ({ state, stage, person }) =>
        state === 'unreachable' && stage === breachKey(line) && person.id === line.manager?.id,
    );
  const meant = [...fresh, ...leftOver.filter((line) => !handedOver(line))];
  const stillOpen: StillOpen = stillOpenIn(entries, now, await metSinceOf(store, tenantId, entries));
  return planAlerts(meant, stillOpen);
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
      figure: cell.figure,
    })),
    card: async (claimed) => {
      // Read again with their words: the lines that the plan was made from carry no commentary.
      const stored = await Promise.all(
        claimed.map(async (errand) => {
          const [ref = ''] = errand.refs;
          return { errand, cell: (await store.periods.cell(tenantId, period, ref))?.cell };
        }),
      );
      // A breach corrected since then is no news, and one that got worse is told with its new status.
      const news = stored.flatMap(({ errand, cell }): { readonly errand: Errand; readonly cell: Cell }[] =>
        cell?.offTarget && breachKey(cell) === errand.stage ? [{ errand, cell }] : [],
      );
      if (news.length === 0) return undefined;
      const cells = news.map(({ cell }) => cell);
      // The figure may be another one by now, though its status is the same.
      const about = news.map(({ errand, cell }) => ({
        ...errand,
        figure: cell.figure,
        shows: standingOf(cell),
      }));
      return { ...alertCard({ period, cells }), about };
    },
  };
}
