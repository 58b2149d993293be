/** The chats of a benchmark as Teams would keep them: when something was sent to each, and who never answers. */
import { type Connector, startConnector } from '../../chat/connector.ts';

export type Mailbox = {
  readonly connector: Connector;
  /** When something was sent to each chat, in milliseconds of `performance.now()`. */
  readonly received: ReadonlyMap<string, readonly number[]>;
  /** Resolves as soon as so many messages have been sent. */
  readonly reaches: (messages: number) => Promise<void>;
  /** Takes all messages out, and says which chats are to be silent from now on: what is sent to them is never answered. */
  readonly empty: (silent?: ReadonlySet<string>) => void;
};

export async function startMailbox(): Promise<Mailbox> {
  const received = new Map<string, number[]>();
  let nobodyAnswersIn: ReadonlySet<string> = new Set();
  let sent = 0;
  let waiting: { readonly messages: number; readonly goOn: () => void } | undefined;
  const connector = await startConnector({
    keep: false,
    failing: ({ kind, conversationId }) => {
      if (kind !== 'send') return undefined;
      sent += 1;
      received.set(conversationId, [...(received.get(conversationId) ?? []), performance.now()]);
      if (waiting && sent >= waiting.messages) waiting.goOn();
      return nobodyAnswersIn.has(conversationId) ? 'no answer' : undefined;
    },
  });
  return {
    connector,
    received,
    reaches: (messages) =>
      new Promise((resolve) => {
        waiting = { messages, goOn: resolve };
      }),
    empty: (silent = new Set()) => {
      received.clear();
      sent = 0;
      waiting = undefined;
      nobodyAnswersIn = silent;
    },
  };
}
