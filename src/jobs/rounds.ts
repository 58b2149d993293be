/** One round of automatic messages for one council: planning it, and sending it. */

import { awaitedNow } from '../domain/closing/signOff.ts';
import type { CellLine } from '../domain/indicators/cell.ts';
import { type Period, periodName, shiftPeriod } from '../domain/time/period.ts';
import { type Calendar, reached, reportingPeriod } from '../domain/time/reportingCycle.ts';
import { openSheet } from '../quarters/opening.ts';
import { keepTold } from '../quarters/toldDue.ts';
import { confirmingDue } from './confirming.ts';
import { alertMessage, alertsDue } from './messages/alerts.ts';
import { arrangementsDue } from './messages/arrangements.ts';
import { audienceOn } from './messages/audience.ts';
import { closingDue, closingEntries, closingOf } from './messages/closing.ts';
import { noticesToTell } from './messages/contractNotices.ts';
import { outageNotes } from './messages/outageNotes.ts';
import { questionsDue } from './messages/questions.ts';
import { linesNow, reminderMessage, remindersDue, reportingAsOf } from './messages/reminders.ts';
import { linesLeft } from './messages/remindNow.ts';
import { unreachedDue, untoldQuarters } from './messages/unreached.ts';
import { weeklyDue } from './messages/weekly.ts';
import { breachesIn, newsOfActions, quartersWithNews } from './planning/breaches.ts';
import type { Delivering } from './sending/delivering.ts';
import type { Message } from './sending/errand.ts';
import type { PassOptions } from './sending/pass.ts';
import { type SendingResult, sendAll } from './sending/sendAll.ts';
import type { Update } from './sending/update.ts';
import { digestUpdates } from './takingBack/alreadyIn.ts';
import { closingUpdates } from './takingBack/closingUpdates.ts';
import { remindersOfLate } from './takingBack/lastReminders.ts';
import { noteUpdates } from './takingBack/noteUpdates.ts';
import { alertUpdates, owedLines } from './takingBack/takeBack.ts';

/**
 * `closing` asks for signatures, passes questions and answers on and warns of the lock; `unreached` tells the performance team about people whom the other
 * rounds did not reach.
 */
export type Round = 'closing' | 'reminders' | 'unreached' | 'alerts';

/** A planned round, before anything is claimed or sent. */
export type RoundPlan = {
  readonly round: Round;
  readonly period: string;
  readonly messages: readonly Message[];
  /** Outdated messages in people's chats, to be brought up to date. */
  readonly updates: readonly Update[];
  /**
   * References of indicators with nobody to tell: in the reporting quarter no owner or manager; in the last resort no
   * performance team.
   */
  readonly nobody: readonly string[];
};

type Planning = Pick<Delivering, 'store' | 'tenantId' | 'clock'>;

/** Plans a round as of `now`; nothing is written. */
export async function planRound(round: Round, planning: Planning, calendar: Calendar): Promise<RoundPlan> {
  const period = periodName(reportingPeriod(planning.clock(), calendar));
  switch (round) {
    case 'closing':
      return { round, period, ...(await planClosingRound(planning, calendar)) };
    case 'reminders':
      return { round, period, ...(await planRemindersRound(planning, calendar)) };
    case 'alerts':
      return { round, period, ...(await planAlertsRound(planning, calendar)) };
    case 'unreached':
      return { round, period, ...(await planUnreachedRound(planning, calendar)) };
  }
}

type Planned = Pick<RoundPlan, 'messages' | 'updates' | 'nobody'>;

async function planClosingRound(planning: Planning, calendar: Calendar): Promise<Planned> {
  const period = reportingPeriod(planning.clock(), calendar);
  const questions = await questionsDue(planning, calendar);
  const now = await planClosingOf(period, planning, calendar);
  // What waits since the quarter before waits on until that is locked.
  const before = await planClosingOf(shiftPeriod(period, -1), planning, calendar);
  return {
    messages: [...questions, ...now.messages, ...before.messages],
    updates: [...now.updates, ...before.updates],
    nobody: now.nobody,
  };
}

async function planClosingOf(period: Period, planning: Planning, calendar: Calendar): Promise<Planned> {
  const { store, tenantId, clock } = planning;
  const isToCome = (['to be signed', 'open'] as const).every(
    (about) => reached(period, clock(), calendar, about).length === 0,
  );
  if (isToCome) return { messages: [], updates: [], nobody: [] };
  const closing = await closingOf(planning, period, calendar);
  const entries = await closingEntries(store, tenantId, period);
  return {
    messages: await closingDue(closing, entries, planning, calendar),
    updates: closingUpdates(closing, entries, calendar),
    nobody: refsOf(closing.isLocked ? [] : closing.lines.filter(waitsForNobody)),
  };
}

