/** The means of delivery for one council: its store, the way to Teams, the pace, and the state of Teams. */
import type { Reply } from '../../commands/basis/reply.ts';
import type { Address, Outcome } from '../../domain/messages/address.ts';
import type { Store } from '../../store/store.ts';
import { createPace, type Pace } from './pace.ts';
import { createService, type Service } from './service.ts';

/** A card, and its one-sentence summary. */
export type ShownCard = Pick<Reply, 'card' | 'summary'>;

/** The way to people's chats. */
export type Mail = {
  /** Sends one message to one person, tried once. Never rejects. */
  readonly send: (to: Address, message: ShownCard) => Promise<Outcome>;
  /** Replaces an earlier message by a card; `unreachable` where that message is gone. Never rejects. */
  readonly update: (
    to: Address,
    earlier: { readonly conversationId: string; readonly activityId: string },
    message: ShownCard,
  ) => Promise<Outcome>;
};

type Council = {
  readonly store: Store;
  readonly tenantId: string;
  readonly clock: () => Date;
  /** The council's time zone, which says when a day begins. */
  readonly timeZone: string;
  readonly wait: (ms: number) => Promise<unknown>;
};

export type Delivering = Council & Mail & { readonly pace: Pace; readonly service: Service };

/**
 * Puts them together. To be kept for as long as the council is served, so that everything sent shares one pace.
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
    ...rest,
    send,
    update,
    pace: createPace({ sending, tenantId, now, wait }),
    service: createService(sending, tenantId),
  };
}
