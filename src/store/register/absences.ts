/** Absences: a row for each person and first day, in a partition of their own that is cached. */
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { Absence } from '../../domain/arrangements/absence.ts';
import type { CachedPartitions } from '../rows/cachedPartition.ts';
import { InstantColumn, instantColumn, personColumns, personFrom, personRow } from '../rows/columns.ts';
import { OPERATIONS } from '../rows/entities.ts';
import { key } from '../rows/keys.ts';
import { ownPartitions, versionIn } from './ownPartition.ts';

const absencesIn = (tenantId: string): string => key(tenantId, 'absences');

const Row = z.object({
  ...personRow('person'),
  from: z.string(),
  until: z.string(),
  ...personRow('cover'),
  ...personRow('by'),
  at: InstantColumn,
  ...personRow('declinedBy'),
});

const readAbsence = (entity: Record<string, unknown>): Absence => {
  const row = Row.parse(entity);
  return Absence.parse({
    ...row,
    person: personFrom(row, 'person'),
    cover: personFrom(row, 'cover'),
    by: personFrom(row, 'by'),
    declinedBy: personFrom(row, 'declinedBy'),
  });
};

type Name = { readonly person: { readonly id: string }; readonly from: string };

export class Absences {
  readonly #table: TableClient;
  readonly #cached: CachedPartitions<Absence>;

  constructor(register: TableClient) {
    this.#table = register;
    this.#cached = ownPartitions(register, Row.shape, readAbsence);
  }

  /** Every absence on record, those that are over too. */
  async all(tenantId: string): Promise<readonly Absence[]> {
    return (await this.#cached.read(absencesIn(tenantId)))?.rows ?? [];
  }

  /** Writes absences, each in the place of one of the same person and first day. */
  async save(tenantId: string, absences: readonly Absence[]): Promise<void> {
    await this.#commit(
      tenantId,
      absences.map((absence) => ['upsert', rowOf(tenantId, absence), 'Replace']),
    );
  }

  /** Deletes absences; those that are not there any more are none of them. */
  async remove(tenantId: string, absences: readonly Name[]): Promise<void> {
    const there = new Set((await this.all(tenantId)).map((each) => keysOf(tenantId, each).rowKey));
    const gone = absences.map((each) => keysOf(tenantId, each)).filter(({ rowKey }) => there.has(rowKey));
    await this.#commit(
      tenantId,
      gone.map((keys) => ['delete', keys]),
    );
  }

  async #commit(tenantId: string, actions: readonly TransactionAction[]): Promise<void> {
    const version = versionIn(absencesIn(tenantId));
    const size = OPERATIONS - 1;
    for (let start = 0; start < actions.length; start += size) {
      const batch = actions.slice(start, start + size);
      await this.#table.submitTransaction([...batch, ['upsert', version, 'Replace']]);
    }
  }
}

const keysOf = (tenantId: string, { person, from }: Name) => ({
  partitionKey: absencesIn(tenantId),
  rowKey: key(person.id, from),
});

const rowOf = (tenantId: string, absence: Absence) => ({
  ...keysOf(tenantId, absence),
  kind: 'absence',
  ...personColumns('person', absence.person),
  from: absence.from,
  until: absence.until,
  ...personColumns('cover', absence.cover),
  ...personColumns('by', absence.by),
  ...instantColumn('at', absence.at),
  ...personColumns('declinedBy', absence.declinedBy),
});
