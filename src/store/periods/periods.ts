/** The figures of each period: one partition holds its cells, their revisions and a version row. */
import type { TableClient, TransactionAction } from '@azure/data-tables';
import type { Cell, CellLine, Revision } from '../../domain/indicators/cell.ts';
import type { Period } from '../../domain/time/period.ts';
import { CachedPartitions, type CachedRows } from '../rows/cachedPartition.ts';
import { allIn, entitiesIn, entityAt, OPERATIONS } from '../rows/entities.ts';
import { isMissing, isOvertaken, orUndefined } from '../rows/faults.ts';
import { afterAll } from '../rows/keys.ts';
import { plainRows } from '../rows/plainRows.ts';
import { LINE_COLUMNS, readCell, readLine } from './cellRow.ts';
import { makeGate, throughGate } from './gate.ts';
import {
  cellKey,
  cellsIn,
  createCell,
  createRevision,
  everyRevisionIn,
  type FigureEntry,
  PERIOD_VERSION_KEY,
  partitionOf,
  replaceCell,
  revisionKey,
  revisionsIn,
  versionRow,
  writesOf,
} from './periodRows.ts';
import { readRevision } from './revisionRow.ts';

/** A cell, and its ETag and submission id for writing it again. */
export type StoredCell = { readonly cell: Cell; readonly etag: string; readonly submissionId: string };

/** A cell to rewrite, with the revision of a status that changed although its figure did not. */
export type Revised = StoredCell & { readonly revision?: Revision | undefined };

/** The result of recording a figure for as long as its quarter is open. */
export type RecordedWhileOpen = Recorded | { readonly kind: 'locked' };

/** The result of recording a figure. */
export type Recorded =
  | { readonly kind: 'saved'; readonly cell: Cell }
  /** The same submission was stored before: a double click, or a write whose answer was lost. */
  | { readonly kind: 'already saved'; readonly cell: Cell }
  /** Somebody else reported meanwhile; nothing was written. */
  | { readonly kind: 'overtaken'; readonly current: StoredCell };

export class Periods {
  readonly #table: TableClient;
  readonly #lines: CachedPartitions<CellLine>;

