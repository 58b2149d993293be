/** Whether a quarter is locked, for the commands that change its figures. */

import { isLocked, type Locking, lockedSentence } from '../../domain/closing/lock.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Context } from '../basis/command.ts';

/** The lock of a quarter as of now; undefined for one that is open. */
export async function lockOf({ store, tenantId }: Context, period: Period): Promise<Locking | undefined> {
  const latest = await store.locks.latest(tenantId, period);
  return isLocked(latest) ? latest : undefined;
}

/** Refuses whatever is about to happen to a locked quarter. */
export async function refuseLocked(context: Context, period: Period): Promise<void> {
  const lock = await lockOf(context, period);
  if (lock) throw new DomainError(lockedSentence(period, lock));
}
