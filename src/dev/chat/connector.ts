/**
 * A Bot Connector on loopback, for tests, `ask` and `bench`: it keeps the bot's calls in order, answers with ids, and
 * can be told to fail. Nothing of a bot SDK is in it, so it would notice if the bot's changed.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An activity as JSON; only the parts read here have a type. */
export type ActivityJson = {
  readonly type?: string;
  readonly id?: string;
  readonly text?: string;
  readonly summary?: string;
  readonly replyToId?: string;
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly name?: string;
    readonly content?: unknown;
  }[];
  readonly [property: string]: unknown;
};

/** One call that the bot made. */
export type ConnectorCall = {
  readonly kind: 'send' | 'update' | 'delete' | 'create' | 'other';
  readonly conversationId: string;
  /** The message in the address: replied to, updated or deleted. */
  readonly activityId: string | undefined;
  /** The id given to a sent message. */
  readonly id: string;
  readonly body: ActivityJson;
  readonly authorization: string | undefined;
  /** The status answered; undefined when it was left without an answer. */
  readonly status: number | undefined;
};

/** A failure: with an answer, or with none at all. */
export type Failure =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'no answer';

export type Connector = {
  /** The service URL to put in activities and addresses. */
  readonly url: string;
  /** Every call so far, oldest first. */
  readonly calls: readonly ConnectorCall[];
  /** Fails the next calls, or the next ones of a kind or about one conversation. */
  readonly failNext: (
    failure: Failure,
    which?: { times?: number; kind?: ConnectorCall['kind']; conversationId?: string },
  ) => void;
  /** The first call, past or to come, that satisfies the question; rejects after `timeoutMs` (5 seconds). */
  readonly waitFor: (
    question: (call: ConnectorCall) => boolean,
    timeoutMs?: number,
  ) => Promise<ConnectorCall>;
  /** Forgets the calls so far and the failures not used. */
  readonly clear: () => void;
  readonly stop: () => Promise<void>;
};

export type LoopbackConnectorOptions = {
  /** False keeps no calls and reads no bodies, for benchmarks: then `calls` stays empty. */
  readonly keep?: boolean;
  /** Decides for every call how to fail it; undefined to answer it. Failures by `failNext` come first. */
  readonly failing?: (
    call: Pick<ConnectorCall, 'kind' | 'conversationId' | 'activityId'>,
  ) => Failure | undefined;
};

type Expectation = { failure: Failure; times: number; kind?: ConnectorCall['kind']; conversationId?: string };

/** Starts a connector on 127.0.0.1. */
export async function startConnector({
  keep = true,
  failing = () => undefined,
}: LoopbackConnectorOptions = {}): Promise<Connector> {
  const calls: ConnectorCall[] = [];
  const failures: Expectation[] = [];
  const watchers = new Set<(call: ConnectorCall) => void>();
  let lastId = 0;

  const nextFailure = (kind: ConnectorCall['kind'], conversationId: string): Failure | undefined => {
    const match = failures.find(
      (expected) =>
        (expected.kind ?? kind) === kind && (expected.conversationId ?? conversationId) === conversationId,
    );
    if (!match) return undefined;
    match.times -= 1;
    if (match.times === 0) failures.splice(failures.indexOf(match), 1);
    return match.failure;
  };

  const server = createServer(async (request, response) => {
    const text = await readText(request);
    // Bodies of calls that are not kept are not read: a benchmark is of the bot, and not of how long its cards take here.
    const body: ActivityJson = keep ? JSON.parse(text || '{}') : {};
    lastId += 1;
    const { kind, conversationId, activityId } = readAddress(request.method ?? '', request.url ?? '', body);
    const failure = nextFailure(kind, conversationId) ?? failing({ kind, conversationId, activityId });
    const id =
      kind === 'create' ? `a:created-${lastId}` : kind === 'update' ? (activityId ?? '') : `m${lastId}`;
    const status =
      failure === undefined
        ? kind === 'create'
          ? 201
          : 200
        : failure === 'no answer'
          ? undefined
          : failure.status;
    if (keep) {
      const call = {
        kind,
        conversationId,
        activityId,
        id,
        body,
        authorization: request.headers.authorization,
        status,
      };
      calls.push(call);
      for (const watch of watchers) watch(call);
    }
    if (failure === 'no answer') return;
    if (failure !== undefined) return answer(response, failure.status, failure.body ?? {}, failure.headers);
    answer(response, status ?? 200, { id });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    failNext: (failure, { times = 1, ...which } = {}) => {
      failures.push({ failure, times, ...which });
    },
    waitFor: (question, timeoutMs = 5_000) => {
      const past = calls.find(question);
      if (past) return Promise.resolve(past);
      return new Promise((resolve, reject) => {
        const watch = (call: ConnectorCall): void => {
          if (!question(call)) return;
          clearTimeout(impatience);
          watchers.delete(watch);
          resolve(call);
        };
        const impatience = setTimeout(() => {
          watchers.delete(watch);
          reject(
            new Error(`No such call within ${timeoutMs} ms; there were ${calls.length}: ${outline(calls)}`),
          );
        }, timeoutMs);
        watchers.add(watch);
      });
    },
    clear: () => {
      calls.length = 0;
      failures.length = 0;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function readAddress(
  method: string,
  url: string,
  body: ActivityJson,
): Pick<ConnectorCall, 'kind' | 'conversationId' | 'activityId'> {
  const [, conversation, activity] =
    /^\/+v3\/conversations(?:\/([^/?]+)(?:\/activities(?:\/([^/?]+))?)?)?/.exec(url) ?? [];
  const conversationId = conversation === undefined ? '' : decodeURIComponent(conversation);
  const activityId = activity === undefined ? body.replyToId : decodeURIComponent(activity);
  const kinds: Record<string, ConnectorCall['kind']> = {
    PUT: 'update',
    DELETE: 'delete',
    POST: conversation ? 'send' : 'create',
  };
  return { kind: kinds[method] ?? 'other', conversationId, activityId };
}

function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}

function outline(calls: readonly ConnectorCall[]): string {
  return calls
    .map((call) => `${call.kind} ${call.body.type ?? ''} ${call.body.summary ?? call.body.text ?? ''}`)
    .join(' | ');
}
