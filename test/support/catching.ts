/** What the jobs send, caught instead of going to Teams. */
import type { Reply } from '../../src/commands/basis/reply.ts';
import type { Address, Outcome } from '../../src/domain/messages/address.ts';
import type { Delivering } from '../../src/jobs/sending/delivering.ts';
import type { Pace } from '../../src/jobs/sending/pace.ts';
import { createService } from '../../src/jobs/sending/service.ts';
import type { Store } from '../../src/store/store.ts';
import { CALENDAR } from './calendar.ts';
import { TENANT } from './council.ts';

export type Caught = { readonly to: string; readonly reply: Pick<Reply, 'card' | 'summary'> };

/** Whoever asks may send at once. */
export const UNPACED: Pace = {
  ...{ take: async () => 0, giveBack: () => {}, slowDown: async () => {} },
  pausedFor: async () => 0,
};

/** Delivers as of `now`; what arrives is put into `sent`. Everything does, unless `outcome` says otherwise. */
export const catching = (
  store: Store,
  now: string | Date,
  sent: Caught[],
  outcome: (to: Address) => Outcome = () => ({ kind: 'sent', activityId: 'a' }),
): Delivering => ({
  ...{ store, tenantId: TENANT, timeZone: CALENDAR.timeZone, pace: UNPACED, wait: async () => {} },
  service: createService(store.sending, TENANT),
  clock: () => new Date(now),
  update: async () => ({ kind: 'sent', activityId: 'a' }),
  send: async (to, reply) => {
    const result = outcome(to);
    if (result.kind === 'sent') sent.push({ to: to.aadId, reply });
    return result;
  },
});
