/** Files that an import reads, and the list that it writes where one has more problems than a screen shows. */
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { DomainError } from '../../domain/domainError.ts';
import { type ReadFile, readFileAs } from '../../intake/table/readFile.ts';
import type { CsvColumns } from '../../intake/table/table.ts';
import { keepHeapSmall } from '../basis/heap.ts';

/** Several times what twenty years of a large council come to. */
const MOST_MEGABYTES = 32;
const MOST_BYTES = MOST_MEGABYTES * 2 ** 20;

/** Reads one byte more than is taken, and not the rest: some files have no end. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file, { end: MOST_BYTES })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Reads a table. @throws {DomainError} that names the file, where it is none */
export async function readFileOf(
  file: string,
  columns: CsvColumns,
  sheet: string | undefined,
): Promise<ReadFile> {
  keepHeapSmall();
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(file);
  } catch (cause) {
    const why =
      cause instanceof Error && 'code' in cause && cause.code === 'EISDIR'
        ? 'is a folder. Name a file in it.'
        : 'can’t be read. Check its name and that you may read it.';
    throw new DomainError(`${file} ${why}`, { cause });
  }
  if (bytes.length > MOST_BYTES) {
    throw new DomainError(
      `${file} is larger than ${MOST_MEGABYTES} MB. If that is the file you mean, cut it into several.`,
    );
  }
  try {
    return await readFileAs(columns, bytes, sheet);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(`${file}: ${error.message}`, { cause: error });
  }
}

/** Writes the whole list of a file’s problems beside it, and gives back where that is, in a sentence. */
export async function listed(lines: readonly string[], file: string): Promise<string> {
  const list = `${file}.problems.txt`;
  try {
    await writeFile(list, `${lines.join('\n')}\n`);
    return `All of them are in ${list}.`;
  } catch {
    return `They could not all be written to ${list}: check that you may write in this folder.`;
  }
}
