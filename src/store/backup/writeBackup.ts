/** Writes a backup: every table into a file of a folder beside the one that is wanted, which is moved there when it is whole. */
import { mkdir, mkdtemp, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DomainError } from '../../domain/domainError.ts';
import type { TableName, Tables } from '../connect.ts';
import { restoringIn, whyHalfRestored } from '../register/restoring.ts';
import { MANIFEST, type Manifest, manifestOf, TABLES_IN_ORDER, VERSION_KEYS } from './manifest.ts';
import type { RawRow } from './rawRows.ts';
import { readTable } from './readTable.ts';
import { OWNER_ONLY, TableWriter } from './tableWriter.ts';

export type BackingUp = {
  readonly tables: Tables;
  readonly now: Date;
  /** The version of this Ragtime. */
  readonly ragtime: string;
  /** Told how many tables are done, the one being read, and how many of its rows there are so far. */
  readonly progress: (done: number, table: TableName, rows: number) => void;
};

/**
 * Backs up the whole store, with all its councils, into a new folder.
 *
 * @throws {DomainError} where the folder is there and not empty, or can't be made; where the store is half restored; and
 * where a partition is written to all the time
 */
export async function writeBackup(folder: string, backingUp: BackingUp): Promise<Manifest> {
  const restoring = await restoringIn(backingUp.tables.Register);
  if (restoring) throw new DomainError(whyHalfRestored(restoring));
  await refuseFull(folder);
  const part = await makeBeside(folder);
  try {
    const manifest = await writeInto(part, backingUp);
    // An empty folder would be in the way on Windows.
    await rmdir(folder).catch(() => {});
    await rename(part, folder);
    return manifest;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

async function refuseFull(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new DomainError(
      error.code === 'ENOTDIR'
        ? `${folder} is a file. Name a folder that is not there yet.`
        : `${folder} can’t be read. Check its name and that you may read it.`,
      { cause: error },
    );
  });
  if (there.length === 0) return;
  throw new DomainError(
    `${folder} is there already, and is left as it is. Name a folder that is not there yet.`,
  );
}

/** A folder that only its owner may open. */
async function makeBeside(folder: string): Promise<string> {
  const whole = resolve(folder);
  try {
    await mkdir(dirname(whole), { recursive: true });
    return await mkdtemp(`${whole}.unfinished-`);
  } catch (cause) {
    throw new DomainError(`${folder} can’t be made. Check that you may write where it is to be.`, { cause });
  }
}

async function writeInto(folder: string, backingUp: BackingUp): Promise<Manifest> {
  const tenants = new Set<string>();
  const files = [];
  for (const [done, table] of TABLES_IN_ORDER.entries()) {
    const name = `${table}.jsonl`;
    const writer = await TableWriter.create(join(folder, name));
    const append = async (rows: readonly RawRow[]): Promise<void> => {
      // Every partition key begins with its council.
      for (const { partitionKey } of rows) tenants.add(partitionKey.split('|', 1).join());
      await writer.append(rows);
      backingUp.progress(done, table, writer.rows);
    };
    try {
      await readTable(backingUp.tables[table], VERSION_KEYS[table], writer, append);
    } catch (error) {
      await writer.close();
      throw error;
    }
    files.push({ name, table, ...(await writer.end()) });
  }
  const manifest = manifestOf(files, { ...backingUp, tenants: [...tenants] });
  const file = await open(join(folder, MANIFEST), 'wx', OWNER_ONLY);
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return manifest;
}
