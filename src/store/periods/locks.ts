/** Whether quarters are locked: each locking and reopening is kept, and the latest one counts. */
import type { TableClient } from '@azure/data-tables';
import { isLocked, type Locking } from '../../domain/closing/lock.ts';
import type { Period } from '../../domain/time/period.ts';
import { allIn } from '../rows/entities.ts';
import { isOvertaken } from '../rows/faults.ts';
import { lockColumns, lockingsIn, lockKey, readLocking } from './lockRow.ts';
import { partitionOf } from './periodRows.ts';

export class Locks {
  readonly #table: TableClient;

  constructor(periods: TableClient) {
    this.#table = periods;
  }

  /** Every locking and reopening of a quarter, oldest first. */
  async all(tenantId: string, period: Period): Promise<readonly Locking[]> {
    return allIn(this.#table, lockingsIn(partitionOf(tenantId, period)), readLocking);
  }

  /** The latest of them; undefined for a quarter that was never locked. */
  async latest(tenantId: string, period: Period): Promise<Locking | undefined> {
    return (await this.all(tenantId, period)).at(-1);
  }

  /** Is the quarter locked as of now? */
  async isLocked(tenantId: string, period: Period): Promise<boolean> {
    return isLocked(await this.latest(tenantId, period));
  }

  /** Adds one. False where somebody else added one of that number meanwhile: nothing is written then. */
  async add(tenantId: string, period: Period, locking: Locking): Promise<boolean> {
    const keys = { partitionKey: partitionOf(tenantId, period), rowKey: lockKey(locking) };
    try {
      await this.#table.createEntity({ ...keys, ...lockColumns(locking) });
      return true;
    } catch (error) {
      if (isOvertaken(error)) return false;
      throw error;
    }
  }
}
