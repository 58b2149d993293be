/** Figures of a file for a locked quarter: refused, or kept on record as corrections after the lock, with a reason. */

import { isLocked, type Locking, reasonFault } from '../../../domain/closing/lock.ts';
import { DomainError } from '../../../domain/domainError.ts';
import { together } from '../../../domain/sentences.ts';
import { dayAt, dayInWords } from '../../../domain/time/days.ts';
import { type Period, periodName } from '../../../domain/time/period.ts';
import type { Importing } from '../../importing.ts';

type Reading = Pick<Importing, 'store' | 'tenantId' | 'calendar'>;

/**
 * The locked quarters among those of which a file changes figures.
 * @param reason why figures are changed after the lock; undefined where nobody said so
 * @throws {DomainError} for a locked quarter without a reason, or with one that says nothing
 */
export async function lockedAmong(
  { store, tenantId, calendar }: Reading,
  changed: readonly Period[],
  reason: string | undefined,
): Promise<ReadonlySet<Period>> {
  const locked: (readonly [Period, Locking])[] = [];
  for (const period of changed.toSorted()) {
    const latest = await store.locks.latest(tenantId, period);
    if (latest && isLocked(latest)) locked.push([period, latest]);
  }
  const [first] = locked;
  if (first && reason === undefined) throw new DomainError(refusal(locked, first[0], calendar.timeZone));
  const fault = first && reason !== undefined ? reasonFault(reason) : undefined;
  if (fault !== undefined) throw new DomainError(`--after-lock: ${fault}`);
  return new Set(locked.map(([period]) => period));
}

function refusal(locked: readonly (readonly [Period, Locking])[], first: Period, timeZone: string): string {
  const named = locked.map(
    ([period, { by, at }]) =>
      `${periodName(period)} (by ${by.name}, on ${dayInWords(dayAt(new Date(at), timeZone))})`,
  );
  const it = locked.length === 1 ? 'it' : 'them';
  return `The file would change figures of ${together(named)}, which ${locked.length === 1 ? 'is' : 'are'} locked, so nothing was imported. Reopen ${it} in the chat first: “reopen ${periodName(first)}”. Or import the file with --after-lock "why": then both figures stay on record, with the reason.`;
}
