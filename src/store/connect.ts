/** Opening Azure Tables: a connection string in development, a managed identity in Azure, and an operator’s own sign-in. */
import type { PipelineResponse } from '@azure/core-rest-pipeline';
import { TableClient } from '@azure/data-tables';

export type Connection = {
  /** A connection string, or the account's table address (`https://name.table.core.windows.net`). */
  readonly tables: string;
  /** Starts every table's name, so that several deployments or test files can share an account. */
  readonly prefix: string;
  /** The client id of the managed identity that may use the account; only with an address. */
  readonly identityClientId?: string;
};

const TABLES = ['Periods', 'Register', 'Ledger', 'Conversations', 'Threads'] as const;
export type TableName = (typeof TABLES)[number];
export type Tables = Readonly<Record<TableName, TableClient>>;

// One slow answer must not hold a turn for ever, and a turn has 15 s before Teams repeats it.
const TIMEOUT_MS = 5_000;
const RETRIES = { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 };

/** A request to the account. `body` is the content to write; undefined for a read. */
export type StoreRequest = {
  readonly method: string;
  readonly url: string;
  readonly body: string | undefined;
};

/** The account's response to a request. */
export type StoreAnswer = PipelineResponse;

/** Middleware between the store and its account: makes a request at any time, or fails instead. For a simulator. */
export type Between = (request: StoreRequest, make: () => Promise<StoreAnswer>) => Promise<StoreAnswer>;

/**
 * One client per table; nothing is sent yet.
 *
 * @param timeoutMs how long one request may take
 * @param between what every request goes through, with whatever retries it takes
 */
export async function connect(
  { tables, prefix, identityClientId }: Connection,
  timeoutMs = TIMEOUT_MS,
  between?: Between,
): Promise<Tables> {
  const open = await opener(tables, identityClientId);
  const client = (name: TableName): TableClient => {
    const table = open(`${prefix}${name}`, { retryOptions: RETRIES });
    // Among the options above, a timeout would be taken and never looked at.
    table.pipeline.addPolicy({
      name: 'patience',
      sendRequest: (request, next) => {
        request.timeout = timeoutMs;
        if (!between) return next(request);
        const { method, url, body } = request;
        return between({ method, url, body: body?.toString() }, () => next(request));
      },
    });
    return table;
  };
  return {
    Periods: client('Periods'),
    Register: client('Register'),
    Ledger: client('Ledger'),
    Conversations: client('Conversations'),
    Threads: client('Threads'),
  };
}

type Open = (name: string, options: object) => TableClient;

async function opener(tables: string, identityClientId: string | undefined): Promise<Open> {
  if (!/^https?:/i.test(tables)) {
    // Azurite speaks plain http on loopback; the library refuses that unless told it is meant.
    const allowInsecureConnection = /DefaultEndpointsProtocol=http;|=http:\/\//i.test(tables);
    return (name, options) =>
      TableClient.fromConnectionString(tables, name, { ...options, allowInsecureConnection });
  }
  // Loaded only here: it doubles start-up time, and development never needs it.
  const { DefaultAzureCredential, ManagedIdentityCredential } = await import('@azure/identity');
  // The bot is one identity and no other; an operator is whoever is signed in to Azure on their machine.
  const credential = identityClientId
    ? new ManagedIdentityCredential({ clientId: identityClientId })
    : new DefaultAzureCredential();
  return (name, options) => new TableClient(tables, name, credential, options);
}

/** Creates the tables that are not there yet. */
export async function createTables(tables: Tables): Promise<void> {
  await Promise.all(TABLES.map((name) => tables[name].createTable()));
}

/** Why the store can't be opened, and what to do about it. */
export function whyNotOpened(cause: unknown): string {
  // Errors of the Azure libraries where no way to sign in works.
  if (cause instanceof Error && cause.name === 'AggregateAuthenticationError') {
    return 'Nobody is signed in to Azure here. Run “az login” as somebody with the role Storage Table Data Contributor on the account that RAGTIME_TABLES names, or set AZURE_CLIENT_ID where a managed identity is to be used.';
  }
  const [reason = ''] = cause instanceof Error ? cause.message.split('\n') : [String(cause)];
  return `The store does not answer (${reason}). Check RAGTIME_TABLES, and that you may use that account.`;
}
