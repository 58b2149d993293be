/** The least that the store can cost: one query for a quarter's rows, and the two point reads of a warm answer. */
import { TableClient } from '@azure/data-tables';
import { LINE_COLUMNS } from '../../store/cellRow.ts';
import type { Connection } from '../../store/connect.ts';
import { ASKER, REPORTING, TENANT } from './council.ts';

export type BareReads = {
  /** The rows and columns that a list needs, in one partition query. */
  readonly rows: () => Promise<unknown>;
  /** Who asks, and whether the quarter still stands as it is remembered, both at once. */
  readonly points: () => Promise<unknown>;
};

/** The reads with nothing of Ragtime around them. */
export function createBareReads({ tables, prefix }: Connection): BareReads {
  const open = (name: string): TableClient =>
    TableClient.fromConnectionString(tables, `${prefix}${name}`, { allowInsecureConnection: true });
  const [periods, register] = [open('Periods'), open('Register')];
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
    points: () =>
      Promise.all([
        register.getEntity(`${TENANT}|people`, ASKER.id),
        periods.getEntity(partition, 'score!version', { queryOptions: { select: ['rowKey'] } }),
      ]),
  };
}
