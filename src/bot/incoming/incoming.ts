/** What reaches Ragtime from a chat, with the channel's own vocabulary already taken off. */
import type { Asker, Conversation } from '../../commands/basis/conversation.ts';
import type { Reply } from '../../commands/basis/reply.ts';
import type { Found } from '../../commands/search/found.ts';
import type { Acquaintances } from './acquaintances.ts';

export type Incoming = {
  readonly asker: Asker;
  readonly conversation: Conversation;
  readonly activityId: string;
} & (
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'clicked'; readonly verb: string; readonly data: Record<string, unknown> }
  | { readonly kind: 'arrived' }
);

/** Answers what somebody types in the compose box: what was found, or the sentence that says why there is nothing. */
export type Search = (asker: Asker, text: string) => Promise<readonly Found[] | string>;

/** What the bot needs from the rest of the program, given to it by main. */
export type BotDependencies = {
  /** Answers what was said or clicked. Never rejects for a known fault: that comes back as a card. */
  readonly answer: (incoming: Incoming) => Promise<Reply | undefined>;
  /** Finds indicators for what somebody types in the compose box. */
  readonly search: Search;
  /** Whom the bot knows: told of everybody it meets in a personal chat, and of everybody who removes it. */
  readonly acquaintances: Pick<Acquaintances, 'meet' | 'part'>;
  readonly tenants: readonly string[];
  /** Sees to work that nobody waits for, so that stopping does. */
  readonly alongside: (work: Promise<void>) => void;
};
