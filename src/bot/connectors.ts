/** The clients that carry messages to Teams: one per service URL and audience, kept, with our own idea of patience. */
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ForeignServiceUrl, NoAnswer, TooLarge } from './fault.ts';
import { maySendTo } from './serviceUrl.ts';

export type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
export type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;

/** Teams takes 100 KB, counted in UTF-16, and asks for no more than 80 KB. */
const budgetBytes = 80 * 1024;

/** Teams has a handful of regional service URLs; more than this is somebody playing. */
const mostClients = 64;

/**
 * What a new client does besides sending. Retrying is decided by us, since a repeated POST is a repeated message;
 * the others serve uploads, tracing and redirects, which a bot never has, and cost a third of the send.
 */
const dropped = [
  'defaultRetryPolicy',
  'exponentialRetryPolicy',
  'throttlingRetryPolicy',
  'systemErrorRetryPolicy',
  'redirectPolicy',
  'tracingPolicy',
  'formDataPolicy',
  'multipartPolicy',
  'decompressResponsePolicy',
  'setClientRequestIdPolicy',
  'logPolicy',
  'ServiceClientContext_RequestPolicyFactories',
  'ServiceClientContext_Credentials_SignRequest',
];

export type ConnectorOptions = {
  /** True without credentials: nothing is signed, and only this machine is sent to. */
  readonly development: boolean;
  /** How long one call may take altogether, in milliseconds. */
  readonly timeoutMs: number;
};

/**
 * Wraps the SDK's factory, which builds a client with its whole pipeline for every turn.
 *
 * @throws ForeignServiceUrl from `create`, when the service URL is not one to send to
 */
export function keepConnectors(build: ConnectorFactory, options: ConnectorOptions): ConnectorFactory {
  const clients = new Map<string, Promise<ConnectorClient>>();
  return {
    create: (serviceUrl, audience) => {
      const key = `${serviceUrl}\n${audience}`;
      const kept = clients.get(key);
      if (kept) return kept;
      if (!maySendTo(serviceUrl, options.development))
        return Promise.reject(new ForeignServiceUrl(`Ragtime does not send to ${serviceUrl}.`));
      const client = build.create(serviceUrl, audience).then((built) => prepare(built, options));
      client.catch(() => clients.delete(key));
      const oldest = clients.keys().next();
      if (clients.size >= mostClients && !oldest.done) clients.delete(oldest.value);
      clients.set(key, client);
      return client;
    },
  };
}

function prepare(connector: ConnectorClient, { development, timeoutMs }: ConnectorOptions): ConnectorClient {
  const pipeline = pipelineOf(connector);
  for (const name of dropped) pipeline.removePolicy({ name });
  const token = development ? undefined : singleFlight(connector.credentials);
  pipeline.addPolicy({
    name: 'ragtime',
    sendRequest: async (request, next) => {
      if (typeof request.body === 'string' && request.body.length * 2 > budgetBytes)
        throw new TooLarge(`The message has ${request.body.length * 2} bytes, more than ${budgetBytes}.`);
      const patience = new AbortController();
      request.abortSignal = patience.signal;
      // The client's own timeout ends with the headers; a body that never ends would still hang a turn.
      const timer = setTimeout(() => patience.abort(), timeoutMs);
      try {
        if (token) request.headers.set('authorization', `Bearer ${await token()}`);
        return await next(request);
      } catch (error) {
        if (patience.signal.aborted) throw new NoAnswer(`Teams did not answer within ${timeoutMs} ms.`);
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
  });
  return connector;
}

type Request = {
  readonly body?: unknown;
  readonly headers: { set: (name: string, value: string) => void };
  abortSignal?: AbortSignal;
};

type Pipeline = {
  readonly removePolicy: (options: { name: string }) => unknown;
  readonly addPolicy: (policy: {
    name: string;
    sendRequest: (request: Request, next: (request: Request) => Promise<unknown>) => Promise<unknown>;
  }) => void;
};

/** The pipeline is documented for Azure's clients, but this SDK keeps its client private. */
function pipelineOf(connector: ConnectorClient): Pipeline {
  const client: { pipeline: Pipeline } | undefined = Reflect.get(connector, 'client');
  if (!client?.pipeline)
    throw new Error('This version of botbuilder builds its connector client differently.');
  return client.pipeline;
}

/** One request for a token however many messages wait for it; the SDK would ask once for each. */
function singleFlight(credentials: ConnectorClient['credentials']): () => Promise<string> {
  let asking: Promise<string> | undefined;
  return () => {
    asking ??= askToken(credentials).finally(() => {
      asking = undefined;
    });
    return asking;
  };
}

async function askToken(credentials: ConnectorClient['credentials']): Promise<string> {
  if ('getToken' in credentials && typeof credentials.getToken === 'function') return credentials.getToken();
  throw new Error('These credentials give no token.');
}
