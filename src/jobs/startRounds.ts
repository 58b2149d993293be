/** Running the rounds of every council of a deployment: by the clock, and at once when a figure comes in. */
import PQueue from 'p-queue';
import type { CellLine } from '../domain/indicators/cell.ts';
import { isSendingTime } from '../domain/messages/sendingTime.ts';
import { dayAt } from '../domain/time/days.ts';
import { type Calendar, reportingPeriod } from '../domain/time/reportingCycle.ts';
import type { Log } from '../log.ts';
import { openSheet } from '../quarters/opening.ts';
import { asAskedNow } from '../quarters/standIns.ts';
import { afterMeeting, afterReport } from './atOnce.ts';
import { confirmingDue } from './confirming.ts';
import { logPass, logRound } from './logRound.ts';
import { arrangementsDue } from './messages/arrangements.ts';
import { type Reminding, remindNow } from './messages/remindNow.ts';
import { noteNews } from './planning/breaches.ts';
import { type Round, runRound } from './rounds.ts';
import { startSchedule } from './schedule.ts';
import type { Delivering } from './sending/delivering.ts';
import type { Broken, PassOptions } from './sending/pass.ts';
import { type Due, sendAll } from './sending/sendAll.ts';
import { keepUp } from './upkeep.ts';

export type RoundsOptions = {
  readonly tenants: readonly string[];
  /** A cron expression; undefined for no clock. */
  readonly tick: string | undefined;
  readonly calendar: Calendar;
  /** The means of delivery of a council; the same each time, so that all its messages share one pace. */
  readonly delivering: (tenantId: string) => Delivering;
  readonly log: Log;
  /**
   * Runs something after so many milliseconds and gives back its cancel function. The machine’s timers when left out.
   */
  readonly later?: (act: () => void, ms: number) => () => void;
};

export type Rounds = {
  /** One tick: keeps the quarter’s sheet, and sends the messages due in sending hours. Never rejects. */
  readonly ring: () => Promise<void>;
  /** Alerts managers to a figure, without making its reporter wait. */
  readonly reported: (tenantId: string, cell: Pick<CellLine, 'ref' | 'period'>) => void;
  /** Tells whom it concerns that somebody is away, or has more time. */
  readonly arranged: (tenantId: string) => void;
  /** Sends somebody the bot has just met everything they could not be told before. */
  readonly met: (tenantId: string, personId: string) => void;
  /** Reminds people because somebody asked for it, and gives each one's outcome. */
  readonly remind: (
    tenantId: string,
    reminding: Reminding,
    progress?: PassOptions['progress'],
  ) => ReturnType<typeof remindNow>;
  /** Stops the clock, begins no further message of a pass, and waits for those on their way. */
  readonly stop: () => Promise<void>;
};

/** Events handled side by side: one whose person does not answer holds up no other. */
const EVENTS_AT_ONCE = 8;
/** A round that Teams asked to pause goes on no sooner: where it is merely busy it does not say for how long. */
const SHORTEST_PAUSE_MS = 60_000;
/** People just met who are handled in one go. */
const MOST_TOGETHER = 100;
const ROUNDS = ['reminders', 'alerts', 'unreached'] as const satisfies readonly Round[];

/** Milliseconds until Teams is to be tried again: in an outage, or after a pause that it asked for and ended a round. */
async function untilTried(
  { store, tenantId, clock, pace }: Delivering,
  isPaused: boolean,
): Promise<readonly number[]> {
  const { down } = await store.sending.read(tenantId);
  const ms = down ? Date.parse(down.tryAt) - clock().getTime() : 0;
  // Where that time is past there was no message to try, or it is outside sending hours.
  if (ms > 0) return [ms];
  return isPaused ? [Math.max(SHORTEST_PAUSE_MS, await pace.pausedFor())] : [];
}

function onTheMachine(act: () => void, ms: number): () => void {
  const timer = setTimeout(act, ms).unref();
  return () => clearTimeout(timer);
}