  constructor(table: TableClient) {
    this.#table = table;
    this.#lines = new CachedPartitions(table, {
      versionKey: PERIOD_VERSION_KEY,
      before: afterAll('score'),
      select: LINE_COLUMNS,
      parse: readLine,
    });
  }

  /** Every cell of a period without its words; undefined for a period that was never opened. */
  async lines(tenantId: string, period: Period): Promise<readonly CellLine[] | undefined> {
    return (await this.#lines.read(partitionOf(tenantId, period)))?.rows;
  }

  /** The copy that `lines` last read, if it is cached, and whether it is still current. */
  kept(tenantId: string, period: Period): CachedRows<CellLine> | undefined {
    return this.#lines.kept(partitionOf(tenantId, period));
  }

  /** Invalidates every copy of the period; nothing happens to one that was never opened. */
  async touch(tenantId: string, period: Period): Promise<void> {
    const row = versionRow(partitionOf(tenantId, period));
    await orUndefined(this.#table.updateEntity(row, 'Replace', { etag: '*' }));
  }

  /** Empties the cache, as after a start. */
  clear(): void {
    this.#lines.clear();
  }

  /** One cell with its words; undefined when the period has no such indicator. */
  async cell(tenantId: string, period: Period, ref: string): Promise<StoredCell | undefined> {
    const entity = await entityAt(this.#table, partitionOf(tenantId, period), cellKey(ref));
    return entity && { ...readCell(entity), etag: entity.etag };
  }

  /** Every cell of a period with its words, as they come from the store. */
  async *cells(tenantId: string, period: Period): AsyncGenerator<StoredCell> {
    const filter = cellsIn(partitionOf(tenantId, period));
    for await (const entity of entitiesIn(this.#table, filter)) {
      yield { ...readCell(entity), etag: entity.etag ?? '' };
    }
  }

  /** The ETags of a period's cells as they are now, by reference. */
  async etags(tenantId: string, period: Period): Promise<(ref: string) => string | undefined> {
    const found = new Map<unknown, string>();
    const filter = cellsIn(partitionOf(tenantId, period));
    for await (const page of plainRows(this.#table, { filter, select: ['RowKey'] })) {
      for (const row of page) found.set(row.RowKey, String(row['odata.etag']));
    }
    return (ref) => found.get(cellKey(ref));
  }

  /** The revisions of one cell, oldest first. */
  async revisions(tenantId: string, period: Period, ref: string): Promise<readonly Revision[]> {
    return allIn(this.#table, revisionsIn(partitionOf(tenantId, period), ref), readRevision);
  }

  /** The revisions of all cells of a period, by reference, each list oldest first. */
  async everyRevision(tenantId: string, period: Period): Promise<ReadonlyMap<string, readonly Revision[]>> {
    const found = new Map<string, Revision[]>();
    for await (const entity of entitiesIn(this.#table, everyRevisionIn(partitionOf(tenantId, period)))) {
      const ref = String(entity.ref);
      const own = found.get(ref) ?? [];
      own.push(readRevision(entity));
      found.set(ref, own);
    }
    return found;
  }

  /**
   * Adds cells to a period for indicators that have none, and leaves existing ones as they are. Opening twice, or on
   * two instances at once, gives the same result.
   */
  async open(tenantId: string, period: Period, cells: readonly Cell[]): Promise<void> {
    const partition = partitionOf(tenantId, period);
    let missing = await this.#missing(partition, cells);
    while (missing.length > 0) {
      for (let start = 0; start < missing.length; start += OPERATIONS) {
        const batch = missing.slice(start, start + OPERATIONS);
        try {
          await this.#table.submitTransaction(batch.map((cell) => createCell(partition, cell)));
        } catch (error) {
          if (!isOvertaken(error)) throw error;
        }
      }
      missing = await this.#missing(partition, missing);
    }
    // Only now is it open: one that was killed half way is opened again, and nobody is shown, or reminded of, a part.
    await this.#commit(partition, []);
  }

  async #missing(partition: string, cells: readonly Cell[]): Promise<readonly Cell[]> {
    if (cells.length === 0) return [];
    const there = new Set<string>();
    const filter = cellsIn(partition);
    for await (const { rowKey } of this.#table.listEntities({
      queryOptions: { filter, select: ['rowKey'] },
    })) {
      if (rowKey) there.add(rowKey);
    }
    return cells.filter(({ ref }) => !there.has(cellKey(ref)));
  }

  /**
   * Stores a figure: the current cell and its revision in one transaction, on condition that the cell is as it was
   * when `etag` was read. Either both are in or neither is.
   */
  async record(tenantId: string, entry: FigureEntry): Promise<Recorded> {
    const { cell } = entry;
    try {
      await this.#commit(partitionOf(tenantId, cell.period), writesOf(tenantId, entry));
      return { kind: 'saved', cell };
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      return this.#whyRefused(tenantId, entry, error);
    }
  }

  /** The same, on condition that the quarter is not locked as it is stored: the two can't cross. */
  async recordWhileOpen(tenantId: string, entry: FigureEntry): Promise<RecordedWhileOpen> {
    const partition = partitionOf(tenantId, entry.cell.period);
    const writes = [...writesOf(tenantId, entry), throughGate(partition)];
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#commit(partition, writes);
        return { kind: 'saved', cell: entry.cell };
      } catch (error) {
        if (isOvertaken(error)) return this.#whyRefused(tenantId, entry, error);
        if (!isMissing(error)) throw error;
        if (attempt > 1) {
          const refused = await this.#whyRefused(tenantId, entry, error);
          return refused.kind === 'already saved' ? refused : { kind: 'locked' };
        }
        await makeGate(this.#table, partition);
      }
    }
  }

  /** A write that is repeated after its answer was lost is refused although it is in: look before saying so. */
  async #whyRefused(tenantId: string, { cell, revision }: FigureEntry, error: unknown): Promise<Recorded> {
    const current = await this.cell(tenantId, cell.period, cell.ref);
    if (!current) throw error;
    return current.submissionId === revision.submissionId
      ? { kind: 'already saved', cell: current.cell }
      : { kind: 'overtaken', current };
  }

  /**
   * Stores many figures of one period, as an import does: whole batches, each of them in or out. Stops at the first
   * batch refused because somebody wrote meanwhile, and says how many entries are in. A batch refused because it is
   * already in, its answer having been lost, does not stop it.
   */
  async recordAll(
    tenantId: string,
    period: Period,
    entries: readonly FigureEntry[],
    progress: (stored: number) => void,
  ): Promise<number> {
    const size = Math.floor(OPERATIONS / 2);
    for (let start = 0; start < entries.length; start += size) {
      const batch = entries.slice(start, start + size);
      try {
        await this.#commit(
          partitionOf(tenantId, period),
          batch.flatMap((entry) => writesOf(tenantId, entry)),
        );
      } catch (error) {
        if (!isOvertaken(error)) throw error;
        if (!(await this.#isIn(tenantId, batch[0]))) return start;
      }
      progress(start + batch.length);
    }
    return entries.length;
  }

  /** Is that very submission on record, and with it everything written in the same transaction? */
  async #isIn(tenantId: string, entry: FigureEntry | undefined): Promise<boolean> {
    if (!entry) return false;
    const { cell, revision } = entry;
    const partition = partitionOf(tenantId, cell.period);
    const row = await entityAt(this.#table, partition, revisionKey(cell.ref, revision.number));
    return row !== undefined && readRevision(row).submissionId === revision.submissionId;
  }

  /**
   * Rewrites cells with the same figure and new surroundings. A cell whose status changes brings a revision, written
   * with it or not at all. False when overtaken.
   */
  async revise(tenantId: string, period: Period, cells: readonly Revised[]): Promise<boolean> {
    const partition = partitionOf(tenantId, period);
    const size = Math.floor(OPERATIONS / 2);
    for (let start = 0; start < cells.length; start += size) {
      const batch = cells.slice(start, start + size);
      try {
        await this.#commit(
          partition,
          batch.flatMap(({ cell, etag, submissionId, revision }) => [
            replaceCell(partition, cell, submissionId, etag),
            ...(revision ? [createRevision(partition, cell, revision)] : []),
          ]),
        );
      } catch (error) {
        if (isOvertaken(error)) return false;
        throw error;
      }
    }
    return true;
  }

  async #commit(partition: string, actions: readonly TransactionAction[]): Promise<void> {
    await this.#table.submitTransaction([...actions, ['upsert', versionRow(partition), 'Replace']]);
  }
}
