/**
 * Messages due because of a single event: a figure came in, a person was met. Reads only the ledger rows under their
 * names, so the cost does not grow with the ledger.
 */
import type { Audience } from '../domain/alerts/audience.ts';
import { askingForAction, newsKey, newsOf, wasOff } from '../domain/alerts/news.ts';
import { actingOn, type CellLine } from '../domain/indicators/cell.ts';
import { schemeOf } from '../domain/judging/judge.ts';
import { ALERT_KINDS } from '../domain/messages/alertKinds.ts';
import { type LedgerEntry, stillOpenIn } from '../domain/messages/errand.ts';
import { isSendingTime } from '../domain/messages/sendingTime.ts';
import type { PersonRef } from '../domain/person.ts';
import { meetsTarget } from '../domain/schemes/scheme.ts';
import { dayAt } from '../domain/time/days.ts';
import { type Period, shiftPeriod } from '../domain/time/period.ts';
import { type Calendar, reportingPeriod, stagesReached } from '../domain/time/reportingCycle.ts';
import { asAskedNow, askingOn } from '../quarters/standIns.ts';
import type { Store } from '../store/store.ts';
import { confirmingDue } from './confirming.ts';
import { alertMessage, alertsDue } from './messages/alerts.ts';
import { arrangementsDue } from './messages/arrangements.ts';
import { audienceOn } from './messages/audience.ts';
import { closingEntries, closingOf } from './messages/closing.ts';
import { questionsDue } from './messages/questions.ts';
import { type LinesNow, reminderMessage } from './messages/reminders.ts';
import { newsAmong, quartersWithNews } from './planning/breaches.ts';
import { type Digest, planReminders } from './planning/planReminders.ts';
import type { Delivering } from './sending/delivering.ts';
import type { Message } from './sending/errand.ts';
import { metSinceOf } from './sending/metSince.ts';
import type { Due } from './sending/sendAll.ts';
import type { Update } from './sending/update.ts';
import { closingUpdates, closingUpdatesAbout } from './takingBack/closingUpdates.ts';
import { remindersNaming } from './takingBack/lastReminders.ts';
import { staleAlerts } from './takingBack/staleAlerts.ts';
import { updatesOf } from './takingBack/takeBack.ts';

type Planning = Pick<Delivering, 'store' | 'tenantId' | 'clock'>;

/** Alerts and updates due because a figure was reported, corrected, withdrawn or overridden. */
export async function afterReport(
  { ref, period }: Pick<CellLine, 'ref' | 'period'>,
  planning: Planning,
  calendar: Calendar,
): Promise<Due> {
  const { store, tenantId, clock } = planning;
  const now = clock();
  const cell = (await store.periods.cell(tenantId, period, ref))?.cell;
  if (!cell) return { messages: [], updates: [] };
  const { manager } = cell;
  const entries = manager ? await alertsAbout(store, tenantId, cell, manager) : [];
  const news = await newsAmong(store, tenantId, [cell], { now, calendar });
  const today = dayAt(now, calendar.timeZone);
  const everybody = await audienceOn(store, tenantId, { now, calendar });
  // Whoever follows it hears of it in sending hours; who answers for it when it comes in.
  const audience: Audience = isSendingTime(now, calendar)
    ? everybody
    : (news) => everybody(news).filter(({ id }) => id === manager?.id);
  // A manager's card is put right at once, whatever it says; followers' are with the next round.
  const others = await entriesOf(
    store,
    tenantId,
    namesOf(news.fresh, audience).filter(({ person }) => person.id !== manager?.id),
  );
  const known = { period, entries: [...entries, ...others], ...news };
  const { alerts } = await alertsDue(store, tenantId, known, now, { audience });
  const askedFor = askingOn(store, tenantId, today);
  const [asked] = await askedFor([cell]);
  return {
    messages: alerts.map((alert) => alertMessage(alert, period, store, tenantId)),
    updates: [
      ...updatesOf(
        staleAlerts(entries, () => cell),
        period,
      ),
      ...(await remindersNaming(asked ?? cell, store, tenantId, askedFor, calendar)),
      ...(await closingUpdatesAbout(cell, planning, calendar)),
    ],
  };
}

/** Messages about arrangements, questions and hand-overs, and updates to what somebody has signed or confirmed since. */
export async function afterArranging(planning: Planning, calendar: Calendar): Promise<Due> {
  const { store, tenantId, clock } = planning;
  const period = reportingPeriod(clock(), calendar);
  const updates: Update[] = [];
  for (const each of [period, shiftPeriod(period, -1)]) {
    const entries = await closingEntries(store, tenantId, each);
    if (entries.length === 0) continue;
    updates.push(...closingUpdates(await closingOf(planning, each, calendar), entries, calendar));
  }
  const confirming = await confirmingDue(planning, calendar);
  updates.push(...confirming.updates);
  // Outside sending hours the first round of the next day tells of it.
  if (!isSendingTime(clock(), calendar)) return { messages: [], updates };
  const messages = [
    ...(await arrangementsDue(planning, calendar)),
    ...(await questionsDue(planning, calendar)),
    ...confirming.messages,
  ];
  return { messages, updates };
}

