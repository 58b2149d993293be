/** The file of one table while it is written: its lines, how many, and their hash; it can go back to an earlier place. */
import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { lineOf } from './line.ts';
import type { RawRow } from './rawRows.ts';

/** A place in the file. */
type Place = { readonly rows: number; readonly bytes: number; readonly hash: Hash };

/** Read and written by its owner only. */
export const OWNER_ONLY = 0o600;

export class TableWriter {
  readonly #file: FileHandle;
  #place: Place = { rows: 0, bytes: 0, hash: createHash('sha256') };

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async create(path: string): Promise<TableWriter> {
    return new TableWriter(await open(path, 'wx', OWNER_ONLY));
  }

  get rows(): number {
    return this.#place.rows;
  }

  async append(rows: readonly RawRow[]): Promise<void> {
    if (rows.length === 0) return;
    const lines = Buffer.from(rows.map((row) => `${lineOf(row)}\n`).join(''), 'utf8');
    const { bytes, hash } = this.#place;
    let written = 0;
    while (written < lines.length) {
      written += (await this.#file.write(lines, written, lines.length - written, bytes + written))
        .bytesWritten;
    }
    this.#place = { rows: this.rows + rows.length, bytes: bytes + lines.length, hash: hash.update(lines) };
  }

  /** Where it is now, for `backTo`. */
  place(): Place {
    return { ...this.#place, hash: this.#place.hash.copy() };
  }

  /** Takes back what was appended since. */
  async backTo(place: Place): Promise<void> {
    await this.#file.truncate(place.bytes);
    this.#place = { ...place, hash: place.hash.copy() };
  }

  /** Has all of it on the disk, and closes. */
  async end(): Promise<{ readonly rows: number; readonly bytes: number; readonly sha256: string }> {
    await this.#file.sync();
    await this.close();
    const { rows, bytes, hash } = this.#place;
    return { rows, bytes, sha256: hash.digest('hex') };
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}
