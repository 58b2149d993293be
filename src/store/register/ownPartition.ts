/** Rows of the register that have a partition of their own, read again when its version changes. */
import type { TableClient } from '@azure/data-tables';
import { CachedPartitions } from '../rows/cachedPartition.ts';
import { afterAll } from '../rows/keys.ts';
import { REGISTER_VERSION_KEY } from './peopleRows.ts';

/** A cache of such partitions: all rows of one, each with these columns and read by `parse`. */
export const ownPartitions = <Row>(
  register: TableClient,
  columns: Readonly<Record<string, unknown>>,
  parse: (entity: Record<string, unknown>) => Row,
): CachedPartitions<Row> =>
  new CachedPartitions(register, {
    versionKey: REGISTER_VERSION_KEY,
    before: afterAll(''),
    select: Object.keys(columns),
    parse,
  });

/** The row that is written with every change to such a partition. */
export const versionIn = (partitionKey: string) => ({
  partitionKey,
  rowKey: REGISTER_VERSION_KEY,
  kind: 'version',
});
