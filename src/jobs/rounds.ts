/** One round of everything that happens by itself for one council, and what came of it in a sentence each. */
import type { Calendar } from '../domain/cycle.ts';
import { periodName } from '../domain/period.ts';
import { alertMessage, alertsDue } from './alerts.ts';
import type { Delivering, Message } from './errand.ts';
import { deliverAll, type PassResult } from './pass.ts';
import { reminderMessage, remindersDue } from './reminders.ts';
import { unreachedDue } from './unreached.ts';

/** `unreached` tells the performance team whom the reminders did not reach. */
export type Round = 'reminders' | 'unreached' | 'alerts';

/** What a round would send, before anything is claimed or sent. */
export type RoundPlan = {
  readonly round: Round;
  readonly period: string;
  readonly messages: readonly Message[];
  /** References of the indicators for which there is nobody to tell. */
  readonly nobody: readonly string[];
};

/** Plans a round as of `now`. */
export async function planRound(
  round: Round,
  { store, tenantId, clock }: Pick<Delivering, 'store' | 'tenantId' | 'clock'>,
  calendar: Calendar,
): Promise<RoundPlan> {
  const now = clock();
  if (round === 'reminders') {
    const { digests, nobody, period } = await remindersDue(store, tenantId, now, calendar);
    const messages = digests.map((digest) => reminderMessage(digest, period, now, calendar));
    return { round, period: periodName(period), messages, nobody: nobody.map(({ ref }) => ref) };
  }
  if (round === 'unreached') {
    const { messages, period } = await unreachedDue(store, tenantId, now, calendar);
    return { round, period: periodName(period), messages, nobody: [] };
  }
  const due = await alertsDue(store, tenantId, now, calendar);
  return {
    ...{ round, period: periodName(due[0].period) },
    messages: due.flatMap(({ alerts, period }) =>
      alerts.map((alert) => alertMessage(alert, period, store, tenantId)),
    ),
    nobody: due.flatMap(({ nobody }) => nobody.map(({ ref }) => ref)),
  };
}

/** A round that has been run. */
export type RoundOutcome = RoundPlan & PassResult;

/** Plans a round and sends it. */
export async function runRound(
  round: Round,
  delivering: Delivering,
  calendar: Calendar,
  onProgress?: (done: number, of: number) => void,
): Promise<RoundOutcome> {
  const plan = await planRound(round, delivering, calendar);
  const result = await deliverAll(plan.messages, delivering, (done) =>
    onProgress?.(done, plan.messages.length),
  );
  return { ...plan, ...result };
}
