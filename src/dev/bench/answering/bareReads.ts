/** The lower bound of store costs: one query for a quarter's rows, and the one point read of a warm answer. */
import { TableClient } from '@azure/data-tables';
import type { Connection } from '../../../store/connect.ts';
import { LINE_COLUMNS } from '../../../store/periods/cellRow.ts';
import { REPORTING, TENANT } from '../basis/council.ts';

const VERSION = 'score!version';

export type BareReads = {
  /** The rows and columns that a list needs, in one partition query. */
  readonly rows: () => Promise<unknown>;
  /** The check that the cached quarter, and with it the person who asks, is current. */
  readonly point: () => Promise<unknown>;
  /** The same for a row alone in its partition: Azurite looks through all of a partition, which Azure does not. */
  readonly lone: () => Promise<unknown>;
};

/** The reads, with nothing of Ragtime around them. */
export async function createBareReads({ tables, prefix }: Connection): Promise<BareReads> {
  const options = { allowInsecureConnection: true };
  const periods = TableClient.fromConnectionString(tables, `${prefix}Periods`, options);
  const partition = `${TENANT}|${REPORTING}`;
  const filter = `PartitionKey eq '${partition}' and RowKey ge 'score|' and RowKey lt 'score}'`;
  const queryOptions = { filter, select: ['RowKey', ...LINE_COLUMNS] };
  const alone = { partitionKey: 'alone', rowKey: VERSION };
  await periods.upsertEntity(alone);
  const read = (key: string) => periods.getEntity(key, VERSION, { queryOptions: { select: ['rowKey'] } });
  return {
    rows: async () => {
      const pages = periods.listEntities({ queryOptions }).byPage({ maxPageSize: 1000 });
      let rows = 0;
      for await (const page of pages) rows += page.length;
      return rows;
    },
    point: () => read(partition),
    lone: () => read(alone.partitionKey),
  };
}
