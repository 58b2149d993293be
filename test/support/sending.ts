/** Rounds that really go out: over HTTP to a council's connector, as of a moment that the test sets. */
import { Adapter } from '../../src/bot/adapter.ts';
import { createNotifier } from '../../src/bot/notifier.ts';
import { type Round, type RoundOutcome, runRound } from '../../src/jobs/rounds.ts';
import { createDelivering, type Delivering } from '../../src/jobs/sending/delivering.ts';
import type { PassOptions } from '../../src/jobs/sending/pass.ts';
import { createLog } from '../../src/log.ts';
import { CALENDAR } from './calendar.ts';
import { type Council, TENANT } from './council.ts';

export type Sending = {
  readonly delivering: Delivering;
  /** Does these rounds one after the other, as of a moment (ISO). */
  readonly round: (
    at: string,
    rounds?: readonly Round[],
    options?: PassOptions,
  ) => Promise<readonly RoundOutcome[]>;
};

/**
 * An instance that sends for a council; it waits for nothing but Teams.
 * @param machine milliseconds since 1970, by which it keeps its pace
 */
export function sendingFor(
  { store }: Pick<Council, 'store'>,
  timeoutMs = 2_000,
  machine: () => number = Date.now,
): Sending {
  let now = new Date(0);
  const log = createLog('silent');
  const adapter = new Adapter({ credentials: { kind: 'none' }, timeoutMs, now: Date.now, log });
  const delivering = createDelivering(
    {
      ...{ store, tenantId: TENANT, timeZone: CALENDAR.timeZone, now: machine },
      clock: () => now,
      wait: async () => {},
    },
    createNotifier(adapter, { log }),
  );
  return {
    delivering,
    round: async (at, rounds = ['reminders', 'alerts', 'unreached'], options = {}) => {
      now = new Date(at);
      const outcomes: RoundOutcome[] = [];
      for (const round of rounds) outcomes.push(await runRound(round, delivering, CALENDAR, options));
      return outcomes;
    },
  };
}
