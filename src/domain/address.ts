/** Where a person can be reached: the plain facts a chat channel needs to start writing to somebody. */
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

/** How sending one message to one person ended. Only `retryLater` is worth trying again unchanged. */
export type Outcome =
  | { readonly kind: 'sent'; readonly activityId: string }
  | { readonly kind: 'unreachable'; readonly reason: 'not installed' | 'blocked' | 'conversation gone' }
  | { readonly kind: 'retryLater'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };
