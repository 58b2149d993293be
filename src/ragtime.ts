/** Ragtime put together by hand: the only file that knows every part. main, dev and ask start it. */
import { setTimeout as wait } from 'node:timers/promises';
import { Adapter } from './bot/adapter.ts';
import type { BotCredentials } from './bot/authentication.ts';
import { createNotifier } from './bot/notifier.ts';
import { createTurn } from './bot/turn.ts';
import { messageCard } from './cards/message.ts';
import { answer } from './commands/answer.ts';
import type { Setting } from './commands/context.ts';
import { search } from './commands/search.ts';
import { type Calendar, reportingPeriod } from './domain/cycle.ts';
import type { Synonym } from './domain/synonym.ts';
import type { Delivering } from './jobs/errand.ts';
import { startRounds } from './jobs/startRounds.ts';
import type { Log } from './log.ts';
import { PAGES } from './pages.ts';
import { createServer } from './server.ts';
import type { Store } from './store/store.ts';

export type Parts = {
  readonly store: Store;
  readonly bot: BotCredentials;
  readonly tenants: readonly string[];
  readonly host: string;
  readonly port: number;
  readonly calendar: Calendar;
  /** When the rounds ring, as a cron expression; undefined for a bot that does nothing by itself. */
  readonly tick: string | undefined;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** The council's own words for things. */
  readonly synonyms?: readonly Synonym[];
  readonly log: Log;
  readonly version: string;
};

export type Running = {
  readonly port: number;
  /** Stops ringing, lets turns and messages in flight end, and closes. */
  readonly stop: () => Promise<void>;
};

const NONE: readonly Synonym[] = [];

/** A call to Teams that takes longer is given up; a turn has 15 s before Teams repeats it. */
const TEAMS_TIMEOUT_MS = 10_000;

/** Starts answering. Rejects with a sentence when the port can't be had. */
export async function startRagtime(parts: Parts): Promise<Running> {
  const { store, tenants, calendar, clock, newId, log, version, synonyms = NONE } = parts;
  // The bot's own timers run on the machine's clock, whatever the calendar is told the time is.
  const adapter = new Adapter({ credentials: parts.bot, timeoutMs: TEAMS_TIMEOUT_MS, now: Date.now, log });
  const { send } = createNotifier(adapter, { log, wait });
  const delivering = (tenantId: string): Delivering => ({ store, send, tenantId, clock });
  const alongside = new Set<Promise<void>>();
  const rounds = startRounds({ tenants, tick: parts.tick, calendar, delivering, log });

  const setting: Setting = {
    ...{ store, calendar, clock, newId, synonyms },
    onReported: rounds.reported,
    remind: rounds.remind,
    alongside: (work) => {
      const ended = work
        .catch((error: unknown) => log.error({ err: error }, 'a thread could not be kept'))
        .finally(() => alongside.delete(ended));
      alongside.add(ended);
    },
  };
  const turn = createTurn({
    answer: (incoming) => answer(incoming, setting),
    search: (asker, text) => search(asker, text, setting),
    remember: async (address) => {
      const met = await store.conversations.find(address.tenantId, address.aadId);
      await store.conversations.remember(address);
      // What they could not be told before is not left to the next ring.
      if (!met) rounds.met(address.tenantId);
    },
    forget: (tenantId, aadId) => store.conversations.forget(tenantId, aadId),
    tenants,
    log,
    newRef: () => newId().slice(0, 6),
    now: Date.now,
    wait,
  });
  const server = createServer({
    messages: (authorization, body) => adapter.receive(authorization, body, turn),
    ready: () => whatIsMissing(store, log),
    pages: PAGES,
    log,
    version,
  });
  try {
    const listening = await server.listen(parts.port, parts.host);
    // Not before it listens: a start should not wait for what only answers need.
    setImmediate(() => warmUp(adapter, parts).catch((err: unknown) => log.error({ err }, 'not warmed up')));
    return {
      port: listening.port,
      stop: async () => {
        await Promise.all([listening.stop(), rounds.stop()]);
        await Promise.all(alongside);
      },
    };
  } catch (error) {
    await rounds.stop();
    throw error;
  }
}

/** Has what the first question takes read now: bank holidays, the template engine, and what signs in to Teams. */
async function warmUp(adapter: Adapter, { calendar, clock }: Parts): Promise<void> {
  reportingPeriod(clock(), calendar);
  messageCard({ sentence: 'Ready.' });
  await adapter.warmUp();
}

async function whatIsMissing(store: Store, log: Log): Promise<string | undefined> {
  try {
    await store.ready();
    return undefined;
  } catch (err) {
    log.warn({ err }, 'the store does not answer');
    return 'The store does not answer. Check that the storage account is up and that this identity may use it.';
  }
}
