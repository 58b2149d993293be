/** What was said of whose the figures of a quarter are. Kept for ever, also for a quarter that is not open yet. */
import type { TableClient } from '@azure/data-tables';
import type { Confirmation } from '../../domain/arrangements/confirmation.ts';
import type { Period } from '../../domain/time/period.ts';
import { allIn, OPERATIONS } from '../rows/entities.ts';
import {
  confirmationColumns,
  confirmationKey,
  confirmationsIn,
  readConfirmation,
} from './confirmationRow.ts';
import { partitionOf } from './periodRows.ts';

export class Confirmations {
  readonly #table: TableClient;

  constructor(periods: TableClient) {
    this.#table = periods;
  }

  /** Every confirmation of a quarter, those of one figure oldest first. */
  async all(tenantId: string, period: Period): Promise<readonly Confirmation[]> {
    return allIn(this.#table, confirmationsIn(partitionOf(tenantId, period)), readConfirmation);
  }

  /** Writes confirmations of one quarter, each in the place of one of the same figure and moment. */
  async save(tenantId: string, confirmations: readonly Confirmation[]): Promise<void> {
    for (let start = 0; start < confirmations.length; start += OPERATIONS) {
      await this.#table.submitTransaction(
        confirmations.slice(start, start + OPERATIONS).map((each) => {
          const keys = {
            partitionKey: partitionOf(tenantId, each.period),
            rowKey: confirmationKey(each),
          };
          return ['upsert', { ...keys, ...confirmationColumns(each) }, 'Replace'];
        }),
      );
    }
  }
}
