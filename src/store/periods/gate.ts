/**
 * The gate of a quarter: a row that is there while the quarter is open. A figure is written in one transaction with it
 * and a lock takes it away, so whichever comes second finds out, and those who report hinder nobody.
 */
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { isLocked } from '../../domain/closing/lock.ts';
import { allIn } from '../rows/entities.ts';
import { isOvertaken } from '../rows/faults.ts';
import { lockingsIn, readLocking } from './lockRow.ts';

// They sort before the lockings, the revisions and the cells of a partition, and are read with none of them.
const OPEN = 'gate!open';
const MADE = 'gate!made';

const row = (partitionKey: string, rowKey: string) => ({ partitionKey, rowKey, kind: 'gate' });

/** Fails with “missing” where the quarter is locked, or the gate was never made. Any number may pass at once. */
export const throughGate = (partition: string): TransactionAction => [
  'update',
  row(partition, OPEN),
  'Merge',
  { etag: '*' },
];

/** Takes the gate away; fails with “missing” where it was never made. */
export const closeGate = (partition: string): readonly TransactionAction[] => [
  ['delete', row(partition, OPEN)],
];

/** Puts the gate back, with the mark that it was made. */
export const reopenGate = (partition: string): readonly TransactionAction[] =>
  [MADE, OPEN].map((each) => ['upsert', row(partition, each), 'Replace']);

/**
 * Makes the gate of a quarter that was opened, or locked, before there were gates. The mark beside it is made with it
 * and stays for ever, so that a late caller can't bring back a gate that a lock has taken away meanwhile.
 */
export async function makeGate(table: TableClient, partition: string): Promise<void> {
  const [latest] = (await allIn(table, lockingsIn(partition), readLocking)).toReversed();
  const made: TransactionAction[] = [['create', row(partition, MADE)]];
  if (!isLocked(latest)) made.push(['create', row(partition, OPEN)]);
  try {
    await table.submitTransaction(made);
  } catch (error) {
    if (!isOvertaken(error)) throw error;
  }
}
