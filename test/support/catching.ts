/** What the jobs send, caught instead of going to Teams. */
import type { Reply } from '../../src/commands/reply.ts';
import type { Address, Outcome } from '../../src/domain/address.ts';
import type { Delivering } from '../../src/jobs/errand.ts';
import type { Store } from '../../src/store/store.ts';
import { TENANT } from './council.ts';

export type Caught = { readonly to: string; readonly reply: Reply };

/** Delivers as of `now`; what arrives is put into `sent`. Everything does, unless `outcome` says otherwise. */
export const catching = (
  store: Store,
  now: string | Date,
  sent: Caught[],
  outcome: (to: Address) => Outcome = () => ({ kind: 'sent', activityId: 'a' }),
): Delivering => ({
  ...{ store, tenantId: TENANT },
  clock: () => new Date(now),
  send: async (to, reply) => {
    const result = outcome(to);
    if (result.kind === 'sent') sent.push({ to: to.aadId, reply });
    return result;
  },
});