/** Every alert about a figure that its manager was sent, whatever the status, and however often. */
async function alertsAbout(
  store: Store,
  tenantId: string,
  cell: CellLine,
  person: PersonRef,
): Promise<readonly LedgerEntry[]> {
  const { ref, period, status, previous, revision } = cell;
  const { bands } = schemeOf(cell);
  const statuses = new Set([status, ...bands.map(({ name }) => name)]);
  const {
    'off target': off,
    recovered,
    worse,
    'no action': unacted,
    'action overdue': overdue,
  } = ALERT_KINDS;
  // What it was before says which of these it can ever have been told as; in the best colour nothing is worse.
  const onTarget = bands.filter(meetsTarget).slice(0, -1);
  // Of what is done about a figure nothing was said before it had been in for days.
  const by = actingOn(cell)?.by;
  const ofAction = [
    ...askingForAction(cell).map((each) => `${unacted.stage} ${ref} ${each}`),
    ...(typeof by === 'string' ? [`${overdue.stage} ${ref} ${by}`] : []),
  ];
  const stages = [
    ...(revision > 1 ? ofAction : []),
    ...[...statuses].map((each) => `${off.stage} ${ref} ${each}`),
    ...(wasOff(cell) ? [`${recovered.stage} ${ref}`] : []),
    ...(previous && !wasOff(cell) ? onTarget.map(({ name }) => `${worse.stage} ${ref} ${name}`) : []),
  ];
  const told = stages.map((stage) => store.ledger.tellings(tenantId, { period, person, stage }));
  return (await Promise.all(told)).flat();
}

/**
 * Messages that could not be delivered to these people before the bot met them, or met them again.
 * @param lines the cells of the quarter being reported
 */
export async function afterMeeting(
  personIds: ReadonlySet<string>,
  lines: readonly CellLine[],
  { store, tenantId, clock }: Planning,
  calendar: Calendar,
): Promise<Due> {
  const now = clock();
  const reporting = reportingPeriod(now, calendar);
  const messages: Message[] = [];
  if (isSendingTime(now, calendar)) {
    messages.push(...(await remindersTo(personIds, lines, store, tenantId, now, calendar)));
  }
  // What they follow is left to the clock: a manager is told at once.
  const everybody = await audienceOn(store, tenantId, { now, calendar });
  const audience: Audience = (news) =>
    everybody(news).filter(({ id }) => personIds.has(id) && id === news.line.manager?.id);
  for (const period of await quartersWithNews(store, tenantId, reporting)) {
    const all = period === reporting ? lines : await store.periods.lines(tenantId, period);
    const theirs = (all ?? []).filter(({ manager }) => manager && personIds.has(manager.id));
    const news = await newsAmong(store, tenantId, theirs, { now, calendar });
    const names = namesOf([...news.fresh, ...news.leftOver], audience);
    const entries = await entriesOf(store, tenantId, names);
    const { alerts } = await alertsDue(store, tenantId, { period, entries, ...news }, now, { audience });
    messages.push(...alerts.map((alert) => alertMessage(alert, period, store, tenantId)));
  }
  return { messages, updates: [] };
}

type LinesThen = Awaited<ReturnType<LinesNow>>;

async function remindersTo(
  personIds: ReadonlySet<string>,
  lines: readonly CellLine[],
  store: Store,
  tenantId: string,
  now: Date,
  calendar: Calendar,
): Promise<readonly Message[]> {
  const period = reportingPeriod(now, calendar);
  const stages = stagesReached(period, now, calendar);
  const today = dayAt(now, calendar.timeZone);
  const earlier = shiftPeriod(period, -1);
  const late = (await store.periods.lines(tenantId, earlier)) ?? [];
  const before = await asAskedNow(store, tenantId, late, today);
  const planned = (those: LinesThen) =>
    planReminders(stages, those.lines, (_stage, id) => personIds.has(id), those.before, today).digests;
  // Most who are met owe nothing, locked or not.
  if (planned({ lines, before }).length === 0) return [];
  const isOver = (each: Period) => store.locks.isLocked(tenantId, each);
  const asked = {
    lines: (await isOver(period)) ? [] : lines,
    before: (await isOver(earlier)) ? [] : before,
  };
  const digests = planned(asked);
  const names = digests.map(({ stage, person }): Name => ({ period, stage: stage.key, person }));
  const entries = await entriesOf(store, tenantId, names);
  // Messages never tried are left to the clock: whoever has just installed the bot is being welcomed.
  const wasTried = ({ stage, person }: Digest): boolean =>
    entries.some((entry) => entry.stage === stage.key && entry.person.id === person.id);
  const stillOpen = stillOpenIn(entries, now, await metSinceOf(store, tenantId, entries));
  const about = { calendar, clock: () => now, lines: async () => asked };
  return digests
    .filter((digest) => wasTried(digest) && stillOpen(digest.stage.key, digest.person.id))
    .map((digest) => reminderMessage(digest, period, about));
}

/** The key of a ledger entry. */
type Name = Pick<LedgerEntry, 'period' | 'stage' | 'person'>;

/** The keys under which news of figures stands for everybody who is to hear of it. */
const namesOf = (lines: readonly CellLine[], audience: Audience): readonly Name[] =>
  lines.flatMap((line) => {
    const kind = newsOf(line);
    const news = kind && { kind, line };
    return news
      ? audience(news).map((person) => ({ period: line.period, stage: newsKey(news), person }))
      : [];
  });

async function entriesOf(
  store: Store,
  tenantId: string,
  names: readonly Name[],
): Promise<readonly LedgerEntry[]> {
  const found = await Promise.all(names.map((name) => store.ledger.entry(tenantId, name)));
  return found.flatMap((entry) => (entry ? [entry] : []));
}
