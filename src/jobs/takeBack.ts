/** Alerts that are no longer so: the manager's card is put right in its place, and a line follows where that can't be seen. */
import { correctedAlertCard, correctionLine } from '../cards/alertCorrected.ts';
import type { ToldOfFigure } from '../cards/takenBack.ts';
import type { Cell } from '../domain/cell.ts';
import type { Calendar } from '../domain/cycle.ts';
import { dayAt } from '../domain/days.ts';
import { alertOf, type LedgerEntry, stillOpenIn } from '../domain/errand.ts';
import type { Period } from '../domain/period.ts';
import type { Store } from '../store/store.ts';
import type { Delivering } from './delivering.ts';
import type { Message } from './errand.ts';
import { breachKey } from './planAlerts.ts';
import type { Update } from './update.ts';

const refOf = ({ refs }: LedgerEntry): string => refs[0] ?? '';

/** True where a figure is no longer what its manager was told. */
const isStale = (entry: LedgerEntry, cell: Pick<Cell, 'ref' | 'status' | 'offTarget'> | undefined): boolean =>
  cell !== undefined && !(cell.offTarget && breachKey(cell) === entry.stage);

/** Entries gathered by the message that told of them. */
export function byMessage(entries: readonly LedgerEntry[]): readonly (readonly LedgerEntry[])[] {
  const messages = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const name = `${entry.person.id} ${entry.activityId}`;
    messages.set(name, [...(messages.get(name) ?? []), entry]);
  }
  return [...messages.values()];
}

/** What is to be put right of a quarter's alerts: one update for each message, whatever number of figures it is about. */
export async function alertUpdates(
  store: Store,
  tenantId: string,
  period: Period,
  entries: readonly LedgerEntry[],
): Promise<readonly Update[]> {
  const lines = (await store.periods.lines(tenantId, period)) ?? [];
  const lineOf = new Map(lines.map((line) => [line.ref, line]));
  const stale = entries.filter(
    (entry) => alertOf(entry) && entry.state === 'sent' && isStale(entry, lineOf.get(refOf(entry))),
  );
  return byMessage(stale).map((those) => updateOf(those, period));
}

/** Puts one message right. `stale` are entries of that one message; what else it told of is read from the ledger. */
export function updateOf(stale: readonly LedgerEntry[], period: Period): Update {
  const [first] = stale;
  if (!first) throw new RangeError('There is nothing to take back.');
  const { person, activityId, conversationId, together, settledAt } = first;
  return {
    person,
    about: `the alert about ${stale.map(refOf).join(', ')}`,
    make: async (delivering) => {
      const { store, tenantId, clock, update } = delivering;
      const all = await Promise.all(
        together.map(
          async (stage) => (await store.ledger.entry(tenantId, { period, stage, person })) ?? undefined,
        ),
      );
      const there = all.flatMap((entry) => (entry?.activityId === activityId ? [entry] : []));
      const told = await toldOf(there.length > 0 ? there : stale, delivering);
      const contact = await store.conversations.find(tenantId, person.id);
      const at = clock();
      const outcome = contact
        ? await update(contact, { conversationId, activityId }, correctedAlertCard({ period, told }))
        : ({ kind: 'unreachable', reason: 'not installed' } as const);
      if (outcome.kind === 'retryLater') return 'later';
      const isSeen =
        outcome.kind === 'sent' && settledAt !== null && isSameDay(settledAt, at, delivering.timeZone);
      const cellOf = new Map(told.map(({ cell }) => [cell.ref, cell]));
      for (const entry of stale) {
        const cell = cellOf.get(refOf(entry));
        // Where it is still off target the manager hears of that as news.
        const owesLine = contact !== undefined && !isSeen && cell?.offTarget === false;
        const became = { became: cell?.status ?? '', owesLine };
        await store.ledger.takeBack(tenantId, entry, became, at);
      }
      const owed = stale.filter((entry) => !isSeen && cellOf.get(refOf(entry))?.offTarget === false);
      return contact && owed.length > 0 ? lineOf(owed, period, delivering) : 'done';
    },
  };
}

const isSameDay = (instant: string, now: Date, timeZone: string): boolean =>
  dayAt(new Date(instant), timeZone) === dayAt(now, timeZone);

async function toldOf(
  entries: readonly LedgerEntry[],
  { store, tenantId }: Pick<Delivering, 'store' | 'tenantId'>,
): Promise<readonly ToldOfFigure[]> {
  const told = await Promise.all(
    entries.map(async (entry) => {
      const stored = await store.periods.cell(tenantId, entry.period, refOf(entry));
      return stored
        ? [{ cell: stored.cell, status: alertOf(entry)?.status ?? '', figure: entry.figure }]
        : [];
    }),
  );
  return told.flat();
}

/** The lines that are owed from an earlier round. */
export function owedLines(
  entries: readonly LedgerEntry[],
  period: Period,
  store: Store,
  tenantId: string,
  now: Date,
  { timeZone }: Pick<Calendar, 'timeZone'>,
): readonly Message[] {
  const stillOpen = stillOpenIn(entries, now, () => true);
  const owed = entries.filter(
    (entry) =>
      entry.state === 'taken back' && entry.owesLine && stillOpen(correctionOf(entry), entry.person.id),
  );
  return byMessage(owed).map((those) => lineOf(those, period, { store, tenantId, timeZone }));
}

/** The name of a line about an alert: an alert that is sent anew and taken back anew has another. */
const correctionOf = (entry: LedgerEntry): string => `correction ${refOf(entry)} ${entry.activityId}`;

function lineOf(
  owed: readonly LedgerEntry[],
  period: Period,
  reading: Pick<Delivering, 'store' | 'tenantId' | 'timeZone'>,
): Message {
  const [first] = owed;
  if (!first) throw new RangeError('No line is owed.');
  const { person, claimedAt } = first;
  return {
    person,
    errands: owed.map((entry) => ({ period, stage: correctionOf(entry), person, refs: entry.refs })),
    card: async (claimed) => {
      const meant = owed.filter((entry) => claimed.some(({ stage }) => stage === correctionOf(entry)));
      const told = (await toldOf(meant, reading)).filter(({ cell }) => !cell.offTarget);
      if (told.length === 0) return undefined;
      return correctionLine({ period, told, toldOn: dayAt(new Date(claimedAt), reading.timeZone) });
    },
  };
}
