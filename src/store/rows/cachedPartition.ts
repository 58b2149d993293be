/**
 * A partition cached in memory and checked with one point read. Every write to the partition rewrites its version row
 * in the same transaction, so a copy with the current version is never stale, whichever instance wrote.
 */
import type { TableClient } from '@azure/data-tables';
import { LRUCache } from 'lru-cache';
import { createEtagOf, type EtagOf } from './etagOf.ts';
import { inRange } from './keys.ts';
import { type PlainRow, plainRows } from './plainRows.ts';

export type Copy<Row> = { readonly version: string; readonly rows: readonly Row[] };

/** Cached rows, and whether they are current; rejects when the store can't be asked. */
export type CachedRows<Row> = { readonly rows: readonly Row[]; readonly stands: Promise<boolean> };

export type PartitionReader<Row> = {
  /**
   * The key of the version row. It sorts before every other row of the range, so that a read sees it first: rows
   * newer than the version only cause another read, rows older than it would stay wrong for ever.
   */
  readonly versionKey: string;
  /** The range ends before this key. */
  readonly before: string;
  readonly select: readonly string[];
  readonly parse: (row: PlainRow) => Row;
};

/** The most partitions an instance caches: a few councils' recent quarters. */
const KEPT = 64;

export class CachedPartitions<Row> {
  readonly #table: TableClient;
  readonly #etagOf: EtagOf;
  readonly #reader: PartitionReader<Row>;
  readonly #copies = new LRUCache<string, Copy<Row>>({ max: KEPT });
  readonly #loading = new Map<string, Promise<Copy<Row> | undefined>>();

  constructor(table: TableClient, reader: PartitionReader<Row>) {
    this.#table = table;
    this.#etagOf = createEtagOf(table);
    this.#reader = reader;
  }

  /** The partition's current rows; undefined when nothing was ever written to it. */
  async read(partition: string): Promise<Copy<Row> | undefined> {
    // A load that somebody else began may have read before a write that this reader knows of, so what it brings is
    // checked like any other copy.
    await this.#loading.get(partition);
    const copy = this.#copies.get(partition);
    if (!copy) return this.#load(partition);
    return (await this.#stands(partition, copy)) ? copy : this.#load(partition);
  }

  /**
   * The cached rows, and the store's answer on whether they are current; undefined when there are none, or new ones
   * are on their way.
   */
  kept(partition: string): CachedRows<Row> | undefined {
    const copy = this.#copies.get(partition);
    if (!copy || this.#loading.has(partition)) return undefined;
    const stands = this.#stands(partition, copy);
    // Whoever uses the rows awaits this, but perhaps not before it has failed.
    stands.catch(() => {});
    return { rows: copy.rows, stands };
  }

  async #stands(partition: string, copy: Copy<Row>): Promise<boolean> {
    const version = await this.#etagOf(partition, this.#reader.versionKey);
    if (version === copy.version) return true;
    // Nobody needs to ask about it again.
    if (this.#copies.peek(partition) === copy) this.#copies.delete(partition);
    return false;
  }

  /** Empties the cache, as after a start. */
  clear(): void {
    this.#copies.clear();
  }

  #load(partition: string): Promise<Copy<Row> | undefined> {
    // Single flight: sixty-four people asking at nine o'clock are one read.
    let loading = this.#loading.get(partition);
    if (!loading) {
      loading = this.#fetch(partition).finally(() => this.#loading.delete(partition));
      this.#loading.set(partition, loading);
    }
    return loading;
  }

  async #fetch(partition: string): Promise<Copy<Row> | undefined> {
    const { versionKey, before, select, parse } = this.#reader;
    const pages = plainRows(this.#table, {
      filter: inRange(partition, versionKey, before),
      select: ['RowKey', ...select],
    });
    let version: unknown;
    const rows: Row[] = [];
    for await (const page of pages) {
      for (const row of page) {
        if (row.RowKey === versionKey) version = row['odata.etag'];
        else rows.push(parse(row));
      }
    }
    if (typeof version !== 'string') {
      this.#copies.delete(partition);
      return undefined;
    }
    const copy = { version, rows };
    this.#copies.set(partition, copy);
    return copy;
  }
}
