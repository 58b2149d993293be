/** The due days that a council's people were told, a row for each quarter: written once, and never changed. */
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Day } from '../../domain/time/days.ts';
import { Period } from '../../domain/time/period.ts';
import { allIn, entityAt } from '../rows/entities.ts';
import { isOvertaken } from '../rows/faults.ts';
import { inPartition, key } from '../rows/keys.ts';

const Row = z.object({ rowKey: Period, due: z.string() });

const partitionOf = (tenantId: string): string => key(tenantId, 'due');

export class DueDays {
  readonly #table: TableClient;

  constructor(ledger: TableClient) {
    this.#table = ledger;
  }

  /** The due day of every quarter that people were told of. */
  async all(tenantId: string): Promise<ReadonlyMap<Period, Day>> {
    const rows = await allIn(this.#table, inPartition(partitionOf(tenantId)), (entity) => Row.parse(entity));
    return new Map(rows.map(({ rowKey, due }) => [rowKey, due]));
  }

  /** Keeps the due day of a quarter; the one that was kept before, where there is one. */
  async keep(tenantId: string, period: Period, due: Day): Promise<Day> {
    const partitionKey = partitionOf(tenantId);
    try {
      await this.#table.createEntity({ partitionKey, rowKey: period, due });
      return due;
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      return Row.parse(await entityAt(this.#table, partitionKey, period)).due;
    }
  }
}
