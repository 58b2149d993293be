/** The least that the store can cost: one query for a quarter's rows, and the one point read of a warm answer. */
import { TableClient } from '@azure/data-tables';
import { LINE_COLUMNS } from '../../store/cellRow.ts';
import type { Connection } from '../../store/connect.ts';
import { REPORTING, TENANT } from './council.ts';

export type BareReads = {
  /** The rows and columns that a list needs, in one partition query. */
  readonly rows: () => Promise<unknown>;
  /** Whether the quarter still stands as it is remembered, and with it who asks. */
  readonly point: () => Promise<unknown>;
};

/** The reads with nothing of Ragtime around them. */
export function createBareReads({ tables, prefix }: Connection): BareReads {
  const options = { allowInsecureConnection: true };
  const periods = TableClient.fromConnectionString(tables, `${prefix}Periods`, options);
  const partition = `${TENANT}|${REPORTING}`;
  const filter = `PartitionKey eq '${partition}' and RowKey ge 'score|' and RowKey lt 'score}'`;
  const queryOptions = { filter, select: ['RowKey', ...LINE_COLUMNS] };
  return {
    rows: async () => {
      const pages = periods.listEntities({ queryOptions }).byPage({ maxPageSize: 1000 });
      let rows = 0;
      for await (const page of pages) rows += page.length;
      return rows;
    },
    point: () => periods.getEntity(partition, 'score!version', { queryOptions: { select: ['rowKey'] } }),
  };
}
