/** A bot on loopback with a fake Bot Connector behind it, for tests of the whole way of a message over real HTTP. */
import { onTestFinished } from 'vitest';
import { Adapter } from '../../src/bot/adapter.ts';
import type { AuthenticationOptions } from '../../src/bot/authentication.ts';
import { createAcquaintances } from '../../src/bot/incoming/acquaintances.ts';
import type { Incoming } from '../../src/bot/incoming/incoming.ts';
import { createTurn, type TurnOptions } from '../../src/bot/turn.ts';
import type { Reply } from '../../src/commands/basis/reply.ts';
import { type Connector, startConnector } from '../../src/dev/chat/connector.ts';
import { type ConverseOptions, converse, type Speaker, type Talk } from '../../src/dev/chat/converse.ts';
import { createLog, type Log } from '../../src/log.ts';
import { createServer, type ServerOptions } from '../../src/web/server.ts';

export const jo: Speaker = { aadId: 'jo-aad', name: 'Jo Smith', tenantId: 'council' };

export type TestBot = {
  readonly url: string;
  readonly connector: Connector;
  readonly adapter: Adapter;
  /** What was logged, as read back from the lines. */
  readonly logged: readonly Record<string, unknown>[];
  readonly talk: (options?: Partial<ConverseOptions>) => Talk;
  readonly stop: () => Promise<void>;
};

export type BotChoices = Partial<TurnOptions> &
  Partial<Parameters<typeof createAcquaintances>[0]> &
  Partial<AuthenticationOptions> & { readonly graceMs?: number };

/** Starts both; everything is as in development unless chosen otherwise. */
export async function startBot(choices: BotChoices = {}): Promise<TestBot> {
  const connector = await startConnector();
  const { log, logged } = readableLog();
  const adapter = new Adapter({
    credentials: { kind: 'none' },
    timeoutMs: 5_000,
    now: Date.now,
    log,
    ...choices,
  });
  const turn = createTurn({
    answer: async () => undefined,
    files: { consents: true, link: async () => undefined },
    development: true,
    search: async () => [],
    acquaintances: createAcquaintances({
      remember: async () => {},
      forget: async () => {},
      now: Date.now,
      ...choices,
    }),
    alongside: () => {},
    tenants: [jo.tenantId],
    log,
    newRef: () => 'abc123',
    now: Date.now,
    wait: async () => {},
    ...choices,
  });
  const server = createServer({
    messages: (authorization, body) => adapter.receive(authorization, body, turn),
    ready: async () => undefined,
    files: NO_FILES,
    pages: {},
    log,
    version: '0.0.0',
    graceMs: choices.graceMs ?? 1_000,
  });
  const { port, stop } = await server.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    connector,
    adapter,
    logged,
    talk: (options = {}) => converse({ botUrl: url, connector, person: jo, ...options }),
    stop: async () => {
      await stop();
      await connector.stop();
    },
  };
}

/** Starts both, and stops them when the test that asks for them is over. */
export async function startForTest(choices: BotChoices = {}): Promise<TestBot> {
  const bot = await startBot(choices);
  onTestFinished(bot.stop);
  return bot;
}

/** A web server that has no links to files. */
export const NO_FILES: ServerOptions['files'] = {
  open: async () => ({ kind: 'wrong' }),
  take: () => ({ giveBack: () => {} }),
  make: async () => 'There is no such file.',
};

/** A log that can be read back. */
export function readableLog(): { log: Log; logged: Record<string, unknown>[] } {
  const logged: Record<string, unknown>[] = [];
  const log = createLog('debug', { write: (line) => void logged.push(JSON.parse(line)) });
  return { log, logged };
}

/** A card that says one thing. */
export function replyOf(summary: string, replaces = false): Reply {
  const card = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: summary }],
  } as const;
  return { card, summary, replaces };
}

/** Answers everything with one reply, and keeps what was asked. */
export const recording = (
  reply: Reply | undefined,
): { asked: Incoming[]; answer: (incoming: Incoming) => Promise<Reply | undefined> } => {
  const asked: Incoming[] = [];
  return {
    asked,
    answer: async (incoming) => {
      asked.push(incoming);
      return reply;
    },
  };
};
