/** Where each person can be reached. */
import type { TableClient } from '@azure/data-tables';
import { Address } from '../domain/address.ts';
import { entityAt } from './entities.ts';
import { orUndefined } from './faults.ts';
import { key } from './keys.ts';

export class Conversations {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  /** Keeps, or brings up to date, where a person can be reached. */
  async remember(address: Address): Promise<void> {
    const keys = { partitionKey: key(address.tenantId), rowKey: key(address.aadId) };
    await this.#table.upsertEntity({ ...keys, ...address }, 'Replace');
  }

  /** Forgets where a person can be reached; nothing to forget is fine. */
  async forget(tenantId: string, aadId: string): Promise<void> {
    await orUndefined(this.#table.deleteEntity(key(tenantId), key(aadId)));
  }

  /** Where one person can be reached; undefined when the bot has never met them or was removed. */
  async find(tenantId: string, aadId: string): Promise<Address | undefined> {
    const entity = await entityAt(this.#table, key(tenantId), key(aadId));
    return entity && Address.parse(entity);
  }
}
