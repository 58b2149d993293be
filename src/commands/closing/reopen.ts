/** “Reopen Q2, the total was wrong”: the performance team ends a lock, with a reason. */
import { z } from 'zod';
import { reopenedCard } from '../../cards/closing/lock.ts';
import { reopenForm } from '../../cards/closing/reasonForms.ts';
import { unsavedReopening } from '../../cards/messages/unsaved.ts';
import { isLocked, type Locking, leftOutIn, reasonFault, standingIn } from '../../domain/closing/lock.ts';
import { DomainError } from '../../domain/domainError.ts';
import { Period, periodName } from '../../domain/time/period.ts';
import { Text, Whole } from '../basis/arguments.ts';
import type { Answer, Command, Context } from '../basis/command.ts';
import { refusedInPart, refuseInPart } from '../basis/hidden.ts';
import type { Reply } from '../basis/reply.ts';
import { cellsOf } from '../cells/cellsOf.ts';

const TEAM_ONLY =
  'Only the performance team can reopen a quarter. Ask them to, with your reason; they can also correct a figure of a locked quarter.';

export const openReopen: Answer<'reopen'> = {
  verb: 'reopen',
  who: 'performance team',
  title: 'Reopen a quarter',
  topic: 'Closing a quarter',
  says: 'Opens a locked quarter again, with a reason that stays on record.',
  examples: ['reopen Q2'],
  teamOnly: TEAM_ONLY,
  run: async ({ period, reason }, context) => {
    const lines = await cellsOf(context, period);
    const latest = await context.store.locks.latest(context.tenantId, period);
    if (!latest || !isLocked(latest)) throw notLocked(period);
    refuseInPart(period, lines, 'Reopen it');
    return {
      ...reopenForm({ period, latest, timeZone: context.calendar.timeZone, reason }),
      replaces: false,
    };
  },
};

const Args = z.object({
  period: Period,
  /** The number of the lock that is ended. */
  basedOn: Whole,
  reason: Text,
});
type Args = z.infer<typeof Args>;

export const reopenQuarter: Command<Args> = {
  verb: 'reopenQuarter',
  who: 'performance team',
  title: 'Reopen it',
  says: 'Opens the quarter again, with the reason in the form.',
  examples: [],
  teamOnly: TEAM_ONLY,
  args: Args,
  unsaved: (args, sentence) => unsavedReopening({ ...args, sentence }),
  run: async ({ period, basedOn, reason }, context) => {
    const { store, tenantId, person, now, calendar } = context;
    const latest = await store.locks.latest(tenantId, period);
    // Clicked twice: it was reopened by the first.
    if (latest?.number === basedOn + 1 && latest.by.id === person.id) return done(period, latest, context);
    if (latest?.number !== basedOn || !isLocked(latest)) throw notLocked(period);
    const lines = await cellsOf(context, period);
    const problem = refusedInPart(period, lines, 'Reopen it') ?? reasonFault(reason);
    if (problem !== undefined) {
      const { timeZone } = calendar;
      return { ...reopenForm({ period, latest, timeZone, reason, problem }), replaces: true };
    }
    const reopened: Locking = {
      ...{ number: basedOn + 1, kind: 'reopened', at: now.toISOString(), reason: reason.trim() },
      by: { id: person.id, name: person.name },
      leftOut: leftOutIn(standingIn(lines)).length,
    };
    if (!(await store.locks.add(tenantId, period, reopened))) throw notLocked(period);
    context.onArranged();
    return done(period, reopened, context);
  },
};

const notLocked = (period: Period): DomainError =>
  new DomainError(
    `${periodName(period)} is not locked, so there is nothing to reopen. Ask “what is still open?” to see how far it is.`,
  );

async function done(period: Period, latest: Locking, context: Context): Promise<Reply> {
  const standing = standingIn(await cellsOf(context, period));
  const { timeZone } = context.calendar;
  return { ...reopenedCard({ period, latest, standing, timeZone }), replaces: true };
}
