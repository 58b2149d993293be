/** A chat address: the facts a channel needs to start a conversation with a person. */
import { z } from 'zod';

export const Address = z.object({
  tenantId: z.string().min(1),
  /** The person's Microsoft Entra object id: the only identity Ragtime trusts. */
  aadId: z.string().min(1),
  name: z.string(),
  conversationId: z.string().min(1),
  serviceUrl: z.string().min(1),
  channelId: z.string().min(1),
  botId: z.string().min(1),
  /** The channel's own id for the person (29:… in Teams). */
  userId: z.string().min(1),
});
export type Address = z.infer<typeof Address>;

const PARTS = Address.keyof().options;

/** Are two addresses the same in every part? */
export const isSameAddress = (one: Address, other: Address): boolean =>
  PARTS.every((part) => one[part] === other[part]);

const ROOM = 'room:';

/** The id under which a channel or group chat is written to, in the place of a person's. */
export const roomId = (room: string): string => `${ROOM}${room}`;

/** Is it the id of a channel or group chat, and nobody's? */
export const isRoom = (id: string): boolean => id.startsWith(ROOM);

/** Why Teams refuses messages for a person, until their state changes. */
export const Unreachable = z.enum([
  'not installed',
  'blocked',
  'conversation gone',
  /** By the council's Teams administrator, for this person or for everybody. */
  'switched off',
]);
export type Unreachable = z.infer<typeof Unreachable>;

/**
 * The outcome of sending one message to one person. `unreachable` is Teams' verdict on the person. `retryLater` says
 * nothing about them: the service, the token or the set-up failed, and the same message is worth sending again.
 * `failed` needs somebody to put it right.
 */
export type Outcome =
  | { readonly kind: 'sent'; readonly activityId: string }
  | { readonly kind: 'unreachable'; readonly reason: Unreachable }
  | {
      readonly kind: 'retryLater';
      readonly reason: string;
      /** Teams is up and has too much to do; anything else may be an outage. */
      readonly isBusy?: true;
      /** Somebody may have read the message before the answer was lost. */
      readonly mayHaveArrived?: true;
      /** How long Teams asks to be left alone, in milliseconds. */
      readonly afterMs?: number;
    }
  | { readonly kind: 'failed'; readonly reason: string };
