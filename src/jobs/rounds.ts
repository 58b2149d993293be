/** One round of everything that happens by itself for one council, and what came of it in a sentence each. */
import type { CellLine } from '../domain/cell.ts';
import { type Calendar, reportingPeriod } from '../domain/cycle.ts';
import { type Period, periodName } from '../domain/period.ts';
import { alertMessage, alertsDue } from './alerts.ts';
import type { Delivering, Message } from './errand.ts';
import { deliverAll, type PassResult } from './pass.ts';
import { reminderMessage, remindersDue } from './reminders.ts';
import { unreachedDue } from './unreached.ts';

/** `unreached` tells the performance team whom the reminders and alerts did not reach. */
export type Round = 'reminders' | 'unreached' | 'alerts';

/** What a round would send, before anything is claimed or sent. */
export type RoundPlan = {
  readonly round: Round;
  readonly period: string;
  readonly messages: readonly Message[];
  /**
   * References of the indicators for which there is nobody to tell: of those of the quarter being reported no owner or
   * manager; in the last resort no performance team.
   */
  readonly nobody: readonly string[];
};

/** Plans a round as of `now`; of alerts, `only` those of one quarter if need be. */
export async function planRound(
  round: Round,
  { store, tenantId, clock }: Pick<Delivering, 'store' | 'tenantId' | 'clock'>,
  calendar: Calendar,
  only?: Period,
): Promise<RoundPlan> {
  const now = clock();
  if (round === 'reminders') {
    const { digests, nobody, period } = await remindersDue(store, tenantId, now, calendar);
    const messages = digests.map((digest) => reminderMessage(digest, period, now, calendar));
    return { round, period: periodName(period), messages, nobody: refsOf(nobody) };
  }
  if (round === 'unreached') {
    const { messages, nobody, period } = await unreachedDue(store, tenantId, now, calendar);
    return { round, period: periodName(period), messages, nobody: refsOf(nobody) };
  }
  const due = await alertsDue(store, tenantId, now, calendar, only);
  const period = only ?? reportingPeriod(now, calendar);
  return {
    ...{ round, period: periodName(period) },
    messages: due.flatMap(({ alerts, period: of }) =>
      alerts.map((alert) => alertMessage(alert, of, store, tenantId)),
    ),
    nobody: due.flatMap(({ nobody, period: of }) => (of === period ? refsOf(nobody) : [])),
  };
}

const refsOf = (cells: readonly CellLine[]): readonly string[] => [...new Set(cells.map(({ ref }) => ref))];

/** A round that has been run. */
export type RoundOutcome = RoundPlan & PassResult;

/** Plans a round and sends it. */
export async function runRound(
  round: Round,
  delivering: Delivering,
  calendar: Calendar,
  only?: Period,
): Promise<RoundOutcome> {
  const plan = await planRound(round, delivering, calendar, only);
  const result = await deliverAll(plan.messages, delivering);
  return { ...plan, ...result };
}
