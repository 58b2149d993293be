/** Reading rows with the library: one by its key, or all that match a filter; and the size of a transaction. */
import type { TableClient } from '@azure/data-tables';
import { orUndefined } from './faults.ts';

/** The most rows of a transaction: Azure takes 100 operations; one is that of the version row. */
export const OPERATIONS = 99;

type Entity = Record<string, unknown>;

/** One row with its ETag; undefined when it is not there. */
export const entityAt = (table: TableClient, partitionKey: string, rowKey: string) =>
  orUndefined(table.getEntity<Entity>(partitionKey, rowKey));

/** The rows of a filter, in the order of their keys. */
export const entitiesIn = (table: TableClient, filter: string) =>
  table.listEntities<Entity>({ queryOptions: { filter } });

/** The first rows of a filter in one request: at most so many, and fewer where the store says that there are more. */
export async function pageIn(table: TableClient, filter: string, most: number) {
  for await (const page of entitiesIn(table, filter).byPage({ maxPageSize: most })) return page;
  return [];
}

/** All rows of a filter, each parsed. */
export async function allIn<Row>(
  table: TableClient,
  filter: string,
  read: (entity: Entity) => Row,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const entity of entitiesIn(table, filter)) rows.push(read(entity));
  return rows;
}
