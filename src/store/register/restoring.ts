/** The mark on a store that a backup is being restored into: as long as it is there, only a part is in. */
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { InstantColumn, instantColumn } from '../rows/columns.ts';
import { entityAt } from '../rows/entities.ts';
import { orUndefined } from '../rows/faults.ts';

/** A restore that has begun. */
export type Restoring = {
  /** The SHA-256 of the backup's manifest, by which it is told from others. */
  readonly backup: string;
  /** When the backup was made (ISO). */
  readonly madeAt: string;
};

/** The partition of the mark, which is no council's and in no backup. */
export const RESTORING = 'restoring';

const KEYS = { partitionKey: RESTORING, rowKey: 'backup' };
const Row = z.object({ backup: z.string(), madeAt: InstantColumn });

/** The restore that has begun and not ended; undefined where the store is whole. */
export async function restoringIn(register: TableClient): Promise<Restoring | undefined> {
  const entity = await entityAt(register, KEYS.partitionKey, KEYS.rowKey);
  return entity && Row.parse(entity);
}

/** Marks the store. */
export async function markRestoring(register: TableClient, { backup, madeAt }: Restoring): Promise<void> {
  await register.upsertEntity({ ...KEYS, backup, ...instantColumn('madeAt', madeAt) }, 'Replace');
}

/** Takes the mark off. */
export async function unmarkRestoring(register: TableClient): Promise<void> {
  await orUndefined(register.deleteEntity(KEYS.partitionKey, KEYS.rowKey));
}

/** `29 November 2026, 20:11 UTC` as `2026-11-29 20:11 UTC`: an operator compares it with the manifest. */
export const stampOf = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`;

/** Why nothing works on such a store, and how to go on. */
export const whyHalfRestored = ({ madeAt }: Restoring): string =>
  `Only a part of this store is in: the backup of ${stampOf(madeAt)} was being restored into it. Run “ragtime import all DIR” with that backup again, which goes on, or use another RAGTIME_TABLE_PREFIX.`;
