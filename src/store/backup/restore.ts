/** Restores a backup into an empty store: marked as half restored until all of it is in and was read back. */
import { createHash } from 'node:crypto';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { DomainError } from '../../domain/domainError.ts';
import type { Tables } from '../connect.ts';
import {
  markRestoring,
  RESTORING,
  restoringIn,
  stampOf,
  unmarkRestoring,
  whyHalfRestored,
} from '../register/restoring.ts';
import { lineOf } from './line.ts';
import { TABLES_IN_ORDER } from './manifest.ts';
import { PAGE, type RawRow, rawPages } from './rawRows.ts';
import { type Backup, type BackupRow, rowsIn } from './readBackup.ts';

export type Restoration = {
  readonly tables: Tables;
  /** Told how many rows are in, and then how many were read back. */
  readonly progress: (done: number, doing: 'writing' | 'reading back') => void;
};

/** The most rows of a transaction, and the most bytes of their lines: a quarter of what Azure takes. */
const MOST_ROWS = 100;
const MOST_BYTES = 2 ** 20;

/** Transactions under way at once. Many partitions have a single row, and one after the other each would wait for its answer. */
const AT_ONCE = 8;

/**
 * Is there a restore of this backup to go on with?
 *
 * @returns false for an empty store
 * @throws {DomainError} where the store has anything else in it: what, and what to do
 */
export async function isUnderWay(backup: Backup, tables: Tables): Promise<boolean> {
  const restoring = await restoringIn(tables.Register);
  if (restoring) {
    if (restoring.backup === backup.sha256) return true;
    throw new DomainError(
      `This is the backup of ${stampOf(backup.manifest.madeAt)}, and nothing was restored. ${whyHalfRestored(restoring)}`,
    );
  }
  const found: string[] = [];
  for (const name of TABLES_IN_ORDER) {
    const rows = await firstRowsOf(tables[name]);
    if (rows > 0)
      found.push(
        `${tables[name].tableName} (${rows === PAGE ? 'at least ' : ''}${rows} ${rows === 1 ? 'row' : 'rows'})`,
      );
  }
  if (found.length === 0) return false;
  throw new DomainError(
    `A backup is only restored into an empty store, and this one has rows in it: ${found.join(', ')}. Nothing was restored. Choose another prefix, such as RAGTIME_TABLE_PREFIX=Restored, and run the same command again.`,
  );
}

/** How many rows a table has, of which no more than a page are counted. */
async function firstRowsOf(table: TableClient): Promise<number> {
  for await (const page of rawPages(table)) if (page.length > 0) return page.length;
  return 0;
}

/**
 * Writes every row, reads all of it back, and takes the mark off. One that was stopped begins again, over what is in.
 *
 * @throws {DomainError} that says how far it came and how to go on
 */
export async function restore(backup: Backup, { tables, progress }: Restoration): Promise<void> {
  const { manifest, sha256 } = backup;
  let written = 0;
  try {
    await markRestoring(tables.Register, { backup: sha256, madeAt: manifest.madeAt });
    for (const [table, file] of filesOf(backup)) {
      await writeRows(tables[table], rowsIn(backup, file), (rows) => {
        written += rows;
        progress(written, 'writing');
      });
    }
    await readBack(backup, { tables, progress });
    await unmarkRestoring(tables.Register);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n', 1).join() : String(cause);
    throw new DomainError(
      `Stopped with ${written} of ${manifest.rows} rows known to be in: ${/[.?!]$/.test(why) ? why : `${why}.`} Ragtime does not start on this store as it is. Run the same command again: it goes on.`,
      { cause },
    );
  }
}

/** The files in the order in which they are written. */
const filesOf = ({ manifest }: Backup) =>
  TABLES_IN_ORDER.flatMap((table) => {
    const file = manifest.files.find((each) => each.table === table);
    return file ? [[table, file] as const] : [];
  });

async function writeRows(
  table: TableClient,
  rows: AsyncIterable<BackupRow>,
  wrote: (rows: number) => void,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  try {
    for await (const batch of batchesOf(rows)) {
      if (underWay.size >= AT_ONCE) await Promise.race(underWay);
      const writing = table.submitTransaction(batch.map(upsertOf)).then(() => {
        underWay.delete(writing);
        wrote(batch.length);
      });
      // One that failed stays among those under way, and is found there.
      writing.catch(() => {});
      underWay.add(writing);
    }
    await Promise.all(underWay);
  } finally {
    // What is still under way after a failure may be in as well, and counts.
    await Promise.allSettled(underWay);
  }
}

/** Rows of one partition, no more than a transaction takes. */
async function* batchesOf(rows: AsyncIterable<BackupRow>): AsyncGenerator<readonly RawRow[]> {
  let batch: RawRow[] = [];
  let size = 0;
  for await (const { row, bytes } of rows) {
    const isNext = batch[0]?.partitionKey !== row.partitionKey;
    if (batch.length > 0 && (isNext || batch.length === MOST_ROWS || size + bytes > MOST_BYTES)) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(row);
    size += bytes;
  }
  if (batch.length > 0) yield batch;
}

/** Puts a row in, whatever an earlier try has left of it. */
function upsertOf({ partitionKey, rowKey, columns }: RawRow): TransactionAction {
  const typed = [...columns].map(([name, { type, value }]) => {
    const isPlain = type === 'String' || type === 'Boolean' || type === 'Int32';
    return [name, isPlain ? value : { value, type }];
  });
  return ['upsert', { partitionKey, rowKey, ...Object.fromEntries(typed) }, 'Replace'];
}

/** Reads what is in, as an export would, and holds it against the backup. */
async function readBack(backup: Backup, { tables, progress }: Restoration): Promise<void> {
  let read = 0;
  for (const [table, file] of filesOf(backup)) {
    const hash = createHash('sha256');
    for await (const page of rawPages(tables[table])) {
      const rows = page.filter(({ partitionKey }) => partitionKey !== RESTORING);
      hash.update(rows.map((row) => `${lineOf(row)}\n`).join(''));
      read += rows.length;
      progress(read, 'reading back');
    }
    if (hash.digest('hex') === file.sha256) continue;
    throw new DomainError(
      `What was read back of ${tables[table].tableName} is not what the backup has. Something else writes to this store: stop it, or use another RAGTIME_TABLE_PREFIX.`,
    );
  }
}
