/**
 * What a single event makes due: a figure that came in, a person who is met. Only what the ledger has under their names is
 * read, row by row, so that it costs the same however much the ledger holds.
 */
import type { CellLine } from '../domain/cell.ts';
import { type Calendar, latestToOwners, reportingPeriod, stagesReached } from '../domain/cycle.ts';
import { type LedgerEntry, stillOpenIn } from '../domain/errand.ts';
import { schemeOf } from '../domain/judge.ts';
import { shiftPeriod } from '../domain/period.ts';
import type { PersonRef } from '../domain/person.ts';
import { sheetOf } from '../store/sheet.ts';
import type { Store } from '../store/store.ts';
import { alertMessage, alertsDue } from './alerts.ts';
import { digestUpdate } from './alreadyIn.ts';
import { newsAmong, quartersWithNews } from './breaches.ts';
import type { Delivering } from './delivering.ts';
import type { Message } from './errand.ts';
import { metSinceOf } from './metSince.ts';
import { breachKey } from './planAlerts.ts';
import { planReminders } from './planReminders.ts';
import { reminderMessage } from './reminders.ts';
import { isSendingTime } from './schedule.ts';
import type { Due } from './sendAll.ts';
import { byMessage, updateOf } from './takeBack.ts';
import type { Update } from './update.ts';

type Planning = Pick<Delivering, 'store' | 'tenantId' | 'clock'>;

/** What is due because a figure was reported, corrected, withdrawn or set by hand. */
export async function afterReport(
  { ref, period }: Pick<CellLine, 'ref' | 'period'>,
  { store, tenantId, clock }: Planning,
  calendar: Calendar,
): Promise<Due> {
  const now = clock();
  const cell = (await store.periods.cell(tenantId, period, ref))?.cell;
  if (!cell) return { messages: [], updates: [] };
  const { manager } = cell;
  const entries = manager ? await alertsAbout(store, tenantId, cell, manager) : [];
  const news = await newsAmong(store, tenantId, [cell], { now, calendar });
  const { alerts } = await alertsDue(store, tenantId, { period, entries, ...news }, now);
  const stale = entries.filter(
    ({ state, stage }) => state === 'sent' && !(cell.offTarget && stage === breachKey(cell)),
  );
  return {
    messages: alerts.map((alert) => alertMessage(alert, period, store, tenantId)),
    updates: [
      ...byMessage(stale).map((those) => updateOf(those, period)),
      ...(await remindersNaming(cell, store, tenantId, calendar)),
    ],
  };
}

/** What its manager was told of a figure, whatever its status was. */
async function alertsAbout(
  store: Store,
  tenantId: string,
  { ref, period, scheme, status }: CellLine,
  person: PersonRef,
): Promise<readonly LedgerEntry[]> {
  const bands = schemeOf({ ref, scheme, period }).bands;
  const statuses = new Set([status, ...bands.map(({ name }) => name)]);
  const entries = await Promise.all(
    [...statuses].map((each) =>
      store.ledger.entry(tenantId, { period, person, stage: breachKey({ ref, status: each }) }),
    ),
  );
  return entries.flatMap((entry) => (entry ? [entry] : []));
}

/** The last reminders in the chats of those who were asked for a figure, where they name it. */
async function remindersNaming(
  { ref, period, owner, deputy, manager }: CellLine,
  store: Store,
  tenantId: string,
  calendar: Calendar,
): Promise<readonly Update[]> {
  const ids = new Set([owner, deputy, manager].flatMap((who) => (who ? [who.id] : [])));
  const updates: Update[] = [];
  for (const id of ids) {
    const contact = await store.conversations.find(tenantId, id);
    for (const last of [contact?.reminded, contact?.escalated]) {
      if (!last || ![last.period, shiftPeriod(last.period, -1)].includes(period)) continue;
      const entry = await store.ledger.entry(tenantId, { ...last, person: { id } });
      const named = entry?.period === period ? entry.refs : (entry?.lateRefs ?? []);
      if (!entry || !named.includes(ref)) continue;
      const lines = (await store.periods.lines(tenantId, entry.period)) ?? [];
      const before = (await store.periods.lines(tenantId, shiftPeriod(entry.period, -1))) ?? [];
      const update = digestUpdate(entry, { lines, before }, calendar);
      if (update) updates.push(update);
    }
  }
  return updates;
}

/** What could not be told to somebody before the bot has met them, or met them again. */
export async function afterMeeting(
  personId: string,
  { store, tenantId, clock }: Planning,
  calendar: Calendar,
): Promise<Due> {
  const now = clock();
  const reporting = reportingPeriod(now, calendar);
  const messages: Message[] = [];
  if (isSendingTime(now, calendar)) {
    messages.push(...(await remindersTo(personId, store, tenantId, now, calendar)));
  }
  for (const period of await quartersWithNews(store, tenantId, reporting)) {
    const lines = (await store.periods.lines(tenantId, period)) ?? [];
    const theirs = lines.filter(({ manager }) => manager?.id === personId);
    const news = await newsAmong(store, tenantId, theirs, { now, calendar });
    const stages = [...news.fresh, ...news.leftOver].map((line) => breachKey(line));
    const entries = await entriesOf(
      store,
      tenantId,
      stages.map((stage) => ({ period, stage, personId })),
    );
    const { alerts } = await alertsDue(store, tenantId, { period, entries, ...news }, now);
    messages.push(...alerts.map((alert) => alertMessage(alert, period, store, tenantId)));
  }
  return { messages, updates: [] };
}

async function remindersTo(
  personId: string,
  store: Store,
  tenantId: string,
  now: Date,
  calendar: Calendar,
): Promise<readonly Message[]> {
  const period = reportingPeriod(now, calendar);
  const stages = stagesReached(period, now, calendar);
  const latest = latestToOwners(stages);
  const lines = (await sheetOf(store, tenantId, period, period)) ?? [];
  const before = (await store.periods.lines(tenantId, shiftPeriod(period, -1))) ?? [];
  const keys = [...(latest ? [latest.key] : []), 'escalation'];
  const entries = await entriesOf(
    store,
    tenantId,
    keys.map((stage) => ({ period, stage, personId })),
  );
  // What was never tried is left to the clock: whoever has just installed the bot is being welcomed.
  const tried = new Set(entries.map(({ stage }) => stage));
  if (tried.size === 0) return [];
  const stillOpen = stillOpenIn(entries, now, await metSinceOf(store, tenantId, entries));
  const isOpen = (stage: string, id: string): boolean =>
    id === personId && tried.has(stage) && stillOpen(stage, id);
  const { digests } = planReminders(stages, lines, isOpen, before);
  const about = { calendar, clock: () => now, lines: async () => ({ lines, before }) };
  return digests.map((digest) => reminderMessage(digest, period, about));
}

async function entriesOf(
  store: Store,
  tenantId: string,
  names: readonly {
    readonly period: LedgerEntry['period'];
    readonly stage: string;
    readonly personId: string;
  }[],
): Promise<readonly LedgerEntry[]> {
  const found = await Promise.all(
    names.map(({ personId, ...name }) => store.ledger.entry(tenantId, { ...name, person: { id: personId } })),
  );
  return found.flatMap((entry) => (entry ? [entry] : []));
}
