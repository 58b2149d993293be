/** Reads a table into its file, each partition that has a version as of one moment. */
import type { TableClient } from '@azure/data-tables';
import { DomainError } from '../../domain/domainError.ts';
import { createEtagOf } from '../rows/etagOf.ts';
import { inPartition, rowsNamed } from '../rows/keys.ts';
import { plainRows } from '../rows/plainRows.ts';
import { type RawRow, rawPages } from './rawRows.ts';
import type { TableWriter } from './tableWriter.ts';

type Append = (rows: readonly RawRow[]) => Promise<void>;

/** The most often that a partition is read again because it changed meanwhile. */
const ATTEMPTS = 8;

/**
 * Reads all rows in one go. A partition whose version afterwards is not what it was before the first row was read is
 * taken back and read again by itself.
 *
 * @param versionKey the key of a partition's version row; undefined for a table whose partitions have none
 * @param append writes rows to the writer
 * @throws {DomainError} where a partition is written to all the time
 */
export async function readTable(
  table: TableClient,
  versionKey: string | undefined,
  writer: TableWriter,
  append: Append,
): Promise<void> {
  if (versionKey === undefined) {
    for await (const page of rawPages(table)) await append(page);
    return;
  }
  const etagOf = createEtagOf(table);
  const before = await versionsOf(table, versionKey);
  let open: { readonly partition: string; readonly place: ReturnType<TableWriter['place']> } | undefined;
  const settle = async (): Promise<void> => {
    if (!open) return;
    const { partition, place } = open;
    let version = before.get(partition);
    for (let again = 0; again <= ATTEMPTS; again += 1) {
      if (again > 0) {
        await writer.backTo(place);
        for await (const page of rawPages(table, inPartition(partition))) await append(page);
      }
      const after = await etagOf(partition, versionKey);
      if (after === version) return;
      version = after;
    }
    throw new DomainError(
      'Figures are being reported all the time just now, so there is no backup. Run the same command again at a quieter hour.',
    );
  };
  for await (const page of rawPages(table)) {
    for (const rows of byPartition(page)) {
      const [{ partitionKey }] = rows;
      if (partitionKey !== open?.partition) {
        await settle();
        open = { partition: partitionKey, place: writer.place() };
      }
      await append(rows);
    }
  }
  await settle();
}

/** The ETag of every partition's version row. */
async function versionsOf(table: TableClient, versionKey: string): Promise<ReadonlyMap<unknown, string>> {
  const found = new Map<unknown, string>();
  const query = { filter: rowsNamed(versionKey), select: ['PartitionKey'] };
  for await (const page of plainRows(table, query)) {
    for (const row of page) found.set(row.PartitionKey, String(row['odata.etag']));
  }
  return found;
}

/** The rows of a page, those of one partition together. */
function byPartition(page: readonly RawRow[]): readonly (readonly [RawRow, ...RawRow[]])[] {
  const groups: [RawRow, ...RawRow[]][] = [];
  for (const row of page) {
    const last = groups.at(-1);
    if (last && last[0].partitionKey === row.partitionKey) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
