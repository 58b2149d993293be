/**
 * One process of Ragtime on the virtual clock: it goes through its awaits one by one, and can be ended at any of
 * them.
 */
import type { Calendar } from '../../../domain/time/reportingCycle.ts';
import { createDelivering, type Mail } from '../../../jobs/sending/delivering.ts';
import { type Rounds, startRounds } from '../../../jobs/startRounds.ts';
import { createLog } from '../../../log.ts';
import type { Between, Connection } from '../../../store/connect.ts';
import { openStore, type Store } from '../../../store/store.ts';
import type { Timeline } from '../time/timeline.ts';

/** The control over a process: it may pass awaits for as long as it is alive. */
export type SimulatedProcess = {
  readonly isAlive: () => boolean;
  /** Is it waiting for something on its way, or has work it was given to finish? */
  readonly isBusy: () => boolean;
  /** Has it work that waits for nothing: is it between two awaits, whatever the clock says? */
  readonly isThinking: () => boolean;
  /** Gives it work, under way until that settles. */
  readonly take: (work: Promise<unknown>) => void;
  /** Number of awaits passed. */
  readonly passed: () => number;
  /** The numbers of the awaits at which something changed outside. */
  readonly changes: readonly number[];
  /**
   * One await: after so many milliseconds it acts, and goes on. Never settles once the process has ended. `isChange` where
   * that changes anything outside.
   */
  readonly pass: <Answer>(
    ms: number,
    act: () => Promise<Answer> | Answer,
    isChange?: boolean,
  ) => Promise<Answer>;
  /** Ends it at the n-th await from the first on, before that acts. */
  readonly endAt: (await_: number) => void;
  readonly end: () => void;
};

export function createProcess(timeline: Timeline, onEnd: () => void): SimulatedProcess {
  const changes: number[] = [];
  let [isAlive, working, waiting, passed, last] = [true, 0, 0, 0, Number.POSITIVE_INFINITY];
  const end = (): void => {
    if (!isAlive) return;
    isAlive = false;
    onEnd();
  };
  return {
    isAlive: () => isAlive,
    isBusy: () => isAlive && waiting + working > 0,
    isThinking: () => isAlive && working > 0 && waiting === 0,
    take: (work) => {
      working += 1;
      const isOver = (): void => {
        working -= 1;
      };
      work.then(isOver, isOver);
    },
    passed: () => passed,
    changes,
    end,
    endAt: (await_) => {
      last = await_;
    },
    pass: (ms, act, isChange = false) =>
      new Promise((resolve, reject) => {
        waiting += 1;
        timeline.at(timeline.now() + ms, async () => {
          waiting -= 1;
          if (!isAlive) return;
          passed += 1;
          if (passed >= last) return end();
          if (isChange) changes.push(passed);
          try {
            resolve(await act());
          } catch (error) {
            reject(error);
          }
        });
      }),
  };
}

export type Instance = {
  readonly name: string;
  readonly running: SimulatedProcess;
  readonly store: Store;
  readonly rounds: Rounds;
};

type Parts = {
  readonly name: string;
  readonly connection: Connection;
  readonly tenantId: string;
  readonly calendar: Calendar;
  readonly timeline: Timeline;
  readonly running: SimulatedProcess;
  /** The middleware to the store, once it is open. */
  readonly between: Between;
  readonly mail: Mail;
};

/** A busy machine is none of the simulated troubles: a request that is only slow in real time must not fail. */
export const PATIENCE_MS = 120_000;

/** Starts one. */
export async function startInstance(parts: Parts): Promise<Instance> {
  const { name, connection, tenantId, calendar, timeline, running, between, mail } = parts;
  let isOpen = false;
  const store = await openStore(connection, {
    between: (request, make) => (isOpen ? between(request, make) : make()),
    timeoutMs: PATIENCE_MS,
  });
  isOpen = true;
  const { clock, now } = timeline;
  const wait = (ms: number): Promise<void> => running.pass(ms, () => {});
  const { timeZone } = calendar;
  const delivering = createDelivering({ store, tenantId, clock, wait, timeZone, now }, mail);
  const rounds = startRounds({
    tenants: [tenantId],
    tick: undefined,
    calendar,
    delivering: () => delivering,
    log: createLog('silent'),
    later: (act, ms) => timeline.at(now() + ms, () => void (running.isAlive() && act())),
  });
  return { name, running, store, rounds };
}
