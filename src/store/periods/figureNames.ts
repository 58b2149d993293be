/** Names of people in figures and their changes: counting and replacing them. */
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { DomainError } from '../../domain/domainError.ts';
import { PARTS, type Part, type PersonRef } from '../../domain/person.ts';
import { entityAt, OPERATIONS } from '../rows/entities.ts';
import { isOvertaken } from '../rows/faults.ts';
import { inCouncil } from '../rows/keys.ts';
import { PERIOD_VERSION_KEY, versionRow } from './periodRows.ts';

/**
 * A person whose rows are looked for. An action has no id, only a name somebody wrote: left out where that may be
 * another.
 */
export type Named = { readonly id: string; readonly name: string | undefined };
/** A person, and their replacement in each role. */
export type Renamed = Named & { readonly by: (part: Part) => PersonRef };

/** A row with the ids of the people it names. */
type Found = {
  readonly row: Readonly<Record<string, unknown>> & {
    readonly partitionKey: string;
    readonly rowKey: string;
  };
  readonly etag: string;
  readonly whom: ReadonlySet<string>;
};

/** The most write attempts: more than people write to the same figures in the seconds that this takes. */
const ATTEMPTS = 8;

const idColumn = (part: Part): string => `${part}Id`;
const nameColumn = (part: Part): string => `${part}Name`;

export class FigureNames {
  readonly #table: TableClient;

  constructor(periods: TableClient) {
    this.#table = periods;
  }

  /** Number of rows of a council's figures and changes that name each of them, by id. */
  async count(tenantId: string, whom: readonly Named[]): Promise<ReadonlyMap<string, number>> {
    return tally(await this.#rowsNaming(tenantId, whom));
  }

  /**
   * Replaces names in every row that has one. Replaced names are gone for good; calling it again continues.
   * @returns how many rows named each of them, by id
   * @throws {DomainError} when people write to the same figures all the time
   */
  async replace(tenantId: string, whom: readonly Renamed[]): Promise<ReadonlyMap<string, number>> {
    const replaced: Found[] = [];
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const found = await this.#rowsNaming(tenantId, whom);
      if (found.length === 0) return tally(replaced);
      for (const batch of batchesOf(found)) {
        if (await this.#write(batch, whom)) replaced.push(...batch);
      }
    }
    throw new DomainError('Figures are being reported just now. Run the same command again: it goes on.');
  }

  async #rowsNaming(tenantId: string, whom: readonly Named[]): Promise<readonly Found[]> {
    if (whom.length === 0) return [];
    const ids = new Set(whom.map(({ id }) => id));
    const idOf = new Map(whom.flatMap(({ id, name }) => (name === undefined ? [] : [[name, id]])));
    const found: Found[] = [];
    const select = ['PartitionKey', 'RowKey', 'actionOwner', ...PARTS.map(idColumn)];
    const rows = this.#table.listEntities<Record<string, unknown>>({
      queryOptions: { filter: inCouncil(tenantId), select },
    });
    for await (const { partitionKey = '', rowKey = '', etag, ...row } of rows) {
      const named = [...PARTS.map((part) => row[idColumn(part)]), idOf.get(String(row.actionOwner))];
      const theirs = new Set(named.map(String).filter((id) => ids.has(id)));
      if (theirs.size > 0) found.push({ row: { ...row, partitionKey, rowKey }, etag, whom: theirs });
    }
    return found;
  }

  /** Writes rows of one partition, all or none; false where one of them was written meanwhile. */
  async #write(batch: readonly Found[], whom: readonly Renamed[]): Promise<boolean> {
    const partition = batch[0]?.row.partitionKey ?? '';
    const actions = batch.map(
      ({ row, etag }): TransactionAction => ['update', renamed(row, whom), 'Merge', { etag }],
    );
    // A quarter that was never wholly opened has no version, and must not look as if it were open.
    const version = await entityAt(this.#table, partition, PERIOD_VERSION_KEY);
    if (version) actions.push(['upsert', versionRow(partition), 'Replace']);
    try {
      await this.#table.submitTransaction(actions);
      return true;
    } catch (error) {
      if (isOvertaken(error)) return false;
      throw error;
    }
  }
}

/** The columns of a row that name one of the people, with the new names. */
function renamed(row: Found['row'], whom: readonly Renamed[]) {
  const columns = whom.flatMap(({ id, name, by }) => [
    ...PARTS.filter((part) => row[idColumn(part)] === id).flatMap((part) => [
      [idColumn(part), by(part).id],
      [nameColumn(part), by(part).name],
    ]),
    ...(name !== undefined && row.actionOwner === name ? [['actionOwner', by('owner').name]] : []),
  ]);
  const { partitionKey, rowKey } = row;
  return { partitionKey, rowKey, ...Object.fromEntries(columns) };
}

/** Batches that fit one transaction: of one partition, and no larger than a transaction takes. Rows come sorted. */
function batchesOf(found: readonly Found[]): readonly (readonly Found[])[] {
  const batches: Found[][] = [];
  for (const each of found) {
    const last = batches.at(-1);
    const isFull = last?.length === OPERATIONS;
    if (last && !isFull && last[0]?.row.partitionKey === each.row.partitionKey) last.push(each);
    else batches.push([each]);
  }
  return batches;
}

function tally(rows: readonly Pick<Found, 'whom'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of rows.flatMap(({ whom }) => [...whom])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
