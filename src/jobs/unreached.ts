/** Telling the performance team whom the bot could not tell, so that nobody is silently missed. */
import { messageCard } from '../cards/message.ts';
import type { Outcome } from '../domain/address.ts';
import type { CellLine } from '../domain/cell.ts';
import { type Calendar, reportingPeriod, type Stage, stagesReached } from '../domain/cycle.ts';
import { isOutstanding } from '../domain/judge.ts';
import { type Period, periodName } from '../domain/period.ts';
import { isPerformanceTeam } from '../domain/person.ts';
import { type LedgerEntry, stillOpenIn } from '../store/ledger.ts';
import { sheetOf } from '../store/sheet.ts';
import type { Store } from '../store/store.ts';
import type { Message } from './errand.ts';

/** Who was not told at the stage in hand, and what nobody is there to be told of. */
export type Unreached = {
  readonly entries: readonly LedgerEntry[];
  readonly ownerless: readonly CellLine[];
};

/** Works out, from the ledger, whom the latest stages did not reach and who still owes something. */
function findUnreached(
  stages: readonly Stage[],
  lines: readonly CellLine[],
  entries: readonly LedgerEntry[],
): Unreached {
  const latest = [
    stages.findLast(({ kind }) => kind !== 'escalation'),
    stages.find(({ kind }) => kind === 'escalation'),
  ];
  const keys = latest.flatMap((stage) => stage?.key ?? []);
  const outstanding = new Map(lines.filter(isOutstanding).map((line) => [line.ref, line]));
  return {
    entries: entries.filter(
      ({ stage, state, refs }) =>
        keys.includes(stage) &&
        (state === 'unreachable' || state === 'failed') &&
        refs.some((ref) => outstanding.has(ref)),
    ),
    ownerless:
      keys.length === 0 ? [] : [...outstanding.values()].filter(({ owner, deputy }) => !owner && !deputy),
  };
}

/** The messages to the performance team as of `now`: one a person and stage, none when everybody was reached. */
export async function unreachedDue(
  store: Store,
  tenantId: string,
  now: Date,
  calendar: Calendar,
): Promise<{ readonly messages: readonly Message[]; readonly period: Period }> {
  const period = reportingPeriod(now, calendar);
  const stages = stagesReached(period, now, calendar);
  const lines = (await sheetOf(store, tenantId, period, period)) ?? [];
  const ledger = await store.ledger.entries(tenantId, period);
  const unreached = findUnreached(stages, lines, ledger);
  const latest = stages.at(-1);
  if (!latest || unreached.entries.length + unreached.ownerless.length === 0) return { messages: [], period };
  const stage = `unreached ${latest.key}`;
  const stillOpen = stillOpenIn(ledger, now);
  const people = await store.register.people(tenantId);
  const team = people.filter((person) => isPerformanceTeam(person) && stillOpen(stage, person.id));
  const refs = [
    ...unreached.entries.flatMap((entry) => entry.refs),
    ...unreached.ownerless.map(({ ref }) => ref),
  ];
  const card = { ...unreachedCard(unreached, period), replaces: false };
  return {
    period,
    messages: team.map(({ id, name }) => ({
      person: { id, name },
      errands: [{ period, stage, person: { id, name }, refs: [...new Set(refs)] }],
      card: async () => card,
    })),
  };
}

const WHY: Record<Extract<Outcome, { kind: 'unreachable' }>['reason'], string> = {
  'not installed': 'has not installed Ragtime',
  blocked: 'has blocked Ragtime',
  'conversation gone': 'has no chat with Ragtime any more',
};

function unreachedCard({ entries, ownerless }: Unreached, period: Period) {
  const names = new Set(entries.map(({ person }) => person.name));
  const people = `${names.size} ${names.size === 1 ? 'person' : 'people'} can’t be reached about ${periodName(period)}`;
  const figures = `${ownerless.length} ${ownerless.length === 1 ? 'figure has' : 'figures have'} nobody to ask for ${periodName(period)}`;
  const lines = [
    ...entries.map(({ person, reason, refs }) => {
      const why = reason in WHY ? WHY[reason as keyof typeof WHY] : `could not be sent it (${reason})`;
      return `${person.name} ${why}: ${refs.join(', ')}.`;
    }),
    ...ownerless.map(({ ref, title }) => `${ref} ${title} has no owner and no deputy.`),
  ];
  const next =
    'Have Ragtime installed for them, give each figure an owner, or ask for the figures yourself; you can report any of them.';
  const asked = { kind: 'not reported' as const };
  return messageCard({
    headline: names.size > 0 ? people : figures,
    sentence: [...lines, next].join('\n'),
    choices: [{ title: 'Not reported', verb: 'list', data: { asked, period } }],
  });
}