/** Does a figure wait for a signature that nobody is named for? */
const waitsForNobody = (line: CellLine): boolean => awaitedNow(line).some(({ person }) => person === null);

async function planRemindersRound(
  { store, tenantId, clock }: Planning,
  calendar: Calendar,
): Promise<Planned> {
  const now = clock();
  const reporting = await reportingAsOf(store, tenantId, now, calendar);
  const { digests, nobody } = await remindersDue(store, tenantId, reporting, now, calendar);
  const lines = linesNow({ store, tenantId, clock, timeZone: calendar.timeZone }, reporting.period);
  const current = digestUpdates(reporting, calendar);
  const late = await remindersOfLate(reporting, now, store, tenantId, calendar);
  const confirming = await confirmingDue({ store, tenantId, clock }, calendar);
  return {
    messages: [
      ...(await arrangementsDue({ store, tenantId, clock }, calendar)),
      ...(await linesLeft(reporting.period, { store, tenantId, clock }, calendar)),
      ...digests.map((digest) => reminderMessage(digest, reporting.period, { calendar, clock, lines })),
      // After the reminders: what is owed goes first, and one of them goes out a day.
      ...confirming.messages,
      ...(await noticesToTell({ store, tenantId, clock }, calendar)),
    ],
    updates: [
      ...new Map([...current, ...late].map((each) => [each.activityId, each])).values(),
      ...confirming.updates,
    ],
    nobody: refsOf(nobody),
  };
}

async function planAlertsRound({ store, tenantId, clock }: Planning, calendar: Calendar): Promise<Planned> {
  const now = clock();
  const reporting = reportingPeriod(now, calendar);
  const audience = await audienceOn(store, tenantId, { now, calendar });
  const ofActions = await newsOfActions(store, tenantId, { now, calendar });
  const planned: Planned[] = [];
  for (const period of await quartersWithNews(store, tenantId, reporting)) {
    const breaches = await breachesIn(store, tenantId, period, { now, calendar });
    const { alerts, nobody } = await alertsDue(store, tenantId, breaches, now, {
      audience,
      ofActions: ofActions(period),
    });
    planned.push({
      messages: [
        ...alerts.map((alert) => alertMessage(alert, period, store, tenantId)),
        ...owedLines(breaches.entries, period, store, tenantId, now, calendar),
      ],
      updates: await alertUpdates(store, tenantId, period, breaches.entries),
      nobody: period === reporting ? refsOf(nobody) : [],
    });
  }
  return {
    messages: [
      ...planned.flatMap(({ messages }) => messages),
      ...(await weeklyDue({ store, tenantId, clock }, calendar)),
    ],
    updates: planned.flatMap(({ updates }) => updates),
    nobody: planned.flatMap(({ nobody }) => nobody),
  };
}

async function planUnreachedRound(
  { store, tenantId, clock }: Planning,
  calendar: Calendar,
): Promise<Planned> {
  const now = clock();
  const quarters = await untoldQuarters(store, tenantId, { now, calendar });
  const { messages, nobody } = await unreachedDue(store, tenantId, quarters, { now, calendar });
  const outages = await outageNotes(store, tenantId, now, calendar);
  return {
    messages: [...outages, ...messages],
    updates: await noteUpdates(store, tenantId, quarters, { now, calendar }),
    nobody: refsOf(nobody),
  };
}

const refsOf = (cells: readonly CellLine[]): readonly string[] => [...new Set(cells.map(({ ref }) => ref))];

/** A round that has been run. */
export type RoundOutcome = RoundPlan & SendingResult;

/**
 * Opens the reporting quarter if need be, plans a round, sends the messages due, and then updates the outdated ones.
 */
export async function runRound(
  round: Round,
  delivering: Delivering,
  calendar: Calendar,
  options: PassOptions = {},
): Promise<RoundOutcome> {
  const { store, tenantId, clock } = delivering;
  const period = reportingPeriod(clock(), calendar);
  await openSheet(store, tenantId, period, period);
  await keepTold(store, tenantId, clock(), calendar);
  const plan = await planRound(round, delivering, calendar);
  return { ...plan, ...(await sendAll(plan, delivering, options)) };
}