/** Starts the clock, if there is one. */
export function startRounds({
  tenants,
  tick,
  calendar,
  delivering,
  log,
  later = onTheMachine,
}: RoundsOptions): Rounds {
  const events = new PQueue({ concurrency: EVENTS_AT_ONCE });
  const reminding = new Set<Promise<unknown>>();
  /** People just met, by council: when everybody installs the bot at once, they are handled together. */
  const justMet = new Map<string, Set<string>>();
  let isStopping = false;
  const stopped = () => (isStopping ? ('it was stopped' as const) : undefined);

  const run = async (round: Round, tenantId: string): Promise<Broken | undefined> => {
    const { clock } = delivering(tenantId);
    const end = () =>
      stopped() ?? (isSendingTime(clock(), calendar) ? undefined : ('sending time is over' as const));
    try {
      const outcome = await runRound(round, delivering(tenantId), calendar, { end });
      logRound(round, outcome, log);
      return outcome.broken;
    } catch (error) {
      log.error({ err: error, round }, 'a round failed; the next one takes up what is left');
      return undefined;
    }
  };

  /** Gives back the councils in which a pause that Teams asked for ended a round. */
  const ring = async (): Promise<ReadonlySet<string>> => {
    const paused = new Set<string>();
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
      // People not reached by the first two rounds are named by the third, at once and in one message.
      for (const round of ROUNDS) {
        if (isStopping) break;
        const broken = await run(round, tenantId);
        if (broken === 'Teams asks for a pause') paused.add(tenantId);
        if (broken) break;
      }
    }
    return paused;
  };

  let ringing: Promise<void> | undefined;
  let callOff = (): void => {};
  /** One ring at a time; after one that an outage or a pause ended, another as soon as Teams is to be tried again. */
  const ringOnce = (): Promise<void> => {
    callOff();
    ringing ??= ring()
      .then(async (paused) => {
        const waits = await Promise.all(
          tenants.map((tenantId) => untilTried(delivering(tenantId), paused.has(tenantId))),
        );
        const [soonest] = waits.flat().toSorted((a, b) => a - b);
        if (soonest !== undefined && !isStopping) callOff = later(ringOnce, soonest);
      })
      .catch((error: unknown) => log.error({ err: error }, 'when Teams is to be tried again is not known'))
      .finally(() => {
        ringing = undefined;
      });
    return ringing;
  };

  const schedule = tick === undefined ? undefined : startSchedule(tick, calendar, ringOnce);

  /** Handles an event: the messages it makes due are planned from the store as of then. */
  const seeTo = (tenantId: string, event: string, due: () => Promise<Due>): void => {
    void events.add(async () => {
      try {
        logPass(event, await sendAll(await due(), delivering(tenantId)), log);
      } catch (error) {
        log.error({ err: error, event }, 'nobody could be told yet; the next round takes it up');
      }
    });
  };

  return {
    ring: ringOnce,
    reported: (tenantId, cell) => {
      const { store, clock } = delivering(tenantId);
      seeTo(tenantId, 'a figure came in', async () => {
        await noteNews(store, tenantId, cell.period, reportingPeriod(clock(), calendar));
        return afterReport(cell, delivering(tenantId), calendar);
      });
    },
    arranged: (tenantId) =>
      seeTo(tenantId, 'something was arranged', async () => {
        const { messages, updates } = await confirmingDue(delivering(tenantId), calendar);
        return {
          messages: [...(await arrangementsDue(delivering(tenantId), calendar)), ...messages],
          updates,
        };
      }),
    met: (tenantId, personId) => {
      const others = justMet.get(tenantId);
      if (others && others.size < MOST_TOGETHER) return void others.add(personId);
      const those = new Set([personId]);
      justMet.set(tenantId, those);
      seeTo(tenantId, 'somebody was met', async () => {
        if (justMet.get(tenantId) === those) justMet.delete(tenantId);
        const { store, clock } = delivering(tenantId);
        const period = reportingPeriod(clock(), calendar);
        const opened = (await openSheet(store, tenantId, period, period)) ?? [];
        const lines = await asAskedNow(store, tenantId, opened, dayAt(clock(), calendar.timeZone));
        return afterMeeting(those, lines, delivering(tenantId), calendar);
      });
    },
    remind: (tenantId, whom, progress = () => {}) => {
      const sending = remindNow(whom, delivering(tenantId), calendar, { end: stopped, progress });
      const ended: Promise<void> = sending
        .catch(() => {})
        .then(() => {
          reminding.delete(ended);
        });
      reminding.add(ended);
      return sending;
    },
    stop: async () => {
      isStopping = true;
      callOff();
      await schedule?.stop();
      await ringing;
      await events.onIdle();
      await Promise.all(reminding);
    },
  };
}
