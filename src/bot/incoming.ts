/** What reaches Ragtime from a chat, with the channel's own vocabulary already taken off. */
import type { Asker, Conversation } from '../commands/asker.ts';
import type { Reply } from '../commands/reply.ts';
import type { Address } from '../domain/address.ts';
import type { Search } from './searching.ts';

export type Incoming = {
  readonly asker: Asker;
  readonly conversation: Conversation;
  readonly activityId: string;
} & (
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'clicked'; readonly verb: string; readonly data: Record<string, unknown> }
  | { readonly kind: 'arrived' }
);

/** What the bot needs from the rest of the program, given to it by main. */
export type BotDependencies = {
  /** Answers what was said or clicked. Never rejects for a known fault: that comes back as a card. */
  readonly answer: (incoming: Incoming) => Promise<Reply | undefined>;
  /** Finds indicators for what somebody types in the compose box. */
  readonly search: Search;
  /** Keeps where a person can be reached; called when it is new or has changed, personal chats only. */
  readonly remember: (address: Address) => Promise<void>;
  /** Marks a person as not reachable any more (the app was removed). */
  readonly forget: (tenantId: string, aadId: string) => Promise<void>;
  readonly tenants: readonly string[];
};
