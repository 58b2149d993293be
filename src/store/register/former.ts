/** Those who have left the list of people: taken off it, kept for as long as figures may name them, and forgotten. */
import type { TableClient } from '@azure/data-tables';
import type { Former } from '../../domain/person.ts';
import { allIn, entityAt } from '../rows/entities.ts';
import { orUndefined } from '../rows/faults.ts';
import { key } from '../rows/keys.ts';
import { formerKeys, formerOf, formerRow, peopleOf, readFormer, VERSION } from './peopleRows.ts';

export class FormerPeople {
  readonly #table: TableClient;

  constructor(register: TableClient) {
    this.#table = register;
  }

  /** Everybody who has left and is not forgotten. */
  async all(tenantId: string): Promise<readonly Former[]> {
    return allIn(this.#table, formerOf(tenantId), readFormer);
  }

  /** True for somebody who has left and is not forgotten. */
  async has(tenantId: string, id: string): Promise<boolean> {
    const { partitionKey, rowKey } = formerKeys(tenantId, id);
    return (await entityAt(this.#table, partitionKey, rowKey)) !== undefined;
  }

  /** Takes somebody off the list in the one write that makes them somebody who has left. */
  async takeOff(tenantId: string, former: Former): Promise<void> {
    const partitionKey = peopleOf(tenantId);
    const taking = this.#table.submitTransaction([
      ['upsert', formerRow(tenantId, former), 'Replace'],
      ['delete', { partitionKey, rowKey: key(former.id) }],
      ['upsert', { partitionKey, rowKey: VERSION, kind: 'version' }, 'Replace'],
    ]);
    // Where there is nobody to delete, the answer to this very write was lost.
    await orUndefined(taking);
  }

  /** Writes again what is kept of somebody who has left. */
  async save(tenantId: string, former: Former): Promise<void> {
    await this.#table.upsertEntity(formerRow(tenantId, former), 'Replace');
  }

  /** Forgets that somebody was ever on the list; nothing to forget is fine. */
  async forget(tenantId: string, id: string): Promise<void> {
    const { partitionKey, rowKey } = formerKeys(tenantId, id);
    await orUndefined(this.#table.deleteEntity(partitionKey, rowKey));
  }
}
