/** The lockings and reopenings of a quarter as rows of its partition, which are only ever added. */
import { z } from 'zod';
import { Locking } from '../../domain/closing/lock.ts';
import { type Columns, InstantColumn, instantColumn, personColumns } from '../rows/columns.ts';
import { afterAll, inRange, key } from '../rows/keys.ts';

// It sorts before the revisions and the cells of a partition, so that neither are read with it.
const LOCK = 'lock';

/** The key of a locking; those of one quarter stand in the order in which they happened. */
export const lockKey = ({ number }: Pick<Locking, 'number'>): string =>
  key(LOCK, String(number).padStart(6, '0'));

/** A filter for the lockings of a partition, which come oldest first. */
export const lockingsIn = (partition: string): string => inRange(partition, `${LOCK}|`, afterAll(LOCK));

/** Writes a locking. */
export const lockColumns = ({ number, kind, by, at, reason, leftOut }: Locking): Columns => ({
  kind: 'lock',
  number,
  change: kind,
  ...personColumns('by', by),
  ...instantColumn('at', at),
  reason,
  leftOut,
});

const LockRow = Locking.pick({ number: true, reason: true, leftOut: true }).extend({
  change: Locking.shape.kind,
  byId: z.string(),
  byName: z.string(),
  at: InstantColumn,
});

/** Reads a locking. */
export function readLocking(entity: Record<string, unknown>): Locking {
  const { number, change: kind, byId, byName, at, reason, leftOut } = LockRow.parse(entity);
  return { number, kind, by: { id: byId, name: byName }, at, reason, leftOut };
}
