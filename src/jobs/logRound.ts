/** Logging of rounds: how many messages were sent, who was not reached and why, and why a round ended early. */
import type { Log } from '../log.ts';
import type { Round, RoundOutcome } from './rounds.ts';
import type { PassResult } from './sending/pass.ts';

/** Early ends that somebody should look into. */
const ALARMING: readonly PassResult['broken'][] = ['Teams takes no messages', 'the store does not answer'];

/** Logs a round by the clock. */
export function logRound(round: Round, outcome: RoundOutcome, log: Log): void {
  if (outcome.messages.length > 0) logPass(round, outcome, log, { period: outcome.period });
  if (round === 'unreached' && outcome.nobody.length > 0) {
    log.warn({ about: outcome.nobody }, 'nobody is the performance team, so nobody hears who was not told');
  }
}

/** Logs the outcome of messages. Nothing where there were none. */
export function logPass(
  what: string,
  { deliveries, faults, broken }: PassResult,
  log: Log,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const count = (kind: string): number => deliveries.filter(({ result }) => result.kind === kind).length;
  const named = deliveries.filter(({ result }) => 'reason' in result);
  const notReached = named.map(({ person, result }) => ({ person: person.id, ...result }));
  if (deliveries.length > 0) {
    log.info({ round: what, ...more, sent: count('sent'), taken: count('taken'), notReached }, 'round');
  }
  if (broken) {
    log[ALARMING.includes(broken) ? 'error' : 'info'](
      { round: what, ...more, why: broken },
      'a round ended early; the next one takes up what is left',
    );
  }
  for (const { person, error } of faults) {
    log.error({ err: error, round: what, person: person.id }, 'a message could not be recorded');
  }
}
