/** The clients that carry messages to Teams: one per service URL and audience, kept, which the SDK builds per turn. */
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { call } from './calling.ts';
import { ForeignServiceUrl, Unreached } from './fault.ts';
import { maySendTo } from './serviceUrl.ts';

export type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;

/** The most clients kept: Teams has a handful of regional service URLs; more than this is somebody playing. */
const mostClients = 64;

export type ConnectorOptions = {
  /** Is it without credentials? Then nothing is signed, and only this machine is sent to. */
  readonly development: boolean;
  /** How long one call may take altogether, in milliseconds. */
  readonly timeoutMs: number;
};

/**
 * Caches the clients that the SDK's factory builds.
 * @throws ForeignServiceUrl from `create`, when the service URL is not one to send to
 */
export function keepConnectors(build: ConnectorFactory, options: ConnectorOptions): ConnectorFactory {
  const clients = new LRUCache<string, Promise<ConnectorClient>>({ max: mostClients });
  return {
    create: (serviceUrl, audience) => {
      const key = `${serviceUrl}\n${audience}`;
      const kept = clients.get(key);
      if (kept) return kept;
      if (!maySendTo(serviceUrl, options.development))
        return Promise.reject(new ForeignServiceUrl(`Ragtime does not send to ${serviceUrl}.`));
      const client = build.create(serviceUrl, audience).then((built) => prepare(built, serviceUrl, options));
      client.catch(() => clients.delete(key));
      clients.set(key, client);
      return client;
    },
  };
}

/** Replaces the SDK's calls by ours, for everything that Ragtime does in a conversation. */
function prepare(
  connector: ConnectorClient,
  serviceUrl: string,
  { development, timeoutMs }: ConnectorOptions,
): ConnectorClient {
  const token = development ? async () => undefined : singleFlight(() => askToken(connector.credentials));
  const base = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations`;
  const at = (conversation: string, activity?: string): string =>
    `${base}/${encodeURIComponent(conversation)}/activities${activity ? `/${encodeURIComponent(activity)}` : ''}`;
  const calls = async (method: 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown): Promise<unknown> =>
    call({ method, url, body, token: await token(), timeoutMs });
  const ours = {
    createConversation: (parameters: unknown) => calls('POST', base, parameters),
    sendToConversation: (conversation: string, activity: unknown) =>
      calls('POST', at(conversation), activity),
    replyToActivity: (conversation: string, id: string, activity: unknown) =>
      calls('POST', at(conversation, id), activity),
    updateActivity: (conversation: string, id: string, activity: unknown) =>
      calls('PUT', at(conversation, id), activity),
    deleteActivity: (conversation: string, id: string) => calls('DELETE', at(conversation, id)),
  };
  Object.assign(connector.conversations, ours);
  return connector;
}

/** One request however many wait for its answer; the SDK would ask for a token once for each message. */
function singleFlight<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asking: Promise<Answer> | undefined;
  return () => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
}

/** The SDK keeps the token until five minutes before it expires. */
async function askToken(credentials: ConnectorClient['credentials']): Promise<string> {
  if (!('getToken' in credentials) || typeof credentials.getToken !== 'function')
    throw new Error('These credentials give no token.');
  try {
    return await credentials.getToken();
  } catch (error) {
    throw new Unreached('The bot could not sign in to Teams; its log says why.', false, error);
  }
}
