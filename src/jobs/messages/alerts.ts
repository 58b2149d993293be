/** Alerts to managers and followers: news of figures that they have not been told of. */
import { alertCard } from '../../cards/messages/alert.ts';
import type { AlertItem } from '../../cards/messages/alertWords.ts';
import type { Audience } from '../../domain/alerts/audience.ts';
import { isStillNews, type News, newsKey, newsOf } from '../../domain/alerts/news.ts';
import { isLongOff } from '../../domain/alerts/running.ts';
import type { Errand, LedgerEntry, StillOpen } from '../../domain/messages/errand.ts';
import { alertOf, hasArrived, shownAs, stillOpenIn } from '../../domain/messages/errand.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Store } from '../../store/store.ts';
import type { Breaches } from '../planning/breaches.ts';
import { type Alert, type AlertPlan, breachesAmong, breachKey, planAlerts } from '../planning/planAlerts.ts';
import type { Message } from '../sending/errand.ts';
import { metSinceOf } from '../sending/metSince.ts';

/** The alerts due for one quarter, given its news and its ledger entries; `ofActions` is what there is to say of actions. */
export async function alertsDue(
  store: Store,
  tenantId: string,
  { fresh, leftOver, entries }: Breaches,
  now: Date,
  { audience, ofActions = [] }: { readonly audience: Audience; readonly ofActions?: readonly News[] },
): Promise<AlertPlan> {
  // A manager who was out of reach while the quarter was being reported: the performance team was told to tell them.
  const handedOver = (line: News['line']): boolean =>
    entries.some(
      ({ state, stage, person }) =>
        state === 'unreachable' && stage === breachKey(line) && person.id === line.manager?.id,
    );
  const news = fresh.flatMap((line): readonly News[] => {
    const kind = newsOf(line);
    return kind ? [{ kind, line }] : [];
  });
  const meant = [...news, ...breachesAmong(leftOver.filter((line) => !handedOver(line))), ...ofActions];
  const stillOpen: StillOpen = stillOpenIn(entries, now, await metSinceOf(store, tenantId, entries));
  return planAlerts(meant, {
    stillOpen,
    audience,
    hasSeen: anyOf(entries, ({ seen }) => seen !== undefined),
    wasTold: anyOf(entries, (entry) => hasArrived(entry) && alertOf(entry)?.kind === 'off target'),
  });
}

/** Looks up by person and figure whether one of their alerts about it is like that. */
function anyOf(
  entries: readonly LedgerEntry[],
  isLike: (entry: LedgerEntry) => boolean,
): (personId: string, ref: string) => boolean {
  const names = new Set(entries.filter(isLike).map((entry) => `${entry.person.id} ${alertOf(entry)?.ref}`));
  return (personId, ref) => names.has(`${personId} ${ref}`);
}

/** An alert as a message to deliver: one ledger row for each piece of news, one card for all that were claimed. */
export function alertMessage(
  { person, news }: Alert,
  period: Period,
  store: Store,
  tenantId: string,
): Message {
  const kindOf = new Map(news.map((each) => [newsKey(each), each.kind]));
  return {
    person,
    errands: news.map((each) => ({
      period,
      stage: newsKey(each),
      person,
      refs: [each.line.ref],
      figure: each.line.figure,
    })),
    card: async (claimed) => {
      // Read again with their words: the lines that the plan was made from carry no commentary.
      const refs = [...new Set(claimed.map(({ refs: [ref = ''] }) => ref))];
      const cells = new Map(
        await Promise.all(
          refs.map(async (ref) => [ref, (await store.periods.cell(tenantId, period, ref))?.cell] as const),
        ),
      );
      const stored = await Promise.all(
        claimed.map(async (errand): Promise<readonly { errand: Errand; item: AlertItem }[]> => {
          const [ref = ''] = errand.refs;
          const cell = cells.get(ref);
          const kind = kindOf.get(errand.stage);
          // What was corrected since then is no news, and what got worse is told with its new status.
          if (!cell || !kind || !isStillNews(kind, cell, errand.stage)) return [];
          const before = cell.previous?.period;
          const isLong =
            kind === 'off target' &&
            (await isLongOff(cell, async () =>
              before ? (await store.periods.cell(tenantId, before, ref))?.cell : undefined,
            ));
          return [{ errand, item: { kind, cell, isLong } }];
        }),
      );
      const told = stored.flat();
      if (told.length === 0) return undefined;
      // The figure may be another one by now, though its status is the same.
      const about = told.map(({ errand, item: { kind, cell } }) => ({
        ...errand,
        figure: cell.figure,
        shows: shownAs(kind, { ...cell, by: cell.action?.by }),
      }));
      return { ...alertCard({ period, to: person, items: told.map(({ item }) => item) }), about };
    },
  };
}
