/** Whether quarters are locked: each locking and reopening is kept, and the latest one counts. */
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { isLocked, type Locking } from '../../domain/closing/lock.ts';
import type { Period } from '../../domain/time/period.ts';
import { allIn } from '../rows/entities.ts';
import { isMissing, isOvertaken } from '../rows/faults.ts';
import { closeGate, makeGate, reopenGate } from './gate.ts';
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

  /**
   * Adds one. False where somebody else added one of that number meanwhile: nothing is written then. No figure that
   * has to come before a lock can be stored once the lock is.
   */
  async add(tenantId: string, period: Period, locking: Locking): Promise<boolean> {
    const partition = partitionOf(tenantId, period);
    const row = { partitionKey: partition, rowKey: lockKey(locking), ...lockColumns(locking) };
    const gate = isLocked(locking) ? closeGate(partition) : reopenGate(partition);
    const actions: TransactionAction[] = [['create', row], ...gate];
    try {
      return await this.#write(actions);
    } catch (error) {
      if (!isMissing(error)) throw error;
      await makeGate(this.#table, partition);
    }
    // With the gate made, it is missing only where somebody else has just locked the quarter.
    try {
      return await this.#write(actions);
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async #write(actions: TransactionAction[]): Promise<boolean> {
    try {
      await this.#table.submitTransaction(actions);
      return true;
    } catch (error) {
      if (isOvertaken(error)) return false;
      throw error;
    }
  }
}
