/** The composition root: the only file that knows every part. main, dev and ask start it. */
import { setMaxListeners } from 'node:events';
import { setTimeout as waitFor } from 'node:timers/promises';
import { Adapter } from './bot/adapter.ts';
import type { BotCredentials } from './bot/authentication.ts';
import { type Acquaintances, createAcquaintances } from './bot/incoming/acquaintances.ts';
import { createNotifier, type Notifier } from './bot/notifier.ts';
import { createTurn } from './bot/turn.ts';
import { messageCard } from './cards/parts/message.ts';
import type { SharedContext } from './commands/basis/context.ts';
import { answer } from './commands/turn/answer.ts';
import { search } from './commands/turn/search.ts';
import type { CommentRole } from './domain/closing/commentRoles.ts';
import { DomainError } from './domain/domainError.ts';
import type { Synonym } from './domain/schemes/councilWord.ts';
import { type Calendar, reportingPeriod } from './domain/time/reportingCycle.ts';
import { readSheets } from './intake/table/readSheets.ts';
import { createDelivering, type Delivering } from './jobs/sending/delivering.ts';
import { startRounds } from './jobs/startRounds.ts';
import type { Log } from './log.ts';
import { withTold } from './quarters/toldDue.ts';
import { makePaper, writeReady } from './report/making/makePaper.ts';
import type { PaperWording } from './report/wording/ownWording.ts';
import type { Store } from './store/store.ts';
import type { MadeFile } from './web/files.ts';
import { createFileLinks, LINK_MINUTES, type Linked } from './web/links.ts';
import { PAGES } from './web/pages.ts';
import { createServer } from './web/server.ts';
import { writeInWorker } from './workbooks/inWorker.ts';

export type Parts = {
  readonly store: Store;
  readonly bot: BotCredentials;
  readonly tenants: readonly string[];
  readonly host: string;
  readonly port: number;
  readonly calendar: Calendar;
  /** The cron expression of the rounds; undefined for a bot that does nothing by itself. */
  readonly tick: string | undefined;
  readonly clock: () => Date;
  /** Waits so many milliseconds, less when it is told to; on the machine's own clock unless given. */
  readonly wait?: (
    ms: number,
    value?: undefined,
    until?: { readonly signal: AbortSignal },
  ) => Promise<unknown>;
  readonly newId: () => string;
  /**
   * The address that links to files begin with; without one there are none, save on this machine's own.
   */
  readonly address?: string | undefined;
  /** Signs links to files. Instances that share it give each other's; without one each has its own, until it ends. */
  readonly linkSecret?: string | undefined;
  /** Does the chat ask people whether a file may be saved? Teams does, and its stand-in on this machine does not. */
  readonly consents?: boolean;
  /** The council's own words for things. */
  readonly synonyms?: readonly Synonym[];
  /** The council's own wording of papers; that which comes with Ragtime without one. */
  readonly paperWording?: PaperWording | undefined;
  /** The roles in which people comment on figures; none where the council has turned none on. */
  readonly commentRoles?: readonly CommentRole[];
  readonly log: Log;
  readonly version: string;
};

export type RunningRagtime = {
  readonly port: number;
  /** Stops ringing, lets turns and messages in flight end, and closes. */
  readonly stop: () => Promise<void>;
};

const NONE: readonly Synonym[] = [];

/** A call to Teams that takes longer is given up; a turn has 15 s before Teams repeats it. */
const TEAMS_TIMEOUT_MS = 10_000;

