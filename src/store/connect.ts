/** Opening Azure Tables: a connection string in development, a managed identity in Azure. */
import { TableClient } from '@azure/data-tables';

export type Connection = {
  /** A connection string, or the account's table address (`https://name.table.core.windows.net`). */
  readonly tables: string;
  /** Starts every table's name, so that several deployments or test files can share an account. */
  readonly prefix: string;
  /** The client id of the managed identity that may use the account; only with an address. */
  readonly identityClientId?: string;
};

export const TABLES = ['Periods', 'Register', 'Ledger', 'Conversations', 'Threads'] as const;
export type TableName = (typeof TABLES)[number];
export type Tables = Readonly<Record<TableName, TableClient>>;

// One slow answer must not hold a turn for ever, and a turn has 15 s before Teams repeats it.
const TIMEOUT_MS = 5_000;
const RETRIES = { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 };

/**
 * One client per table; nothing is sent yet.
 *
 * @param timeoutMs how long one request may take
 */
export async function connect(
  { tables, prefix, identityClientId }: Connection,
  timeoutMs = TIMEOUT_MS,
): Promise<Tables> {
  const open = await opener(tables, identityClientId);
  const client = (name: TableName): TableClient => {
    const table = open(`${prefix}${name}`, { retryOptions: RETRIES });
    // Among the options above, a timeout would be taken and never looked at.
    table.pipeline.addPolicy({
      name: 'patience',
      sendRequest: (request, next) => {
        request.timeout = timeoutMs;
        return next(request);
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
  const { ManagedIdentityCredential } = await import('@azure/identity');
  const credential = identityClientId
    ? new ManagedIdentityCredential({ clientId: identityClientId })
    : new ManagedIdentityCredential();
  return (name, options) => new TableClient(tables, name, credential, options);
}

/** Creates the tables that are not there yet. */
export async function createTables(tables: Tables): Promise<void> {
  await Promise.all(TABLES.map((name) => tables[name].createTable()));
}
