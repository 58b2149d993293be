/** Knows which addresses this instance has already had remembered, so that a turn seldom writes to the store. */
import type { Address } from '../domain/address.ts';

export type Acquaintances = {
  /**
   * Has the address remembered when it is new, has changed, or was last remembered ten minutes ago; in any case of
   * somebody who `arrives`: a reminder may have found them gone.
   */
  readonly meet: (address: Address, arrives: boolean) => Promise<void>;
  readonly part: (tenantId: string, aadId: string) => Promise<void>;
};

/** Another instance, or a failed reminder, may meanwhile have marked the person as not reachable. */
const lastsMs = 10 * 60_000;
const most = 10_000;

export function createAcquaintances(
  remember: (address: Address) => Promise<void>,
  forget: (tenantId: string, aadId: string) => Promise<void>,
  now: () => number,
): Acquaintances {
  const known = new Map<string, { address: Address; until: number }>();
  const keyOf = (tenantId: string, aadId: string): string => `${tenantId}\n${aadId}`;
  return {
    meet: async (address, arrives) => {
      const key = keyOf(address.tenantId, address.aadId);
      const last = known.get(key);
      if (!arrives && last && last.until > now() && sameAddress(last.address, address)) return;
      known.delete(key);
      known.set(key, { address, until: now() + lastsMs });
      const oldest = known.keys().next();
      if (known.size > most && !oldest.done) known.delete(oldest.value);
      try {
        await remember(address);
      } catch (error) {
        known.delete(key);
        throw error;
      }
    },
    part: async (tenantId, aadId) => {
      known.delete(keyOf(tenantId, aadId));
      await forget(tenantId, aadId);
    },
  };
}

function sameAddress(one: Address, other: Address): boolean {
  return (
    one.conversationId === other.conversationId &&
    one.serviceUrl === other.serviceUrl &&
    one.name === other.name &&
    one.userId === other.userId &&
    one.botId === other.botId &&
    one.channelId === other.channelId
  );
}
