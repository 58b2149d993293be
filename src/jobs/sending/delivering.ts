/** What messages of one council go out with: the store, the way to Teams, their pace, and what is known of Teams. */
import type { Reply } from '../../commands/basis/reply.ts';
import type { Address, Outcome } from '../../domain/messages/address.ts';
import type { Store } from '../../store/store.ts';
import { createPace, type Pace } from './pace.ts';
import { createService, type Service } from './service.ts';

/** A card, and the sentence that stands for it. */
export type Shown = Pick<Reply, 'card' | 'summary'>;

/** The way to people's chats. */
export type Mail = {
  /** Sends one message to one person, tried once. Never rejects. */
  readonly send: (to: Address, message: Shown) => Promise<Outcome>;
  /** Puts a card in the place of an earlier message; `unreachable` where that is gone. Never rejects. */
  readonly update: (
    to: Address,
    earlier: { readonly conversationId: string; readonly activityId: string },
    message: Shown,
  ) => Promise<Outcome>;
};

type Council = {
  readonly store: Store;
  readonly tenantId: string;
  readonly clock: () => Date;
  /** The council's, which says when a day begins. */
  readonly timeZone: string;
  readonly wait: (ms: number) => Promise<unknown>;
};

export type Delivering = Council & Mail & { readonly pace: Pace; readonly service: Service };

/**
 * Puts it together. To be kept for as long as the council is served, so that all that is sent shares one pace.
 *
 * @param now milliseconds since 1970 on the machine's own clock: Teams counts real seconds
 */
export function createDelivering(
  council: Council & { readonly now: () => number },
  { send, update }: Mail,
): Delivering {
  const { now, ...rest } = council;
  const { store, tenantId, wait } = council;
  const { sending } = store;
  return {
    ...{ ...rest, send, update },
    pace: createPace({ sending, tenantId, now, wait }),
    service: createService(sending, tenantId),
  };
}
