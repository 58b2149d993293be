/** Incoming messages from a chat, free of the channel's own vocabulary. */
import type { Asker, Conversation } from '../../commands/basis/conversation.ts';
import type { Reply } from '../../commands/basis/reply.ts';
import type { Said } from '../../commands/basis/said.ts';
import type { Found } from '../../commands/turn/found.ts';
import type { Paging } from '../../commands/turn/search.ts';
import type { Acquaintances } from './acquaintances.ts';

export type Incoming = {
  readonly asker: Asker;
  readonly conversation: Conversation;
  readonly activityId: string;
} & (
  | Said
  | { readonly kind: 'clicked'; readonly verb: string; readonly data: Record<string, unknown> }
  /** A file dropped into the chat, fetched. */
  | { readonly kind: 'sent'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'arrived' }
);

/** Answers a search in the compose box: a page of results, or the sentence that says why there are none. */
export type Search = (asker: Asker, text: string, page: Paging) => Promise<readonly Found[] | string>;

/** Says what is being done just now; what comes too soon after what was said before is not shown. */
export type Doing = (sentence: string) => void;

/** The bot's dependencies on the rest of the program, given to it by main. */
export type BotDependencies = {
  /** Answers a message or click, and says what is being done where that takes long. Never rejects for a known fault: that comes back as a card. */
  readonly answer: (incoming: Incoming, doing?: Doing) => Promise<Reply | undefined>;
  /** Finds indicators for words typed in the compose box. */
  readonly search: Search;
  /** The known people: told of everybody the bot meets in a personal chat, and of everybody who removes it. */
  readonly acquaintances: Pick<Acquaintances, 'meet' | 'part'>;
  readonly tenants: readonly string[];
  /** Tracks work that nobody waits for, so that stopping waits for it. */
  readonly alongside: (work: Promise<void>) => void;
};
