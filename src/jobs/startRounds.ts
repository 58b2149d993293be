/** The rounds of every council that a deployment serves: by the clock, and at once when a figure comes in. */
import { type Calendar, reportingPeriod } from '../domain/cycle.ts';
import type { Period } from '../domain/period.ts';
import type { Log } from '../log.ts';
import { noteNews } from './breaches.ts';
import type { Delivering } from './errand.ts';
import { type Reminding, remindNow } from './remindNow.ts';
import { type Round, type RoundOutcome, runRound } from './rounds.ts';
import { isSendingTime, startSchedule } from './schedule.ts';
import { keepUp } from './upkeep.ts';

export type RoundsOptions = {
  readonly tenants: readonly string[];
  /** A cron expression; undefined for no clock. */
  readonly tick: string | undefined;
  readonly calendar: Calendar;
  readonly delivering: (tenantId: string) => Delivering;
  readonly log: Log;
};

export type Rounds = {
  /** Looks for figures below target now, without making the person who reported one of the quarter wait for it. */
  readonly reported: (tenantId: string, period: Period) => void;
  /** Looks for whatever somebody whom the bot has just met could not be told before. */
  readonly met: (tenantId: string) => void;
  /** Reminds people because somebody asked for it, and says what became of each. */
  readonly remind: (tenantId: string, reminding: Reminding) => ReturnType<typeof remindNow>;
  /** Ends the ringing and waits for what is being sent. */
  readonly stop: () => Promise<void>;
};

/** Starts the clock, if there is one. */
export function startRounds({ tenants, tick, calendar, delivering, log }: RoundsOptions): Rounds {
  let underWay: Promise<void> = Promise.resolve();

  const run = async (round: Round, tenantId: string, only?: Period): Promise<void> => {
    try {
      note(round, await runRound(round, delivering(tenantId), calendar, only), log);
    } catch (error) {
      log.error({ err: error, round }, 'a round failed; the next one takes up what is left');
    }
  };

  const noted = async (tenantId: string, period: Period): Promise<void> => {
    const { store, clock } = delivering(tenantId);
    try {
      await noteNews(store, tenantId, period, reportingPeriod(clock(), calendar));
    } catch (error) {
      log.error({ err: error, period }, 'what was reported of an older quarter is told now or never');
    }
  };

  const ring = async (): Promise<void> => {
    for (const tenantId of tenants) {
      const { store, clock } = delivering(tenantId);
      try {
        const { opened, mended } = await keepUp(store, tenantId, clock(), calendar);
        if (opened.length > 0) log.warn({ opened }, 'indicators that are due and had no cell were given one');
        if (mended > 0)
          log.warn({ mended }, 'cells compared with a figure that has since changed were mended');
      } catch (error) {
        log.error({ err: error }, 'the sheet of the quarter could not be kept up');
      }
      if (!isSendingTime(clock(), calendar)) continue;
      // Whoever is not reached by the first two is named by the third, at once and in one message.
      for (const round of ['reminders', 'alerts', 'unreached'] as const) await run(round, tenantId);
    }
  };

  const schedule = tick === undefined ? undefined : startSchedule(tick, calendar, ring);
  return {
    reported: (tenantId, period) => {
      // One after the other: a round that still holds a claim would keep the next one from what it could send.
      underWay = underWay.then(async () => {
        await noted(tenantId, period);
        await run('alerts', tenantId, period);
      });
    },
    met: (tenantId) => {
      underWay = underWay.then(() => run('alerts', tenantId));
    },
    remind: (tenantId, reminding) => {
      const sending = remindNow(reminding, delivering(tenantId), calendar);
      const ended = sending.then(
        () => {},
        () => {},
      );
      underWay = Promise.all([underWay, ended]).then(() => {});
      return sending;
    },
    stop: async () => {
      await schedule?.stop();
      await underWay;
    },
  };
}

function note(round: Round, outcome: RoundOutcome, log: Log): void {
  const count = (kind: string): number =>
    outcome.deliveries.filter(({ result }) => result.kind === kind).length;
  if (outcome.messages.length > 0) {
    const named = outcome.deliveries.filter(({ result }) => !['sent', 'taken'].includes(result.kind));
    const notReached = named.map(({ person, result }) => ({ person: person.id, ...result }));
    log.info(
      { round, period: outcome.period, sent: count('sent'), taken: count('taken'), notReached },
      'round',
    );
  }
  if (round === 'unreached' && outcome.nobody.length > 0) {
    log.warn({ about: outcome.nobody }, 'nobody is the performance team, so nobody hears who was not told');
  }
  for (const { message, error } of outcome.faults) {
    log.error({ err: error, round, person: message.person.id }, 'a message could not be recorded');
  }
}
