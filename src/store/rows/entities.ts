/** Rows as the library reads and writes them: one by its key, all that a filter lets through, and how many at once. */
import type { TableClient } from '@azure/data-tables';
import { orUndefined } from './faults.ts';

/** Azure takes 100 operations a transaction; one is that of the version row. */
export const OPERATIONS = 99;

type Entity = Record<string, unknown>;

/** One row with its ETag; undefined when it is not there. */
export const entityAt = (table: TableClient, partitionKey: string, rowKey: string) =>
  orUndefined(table.getEntity<Entity>(partitionKey, rowKey));

/** The rows of a filter as they come, in the order of their keys. */
export const entitiesIn = (table: TableClient, filter: string) =>
  table.listEntities<Entity>({ queryOptions: { filter } });

/** All of them, each read. */
export async function allIn<Row>(
  table: TableClient,
  filter: string,
  read: (entity: Entity) => Row,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const entity of entitiesIn(table, filter)) rows.push(read(entity));
  return rows;
}
