/** Cache of the addresses that this instance has already stored, so that a turn seldom writes to the store. */
import { LRUCache } from 'lru-cache';
import { type Address, isSameAddress } from '../../domain/messages/address.ts';

export type Acquaintances = {
  /**
   * Stores the address when it is new, has changed, or was last stored a minute ago; in any case of somebody who
   * `arrives`: a reminder may have found them gone.
   */
  readonly meet: (address: Address, arrives: boolean) => Promise<void>;
  /** Notes that they have removed the bot. */
  readonly part: (tenantId: string, aadId: string) => Promise<void>;
  /** Notes that they could not be reached just now: the next message from them is news. */
  readonly lose: (tenantId: string, aadId: string) => void;
};

/** How long a cached address lasts: another instance may meanwhile have found the person out of reach. */
const lastsMs = 60_000;
const most = 10_000;

export function createAcquaintances({
  remember,
  forget,
  now,
}: {
  /** Stores a person's address. */
  readonly remember: (address: Address) => Promise<void>;
  readonly forget: (tenantId: string, aadId: string) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}): Acquaintances {
  const known = new LRUCache<string, Address>({ max: most, ttl: lastsMs, ttlResolution: 0, perf: { now } });
  const keyOf = (tenantId: string, aadId: string): string => `${tenantId}\n${aadId}`;
  return {
    meet: async (address, arrives) => {
      const key = keyOf(address.tenantId, address.aadId);
      const last = known.get(key);
      if (!arrives && last && isSameAddress(last, address)) return;
      known.set(key, address);
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
    lose: (tenantId, aadId) => {
      known.delete(keyOf(tenantId, aadId));
    },
  };
}
