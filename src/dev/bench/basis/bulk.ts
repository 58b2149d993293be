/** Rows by the thousand, written as the store's own code writes them one by one. */
import { TableClient, type TransactionAction } from '@azure/data-tables';
import type { Address } from '../../../domain/messages/address.ts';
import type { PersonRef } from '../../../domain/person.ts';
import type { Connection } from '../../../store/connect.ts';
import { addressColumns, reachColumns } from '../../../store/messages/contactRow.ts';
import { key } from '../../../store/rows/keys.ts';
import { BENCH_NOW, TENANT } from './council.ts';

type Row = { readonly partitionKey: string; readonly rowKey: string };

/** The most rows in a transaction of Azure, all of one partition. */
const MOST = 100;
const AT_ONCE = 16;

/** Writes rows to an existing table. */
export async function writeRows(
  { tables, prefix }: Connection,
  table: 'Conversations' | 'Ledger',
  rows: readonly Row[],
): Promise<void> {
  const client = TableClient.fromConnectionString(tables, `${prefix}${table}`, {
    allowInsecureConnection: true,
  });
  const batches = batchesOf(rows).values();
  const write = async (): Promise<void> => {
    for (const batch of batches) {
      const [first] = batch;
      if (batch.length === 1 && first) await client.createEntity(first);
      else await client.submitTransaction(batch.map((row): TransactionAction => ['create', row]));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, write));
}

function batchesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const batches: Row[][] = [];
  const latest = new Map<string, Row[]>();
  for (const row of rows) {
    const batch = latest.get(row.partitionKey);
    if (batch && batch.length < MOST) {
      batch.push(row);
      continue;
    }
    const next = [row];
    latest.set(row.partitionKey, next);
    batches.push(next);
  }
  return batches;
}

/** The id of somebody's chat with the bot. */
export const chatIdOf = (personId: string): string => `a:personal-${personId}`;

const addressOf = ({ id, name }: PersonRef, serviceUrl: string): Address => ({
  tenantId: TENANT,
  aadId: id,
  name,
  conversationId: chatIdOf(id),
  userId: `29:${id}`,
  serviceUrl,
  channelId: 'msteams',
  botId: '28:ragtime',
});

/** Stores contacts for these people, as after each has installed the bot. */
export async function makeKnown(
  connection: Connection,
  people: readonly PersonRef[],
  serviceUrl: string,
): Promise<void> {
  const reach = reachColumns({ reach: 'reachable', reachSince: BENCH_NOW.toISOString() });
  const rows = people.map((person) => ({
    partitionKey: key(TENANT),
    rowKey: key(person.id),
    ...addressColumns(addressOf(person, serviceUrl)),
    isRemoved: false,
    ...reach,
  }));
  await writeRows(connection, 'Conversations', rows);
}
