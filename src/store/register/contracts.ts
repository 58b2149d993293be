/** Contracts with their parties, published notices and chosen ratings: a partition of its own, cached. */
import type { TableClient, TransactionAction } from '@azure/data-tables';
import type { PublishedRating } from '../../domain/closing/contracts/asPublished.ts';
import type { Contract } from '../../domain/closing/contracts/contract.ts';
import type { ChosenRating, PublishedNotice } from '../../domain/closing/contracts/records.ts';
import type { CachedPartitions } from '../rows/cachedPartition.ts';
import { key } from '../rows/keys.ts';
import {
  CONTRACT_COLUMNS,
  chosenFrom,
  contractsFrom,
  partyKeysOf,
  publishedFrom,
  publishedRow,
  type Row,
  ratedFrom,
  ratedKeysOf,
  ratedRow,
  ratingRow,
  readRow,
  rowsOf,
} from './contractRows.ts';
import { ownPartitions, versionIn } from './ownPartition.ts';

const contractsIn = (tenantId: string): string => key(tenantId, 'contracts');

/** All that is known of a council's contracts. */
export type ContractBook = {
  readonly contracts: readonly Contract[];
  readonly published: readonly PublishedNotice[];
  readonly chosen: readonly ChosenRating[];
  /** What the published notices said of each indicator. */
  readonly rated: readonly PublishedRating[];
};

export class Contracts {
  readonly #table: TableClient;
  readonly #cached: CachedPartitions<Row>;

  constructor(register: TableClient) {
    this.#table = register;
    this.#cached = ownPartitions(register, CONTRACT_COLUMNS, readRow);
  }

  /** Every contract, those that are over too, with what is on record of them. */
  async all(tenantId: string): Promise<ContractBook> {
    const rows = await this.#rows(tenantId);
    return {
      contracts: contractsFrom(rows),
      published: publishedFrom(rows),
      chosen: chosenFrom(rows),
      rated: ratedFrom(rows),
    };
  }

  /** Adds or replaces contracts, each with its parties in one transaction; others stay, and so do all records. */
  async save(
    tenantId: string,
    contracts: readonly Contract[],
    progress: (saved: number) => void = () => {},
  ): Promise<void> {
    const partitionKey = contractsIn(tenantId);
    const before = await this.#rows(tenantId);
    for (const [index, contract] of contracts.entries()) {
      const rows = rowsOf(contract);
      const kept = new Set(rows.map(({ rowKey }) => rowKey));
      const gone = partyKeysOf(contract.ref, before).filter((rowKey) => !kept.has(rowKey));
      await this.#commit(tenantId, [
        ...rows.map((row): TransactionAction => ['upsert', { partitionKey, ...row }, 'Replace']),
        ...gone.map((rowKey): TransactionAction => ['delete', { partitionKey, rowKey }]),
      ]);
      progress(index + 1);
    }
  }

  /**
   * Puts a published notice on record, in the place of one that assesses up to the same day, with what it said of each
   * indicator; without that, what is on record of it stays.
   */
  async publish(
    tenantId: string,
    notice: PublishedNotice,
    rated?: readonly PublishedRating[],
  ): Promise<void> {
    const partitionKey = contractsIn(tenantId);
    const rows = [publishedRow(notice), ...(rated ?? []).map(ratedRow)];
    const kept = new Set(rows.map(({ rowKey }) => rowKey));
    const before = rated ? ratedKeysOf(notice, await this.#rows(tenantId)) : [];
    await this.#commit(tenantId, [
      ...rows.map((row): TransactionAction => ['upsert', { partitionKey, ...row }, 'Replace']),
      ...before.flatMap((rowKey): TransactionAction[] =>
        kept.has(rowKey) ? [] : [['delete', { partitionKey, rowKey }]],
      ),
    ]);
  }

  /** Puts a chosen rating on record, in the place of one for the same indicator and days. */
  async choose(tenantId: string, chosen: ChosenRating): Promise<void> {
    await this.#put(tenantId, ratingRow(chosen));
  }

  async #rows(tenantId: string): Promise<readonly Row[]> {
    return (await this.#cached.read(contractsIn(tenantId)))?.rows ?? [];
  }

  async #put(tenantId: string, row: ReturnType<typeof publishedRow>): Promise<void> {
    await this.#commit(tenantId, [['upsert', { partitionKey: contractsIn(tenantId), ...row }, 'Replace']]);
  }

  async #commit(tenantId: string, actions: TransactionAction[]): Promise<void> {
    const version: TransactionAction = ['upsert', versionIn(contractsIn(tenantId)), 'Replace'];
    await this.#table.submitTransaction([...actions, version]);
  }
}
