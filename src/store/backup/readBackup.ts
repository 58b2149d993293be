/** Reads a backup, and refuses one that is not whole or not as it was written, with everything that is wrong. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DomainError } from '../../domain/domainError.ts';
import { rowOf } from './line.ts';
import { FORMAT, FORMAT_VERSION, isTable, MANIFEST, Manifest, type TableFile } from './manifest.ts';
import type { RawRow } from './rawRows.ts';

/** A backup whose files are as they were written. */
export type Backup = {
  readonly folder: string;
  readonly manifest: Manifest;
  /** The SHA-256 of its manifest. */
  readonly sha256: string;
};

/** A row, and the bytes of its line. */
export type BackupRow = { readonly row: RawRow; readonly bytes: number };

/**
 * Reads every file once, and holds it against the manifest.
 *
 * @param progress told how many rows were read, of how many
 * @throws {DomainError} with all that is wrong, by file
 */
export async function checkBackup(
  folder: string,
  progress: (rows: number, of: number) => void,
): Promise<Backup> {
  const bytes = await readManifest(folder);
  const manifest = manifestIn(bytes, folder);
  const faults: string[] = [];
  let before = 0;
  for (const file of manifest.files) {
    const fault = await faultOf(file, folder, (rows) => progress(before + rows, manifest.rows));
    if (fault !== undefined) faults.push(`  ${file.name} ${fault}`);
    before += file.rows;
    progress(before, manifest.rows);
  }
  if (faults.length > 0) {
    throw new DomainError(
      `The backup in ${folder} is not as it was made:\n${faults.join('\n')}\nNothing was restored. Use another copy of it, or an earlier backup.`,
    );
  }
  return { folder, manifest, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Is there a backup's manifest in it? */
export const isBackup = (folder: string): Promise<boolean> =>
  stat(join(folder, MANIFEST)).then(
    (found) => found.isFile(),
    () => false,
  );

async function readManifest(folder: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, MANIFEST));
  } catch (cause) {
    throw new DomainError(
      `${folder} is not a whole backup: it has no ${MANIFEST} that can be read. Name a folder that “ragtime export all” has made.`,
      { cause },
    );
  }
}

const Versioned = z.object({ format: z.literal(FORMAT), version: z.int() });

function manifestIn(bytes: Buffer, folder: string): Manifest {
  const json = jsonIn(bytes);
  const versioned = Versioned.safeParse(json);
  if (!versioned.success) {
    throw new DomainError(
      `${MANIFEST} in ${folder} is not that of a backup. Name a folder that “ragtime export all” has made.`,
    );
  }
  if (versioned.data.version !== FORMAT_VERSION) {
    throw new DomainError(
      `The backup in ${folder} is of format ${versioned.data.version}, and this Ragtime reads format ${FORMAT_VERSION}. Restore it with the Ragtime that made it, or a later one.`,
    );
  }
  const parsed = Manifest.safeParse(json);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new DomainError(
    `${MANIFEST} in ${folder} is not as it was made (${where}). Use another copy of the backup, or an earlier one.`,
  );
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** What is wrong with a file; undefined where it is as it was written. */
async function faultOf(
  file: TableFile,
  folder: string,
  progress: (rows: number) => void,
): Promise<string | undefined> {
  if (!isTable(file.table)) return `is of a table that this Ragtime does not know: ${file.table}.`;
  const path = join(folder, file.name);
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
  if (size === undefined) return 'is not there.';
  if (size !== file.bytes) return `has ${size} bytes, and had ${file.bytes}.`;
  const hash = createHash('sha256');
  let rows = 0;
  let strange: number | undefined;
  try {
    for await (const line of linesIn(path, (chunk) => hash.update(chunk))) {
      rows += 1;
      if (strange === undefined && !rowOf(line)) strange = rows;
      if (rows % 1000 === 0) progress(rows);
    }
  } catch {
    return 'can’t be read. Check that you may read it.';
  }
  if (hash.digest('hex') !== file.sha256) return 'was changed since: its SHA-256 is another one.';
  if (strange !== undefined) return `has no row in line ${strange}.`;
  return rows === file.rows ? undefined : `has ${rows} rows, and had ${file.rows}.`;
}

/** The rows of a checked file, in its order. */
export async function* rowsIn({ folder }: Backup, file: TableFile): AsyncGenerator<BackupRow> {
  for await (const line of linesIn(join(folder, file.name), () => {})) {
    const row = rowOf(line);
    if (!row) throw new DomainError(`${file.name} was changed while it was read.`);
    yield { row, bytes: line.length };
  }
}

/** The lines of a file, of which only LF is an end: others may be in a text. */
async function* linesIn(path: string, seen: (chunk: Buffer) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of createReadStream(path)) {
    seen(chunk);
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
