/** Telling the performance team whom the bot could not tell, so that nobody is silently missed. */
import { unreachedCard } from '../cards/unreached.ts';
import { whoReports } from '../domain/byPerson.ts';
import type { CellLine } from '../domain/cell.ts';
import { type Calendar, reportingPeriod, type Stage, stagesReached } from '../domain/cycle.ts';
import { isOutstanding } from '../domain/judge.ts';
import type { Period } from '../domain/period.ts';
import { isPerformanceTeam } from '../domain/person.ts';
import { type LedgerEntry, stillOpenIn } from '../store/ledger.ts';
import { sheetOf } from '../store/sheet.ts';
import type { Store } from '../store/store.ts';
import type { Message } from './errand.ts';
import { breachKey, isAlertKey, isBreach } from './planAlerts.ts';

/** Somebody who was not told, or, without an entry, a figure for which nobody is there to be told. */
type Unreached = { readonly stage: string; readonly refs: readonly string[] } & (
  | { readonly entry: LedgerEntry }
  | { readonly ownerless: CellLine }
);

/** After so many tries in vain, an hour of them, the performance team hears of somebody who may yet be reached. */
const TRIES = 4;

/** True for a message that did not arrive and, as far as can be known, is not about to. */
const isUntold = ({ state, attempts, leaseUntil }: LedgerEntry, now: Date): boolean =>
  state === 'unreachable' ||
  state === 'failed' ||
  (attempts >= TRIES && (state === 'waiting' || (state === 'claimed' && leaseUntil <= now.toISOString())));

/**
 * The managers who could not be told of figures that are still below target, each with all of theirs: in one entry, so
 * that the performance team hears of a manager once a stage and not with every figure.
 */
function untoldManagers(
  lines: readonly CellLine[],
  entries: readonly LedgerEntry[],
  now: Date,
): readonly LedgerEntry[] {
  const breaches = new Set(lines.filter(isBreach).map(breachKey));
  const found = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    if (!breaches.has(entry.stage) || !isUntold(entry, now)) continue;
    const refs = found.get(entry.person.id)?.refs ?? [];
    found.set(entry.person.id, { ...entry, refs: [...refs, ...entry.refs] });
  }
  return [...found.values()];
}

/** Works out, from the ledger, whom the latest stages did not reach and who still owes something, and who was not alerted. */
function findUnreached(
  stages: readonly Stage[],
  lines: readonly CellLine[],
  entries: readonly LedgerEntry[],
  now: Date,
): readonly Unreached[] {
  const latest = [
    stages.findLast(({ kind }) => kind !== 'escalation'),
    stages.find(({ kind }) => kind === 'escalation'),
  ];
  const keys = latest.flatMap((stage) => stage?.key ?? []);
  const [key] = keys;
  if (key === undefined) return [];
  const outstanding = new Map(lines.filter(isOutstanding).map((line) => [line.ref, line]));
  const untold = entries.filter(
    (entry) =>
      keys.includes(entry.stage) && isUntold(entry, now) && entry.refs.some((ref) => outstanding.has(ref)),
  );
  const ownerless = [...outstanding.values()].filter((line) => whoReports(line) === null);
  return [
    ...untold.map((entry) => {
      // What has come in since then is no longer to be asked for.
      const refs = entry.refs.filter((ref) => outstanding.has(ref));
      return { entry: { ...entry, refs }, refs, stage: `unreached ${entry.stage} ${entry.person.id}` };
    }),
    ...untoldManagers(lines, entries, now).map((entry) => ({
      ...{ entry, refs: entry.refs },
      stage: `unreached alerts ${key} ${entry.person.id}`,
    })),
    ...ownerless.map((line) => ({
      ...{ ownerless: line, refs: [line.ref] },
      stage: `ownerless ${key} ${line.ref}`,
    })),
  ];
}

/**
 * The messages to the performance team as of `now`: one to each of them about all that they have not been told of at this
 * stage, none when everybody was reached.
 */
export async function unreachedDue(
  store: Store,
  tenantId: string,
  now: Date,
  calendar: Calendar,
): Promise<{ readonly messages: readonly Message[]; readonly period: Period }> {
  const period = reportingPeriod(now, calendar);
  const lines = (await sheetOf(store, tenantId, period, period)) ?? [];
  const ledger = await store.ledger.entries(tenantId, period);
  const unreached = findUnreached(stagesReached(period, now, calendar), lines, ledger, now);
  if (unreached.length === 0) return { messages: [], period };
  const stillOpen = stillOpenIn(ledger, now);
  const team = (await store.register.people(tenantId)).filter(isPerformanceTeam);
  return {
    period,
    messages: team.flatMap(({ id, name }): readonly Message[] => {
      const person = { id, name };
      const untold = unreached.filter(({ stage }) => stillOpen(stage, id));
      if (untold.length === 0) return [];
      return [
        {
          person,
          errands: untold.map(({ stage, refs }) => ({ period, stage, person, refs })),
          card: async (claimed) => {
            const stages = new Set(claimed.map(({ stage }) => stage));
            const about = untold.filter(({ stage }) => stages.has(stage));
            const notTold = about.flatMap((each) =>
              'entry' in each ? [{ ...each.entry, isAlert: isAlertKey(each.entry.stage) }] : [],
            );
            const ownerless = about.flatMap((each) => ('ownerless' in each ? [each.ownerless] : []));
            return { ...unreachedCard({ period, notTold, ownerless }), replaces: false };
          },
        },
      ];
    }),
  };
}
