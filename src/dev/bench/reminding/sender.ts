/**
 * One pass of reminders in a process of its own, sent as `ragtime run reminders` sends it: time, memory and outcomes.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Adapter } from '../../../bot/adapter.ts';
import { createNotifier } from '../../../bot/notifier.ts';
import { runRound } from '../../../jobs/rounds.ts';
import { createDelivering } from '../../../jobs/sending/delivering.ts';
import { createLog } from '../../../log.ts';
import type { Connection } from '../../../store/connect.ts';
import { openStore } from '../../../store/store.ts';
import { CALENDAR, TENANT } from '../basis/council.ts';

/** The settings of the process. */
export type Sending = {
  readonly connection: Connection;
  /** The store of a pass that is run first: a bot that has been up for a day has all of its code in memory. */
  readonly warmUp?: Connection;
  /** The moment to send as of (ISO). */
  readonly at: string;
  /** The longest call to Teams. */
  readonly timeoutMs: number;
};

/** Megabytes of memory: held by the process, and in use. */
type Memory = { readonly held: number; readonly used: number };

export type MeasuredPass = {
  /** Number of messages by outcome. */
  readonly ended: Readonly<Record<string, number>>;
  readonly faults: number;
  /** Why it ended early. */
  readonly broken: string | undefined;
  /** Before the pass, at most during it, and after it. */
  readonly memory: { readonly before: Memory; readonly most: Memory; readonly after: Memory };
};

const MEGABYTE = 1024 * 1024;
const LOOK_EVERY_MS = 250;

/** The memory in use after garbage collection. */
function memory(): Memory {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { held: rss / MEGABYTE, used: heapUsed / MEGABYTE };
}

async function main({ connection, warmUp, at, timeoutMs }: Sending): Promise<void> {
  const log = createLog('silent');
  const adapter = new Adapter({ credentials: { kind: 'none' }, timeoutMs, now: Date.now, log });
  const notifier = createNotifier(adapter, { log });
  const council = { tenantId: TENANT, clock: () => new Date(at), timeZone: CALENDAR.timeZone, now: Date.now };
  if (warmUp) {
    const unpaced = { ...council, store: await openStore(warmUp), wait: async () => {} };
    await runRound('reminders', createDelivering(unpaced, notifier), CALENDAR);
  }
  const store = await openStore(connection);
  const delivering = createDelivering({ ...council, store, wait }, notifier);
  let isStopping = false;
  let pass: Promise<unknown> = Promise.resolve();
  process.on('SIGTERM', () => {
    isStopping = true;
    void pass.finally(() => process.exit());
  });

  const run = async (): Promise<MeasuredPass> => {
    const before = memory();
    let most = before;
    const looking = setInterval(() => {
      const { rss, heapUsed } = process.memoryUsage();
      most = {
        held: Math.max(most.held, rss / MEGABYTE),
        used: Math.max(most.used, heapUsed / MEGABYTE),
      };
    }, LOOK_EVERY_MS);
    const end = () => (isStopping ? ('it was stopped' as const) : undefined);
    const { deliveries, faults, broken } = await runRound('reminders', delivering, CALENDAR, { end });
    clearInterval(looking);
    const ended: Record<string, number> = {};
    for (const { result } of deliveries) ended[result.kind] = (ended[result.kind] ?? 0) + 1;
    return { ended, faults: faults.length, broken, memory: { before, most, after: memory() } };
  };
  process.on('message', () => {
    pass = run().then((sent) => process.send?.(sent));
  });
  console.log('listening to 0');
}

process.on('disconnect', () => process.exit());
main(JSON.parse(process.argv[2] ?? '{}')).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
