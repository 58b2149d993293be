/** Planning alerts: news not yet told to whoever is to hear of it. A pure function of the cells and the ledger. */
import { type Audience, MANAGERS_ONLY } from '../../domain/alerts/audience.ts';
import { isBreach, type News, newsKey } from '../../domain/alerts/news.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { ALERT_KINDS } from '../../domain/messages/alertKinds.ts';
import type { StillOpen } from '../../domain/messages/errand.ts';
import type { PersonRef } from '../../domain/person.ts';

/** One message to one person, or channel: all that is new to them, once each. */
export type Alert = { readonly person: PersonRef; readonly news: readonly News[] };

export type AlertPlan = {
  readonly alerts: readonly Alert[];
  /** Figures off target without a manager to tell. */
  readonly nobody: readonly CellLine[];
};

/** The ledger key of a breach. */
export const breachKey = (line: CellLine): string => newsKey({ kind: 'off target', line });

export type AlertsSoFar = {
  readonly stillOpen: StillOpen;
  readonly audience?: Audience;
  /** Has somebody said of an alert about a figure that they have seen it? */
  readonly hasSeen?: (personId: string, ref: string) => boolean;
  /** Was somebody told that a figure is off target? */
  readonly wasTold?: (personId: string, ref: string) => boolean;
};

/** Plans the alerts. */
export function planAlerts(
  news: readonly News[],
  { stillOpen, audience = MANAGERS_ONLY, hasSeen = () => false, wasTold = () => true }: AlertsSoFar,
): AlertPlan {
  const byId = new Map<string, { readonly person: PersonRef; readonly news: News[] }>();
  for (const each of news) {
    for (const person of audience(each)) {
      if (!stillOpen(newsKey(each), person.id)) continue;
      // What follows on an alert is said to whoever had that one.
      if (!ALERT_KINDS[each.kind].toFollowers && !wasTold(person.id, each.line.ref)) continue;
      // Who is on it already need not hear that nothing is recorded.
      if (each.kind === 'no action' && hasSeen(person.id, each.line.ref)) continue;
      const theirs = byId.get(person.id);
      if (theirs) theirs.news.push(each);
      else byId.set(person.id, { person, news: [each] });
    }
  }
  return {
    alerts: [...byId.values()],
    nobody: news.flatMap(({ kind, line }) => (kind === 'off target' && line.manager === null ? [line] : [])),
  };
}

/** The breaches among lines, as news. */
export const breachesAmong = (lines: readonly CellLine[]): readonly News[] =>
  lines.filter(isBreach).map((line) => ({ kind: 'off target', line }));
