/** The least that reading a quarter can cost: one partition query for the rows and columns that a list needs. */
import { TableClient } from '@azure/data-tables';
import type { Period } from '../../domain/period.ts';
import { LINE_COLUMNS } from '../../store/cellRow.ts';
import type { Connection } from '../../store/connect.ts';

/** Makes the query; it gives back how many rows came. */
export function createRawQuery(
  { tables, prefix }: Connection,
  tenantId: string,
  period: Period,
): () => Promise<number> {
  const table = TableClient.fromConnectionString(tables, `${prefix}Periods`, {
    allowInsecureConnection: true,
  });
  const filter = `PartitionKey eq '${tenantId}|${period}' and RowKey ge 'score|' and RowKey lt 'score}'`;
  return async () => {
    let rows = 0;
    const entities = table.listEntities({ queryOptions: { filter, select: ['RowKey', ...LINE_COLUMNS] } });
    for await (const page of entities.byPage({ maxPageSize: 1000 })) rows += page.length;
    return rows;
  };
}