/** Starts answering. Rejects with a sentence when the port can't be had. */
export async function startRagtime(parts: Parts): Promise<RunningRagtime> {
  const { store, tenants, clock, newId, log, version, synonyms = NONE, wait = waitFor } = parts;
  const { commentRoles = [] } = parts;
  const calendar = await withTold(parts.calendar, store, tenants).catch((err: unknown): Calendar => {
    log.warn({ err }, 'which due dates were told is not known before the first round');
    return { ...parts.calendar, told: new Map() };
  });
  // The bot's own timers run on the machine's clock, whatever the calendar is told the time is.
  const adapter = new Adapter({ credentials: parts.bot, timeoutMs: TEAMS_TIMEOUT_MS, now: Date.now, log });
  const acquaintances = createAcquaintances({
    remember: async (address) => {
      // They write to the bot again, and are a stranger to it: where is not kept.
      if (await store.former.has(address.tenantId, address.aadId)) return;
      // Messages they have missed are not left to the next ring.
      const isBack = await store.conversations.remember(address, clock());
      if (isBack) rounds.met(address.tenantId, address.aadId);
    },
    forget: (tenantId, aadId) => store.conversations.part(tenantId, aadId),
    now: Date.now,
  });
  const delivering = deliveringFor(parts, createNotifier(adapter, { log }), acquaintances);
  const underWay = new Set<Promise<void>>();
  const alongside = (work: Promise<void>): void => {
    const ended = work
      .catch((error: unknown) => log.error({ err: error }, 'what went on beside an answer failed'))
      .finally(() => underWay.delete(ended));
    underWay.add(ended);
  };
  const stopping = new AbortController();
  // As many may be pausing as there are people who have sent something in.
  setMaxListeners(0, stopping.signal);
  const rounds = startRounds({ tenants, tick: parts.tick, calendar, delivering, log });

  const setting: SharedContext = {
    store,
    calendar,
    clock,
    newId,
    write: writeInWorker,
    readWorkbook: readSheets,
    writeReady,
    makePaper: (input, making) => makePaper(input, { ...making, template: parts.paperWording }),
    synonyms,
    commentRoles,
    onReported: rounds.reported,
    onArranged: rounds.arranged,
    remind: rounds.remind,
    alongside,
    onWaitedOut: (err) => log.warn({ err }, 'the store does not answer, and is tried again'),
    pause: (ms) =>
      wait(ms, undefined, { signal: stopping.signal }).then(
        () => true,
        () => false,
      ),
  };
  let { port } = parts;
  const development = parts.bot.kind === 'none';
  const address = (): string | undefined =>
    parts.address ?? (development ? `http://127.0.0.1:${port}` : undefined);
  const links = createFileLinks({
    address: () => address() ?? '',
    secret: parts.linkSecret ?? `${newId()}${newId()}`,
    newId,
    now: Date.now,
  });
  const turn = createTurn({
    files: {
      consents: parts.consents ?? !development,
      link: async ({ asker: { tenantId, aadId }, call: { verb, args }, name, isShared }) =>
        address() === undefined
          ? undefined
          : {
              url: await links.linkTo({ tenantId, aadId, verb, args: { ...args }, name, isShared }),
              minutes: LINK_MINUTES,
            },
    },
    development,
    answer: (incoming, doing) => answer({ ...incoming, doing }, setting),
    search: (asker, text, page) => search(asker, text, setting, page),
    acquaintances,
    alongside,
    tenants,
    log,
    newRef: () => newId().slice(0, 6),
    now: Date.now,
    wait,
  });
  const server = createServer({
    messages: (authorization, body) => adapter.receive(authorization, body, turn),
    ready: () => whatIsMissing(store, log),
    files: { ...links, make: (file) => madeAgain(file, setting) },
    pages: PAGES,
    log,
    version,
  });
  try {
    const listening = await server.listen(parts.port, parts.host);
    port = listening.port;
    // Not before it listens: a start should not wait for what only answers need.
    setImmediate(() => warmUp(adapter, parts).catch((err: unknown) => log.error({ err }, 'not warmed up')));
    return {
      port: listening.port,
      stop: async () => {
        stopping.abort();
        await Promise.all([listening.stop(), rounds.stop()]);
        // A turn that ends may have begun something else.
        while (underWay.size > 0) await Promise.all(underWay);
      },
    };
  } catch (error) {
    await rounds.stop();
    throw error;
  }
}

/**
 * A file that somebody has a link to, made as whoever asked for it, who may have left since: with what they may read there,
 * as anybody in a channel can follow its link.
 */
async function madeAgain(
  { tenantId, aadId, verb, args, isShared }: Linked,
  setting: SharedContext,
): Promise<MadeFile> {
  const asker = { tenantId, aadId, name: '' };
  const conversation = { id: 'file', type: isShared ? 'channel' : 'personal', room: 'file' } as const;
  const { file, summary } = await answer({ kind: 'clicked', verb, data: args, asker, conversation }, setting);
  return file ? { ...file, bytes: await file.make() } : summary;
}

/** The means of delivery, made once for each council. */
function deliveringFor(
  { store, clock, calendar }: Parts,
  { send, update }: Notifier,
  acquaintances: Acquaintances,
): (tenantId: string) => Delivering {
  const known = new Map<string, Delivering>();
  return (tenantId) => {
    const before = known.get(tenantId);
    if (before) return before;
    const { timeZone } = calendar;
    const delivering = createDelivering(
      { store, tenantId, clock, wait: waitFor, timeZone, now: Date.now },
      {
        update,
        send: async (address, message) => {
          const outcome = await send(address, message);
          // They may write in the next minute, and have to be remembered anew then.
          if (outcome.kind === 'unreachable') acquaintances.lose(tenantId, address.aadId);
          return outcome;
        },
      },
    );
    known.set(tenantId, delivering);
    return delivering;
  };
}

/** Loads everything that the first question needs: bank holidays, the template engine, and sign-in to Teams. */
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
    if (err instanceof DomainError) return err.message;
    return 'The store does not answer. Check that the storage account is up and that this identity may use it.';
  }
}
