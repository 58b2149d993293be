/** Former people: taken off the list, kept for as long as figures may name them, then forgotten. */
import type { TableClient } from '@azure/data-tables';
import type { Former } from '../../domain/person.ts';
import { allIn, entityAt } from '../rows/entities.ts';
import { orUndefined } from '../rows/faults.ts';
import { key } from '../rows/keys.ts';
import { formerKeys, formerOf, formerRow, peopleOf, REGISTER_VERSION_KEY, readFormer } from './peopleRows.ts';

export class FormerPeople {
  readonly #table: TableClient;

  constructor(register: TableClient) {
    this.#table = register;
  }

  /** Every former person not yet forgotten. */
  async all(tenantId: string): Promise<readonly Former[]> {
    return allIn(this.#table, formerOf(tenantId), readFormer);
  }

  /** Is it a former person, not yet forgotten? */
  async has(tenantId: string, id: string): Promise<boolean> {
    const { partitionKey, rowKey } = formerKeys(tenantId, id);
    return (await entityAt(this.#table, partitionKey, rowKey)) !== undefined;
  }

  /** Moves somebody from the list to the former people, in one write. */
  async takeOff(tenantId: string, former: Former): Promise<void> {
    const partitionKey = peopleOf(tenantId);
    const taking = this.#table.submitTransaction([
      ['upsert', formerRow(tenantId, former), 'Replace'],
      ['delete', { partitionKey, rowKey: key(former.id) }],
      ['upsert', { partitionKey, rowKey: REGISTER_VERSION_KEY, kind: 'version' }, 'Replace'],
    ]);
    // Where there is nobody to delete, the answer to this very write was lost.
    await orUndefined(taking);
  }

  /** Updates the record of a former person. */
  async save(tenantId: string, former: Former): Promise<void> {
    await this.#table.upsertEntity(formerRow(tenantId, former), 'Replace');
  }

  /** Deletes the last record of a person; nothing to delete is fine. */
  async forget(tenantId: string, id: string): Promise<void> {
    const { partitionKey, rowKey } = formerKeys(tenantId, id);
    await orUndefined(this.#table.deleteEntity(partitionKey, rowKey));
  }
}
