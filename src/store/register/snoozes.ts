/** Reminders that people put off: a row for each person's last one, in a partition of their own that is cached. */
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { Snooze } from '../../domain/arrangements/snooze.ts';
import type { CachedPartitions } from '../rows/cachedPartition.ts';
import { InstantColumn, instantColumn, personColumns, personFrom, personRow } from '../rows/columns.ts';
import { orUndefined } from '../rows/faults.ts';
import { key } from '../rows/keys.ts';
import { ownPartitions, versionIn } from './ownPartition.ts';

const snoozesIn = (tenantId: string): string => key(tenantId, 'snoozes');

const Row = z.object({ ...personRow('person'), until: z.string(), at: InstantColumn });

const readSnooze = (entity: Record<string, unknown>): Snooze => {
  const row = Row.parse(entity);
  return Snooze.parse({ ...row, person: personFrom(row, 'person') });
};

export class Snoozes {
  readonly #table: TableClient;
  readonly #cached: CachedPartitions<Snooze>;

  constructor(register: TableClient) {
    this.#table = register;
    this.#cached = ownPartitions(register, Row.shape, readSnooze);
  }

  /** The last one of everybody, also those whose day has come. */
  async all(tenantId: string): Promise<readonly Snooze[]> {
    return (await this.#cached.read(snoozesIn(tenantId)))?.rows ?? [];
  }

  /** Writes somebody's, in the place of the one before. */
  async save(tenantId: string, { person, until, at }: Snooze): Promise<void> {
    const partitionKey = snoozesIn(tenantId);
    const row = { ...personColumns('person', person), until, ...instantColumn('at', at) };
    await this.#table.submitTransaction([
      ['upsert', { partitionKey, rowKey: key(person.id), kind: 'snooze', ...row }, 'Replace'],
      ['upsert', versionIn(partitionKey), 'Replace'],
    ]);
  }

  /** Deletes somebody's; nothing to delete is fine. */
  async forget(tenantId: string, personId: string): Promise<void> {
    const partitionKey = snoozesIn(tenantId);
    await orUndefined(
      this.#table.submitTransaction([
        ['delete', { partitionKey, rowKey: key(personId) }],
        ['upsert', versionIn(partitionKey), 'Replace'],
      ]),
    );
  }
}
