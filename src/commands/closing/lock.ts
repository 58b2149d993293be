/** “Lock Q2”: the performance team locks a quarter, once it has seen what is open and whom that leaves out. */
import { lockedCard, toLockCard } from '../../cards/closing/lock.ts';
import { isLocked, leftOutIn, type Standing, standingIn } from '../../domain/closing/lock.ts';
import { progressOf } from '../../domain/closing/signOff.ts';
import { markOf } from '../../domain/messages/mark.ts';
import { leftOutOf } from '../../quarters/view.ts';
import type { Answer } from '../basis/command.ts';
import { refuseInPart, sayingLeftOut } from '../basis/hidden.ts';
import { cellsOf } from '../cells/cellsOf.ts';

export const lock: Answer<'lock'> = {
  verb: 'lock',
  who: 'performance team',
  title: 'Lock a quarter',
  topic: 'Closing a quarter',
  says: 'Locks a quarter. It shows you first what is open, and whom the lock would leave out.',
  examples: ['lock Q2', 'lock this quarter'],
  teamOnly:
    'Only the performance team can lock a quarter. “What is still open?” shows you how far it is; ask them to lock it.',
  run: async ({ period, previewed }, context) => {
    const { store, tenantId, person, now, calendar } = context;
    const { timeZone } = calendar;
    const cells = await cellsOf(context, period);
    const standing = standingIn(cells);
    const latest = await store.locks.latest(tenantId, period);
    if (latest && isLocked(latest)) {
      const already = { period, latest, standing, timeZone, already: true };
      const reply = { ...lockedCard(already), replaces: previewed !== undefined };
      return sayingLeftOut(reply, leftOutOf(cells), period);
    }
    refuseInPart(period, cells, 'Lock it');
    const number = (latest?.number ?? 0) + 1;
    const seen = markOfOpen(standing, number);
    if (previewed !== seen) {
      const hasChanged = previewed !== undefined;
      return { ...toLockCard({ period, standing, previewed: seen, hasChanged }), replaces: hasChanged };
    }
    const locking = {
      ...{ number, kind: 'locked' as const, at: now.toISOString(), reason: '' },
      by: { id: person.id, name: person.name },
      leftOut: leftOutIn(standing).length,
    };
    const isAdded = await store.locks.add(tenantId, period, locking);
    if (isAdded) context.onArranged();
    const stands = isAdded ? locking : ((await store.locks.latest(tenantId, period)) ?? locking);
    return {
      ...lockedCard({ period, latest: stands, standing, timeZone, already: !isAdded }),
      replaces: true,
    };
  },
};

/** What is open, as it was shown: the lock is for that and no other. */
const markOfOpen = (standing: Standing, number: number): string =>
  markOf(
    [number, ...leftOutIn(standing).map((line) => `${line.ref} ${progressOf(line)} ${line.revision}`)].join(
      '\n',
    ),
  );
