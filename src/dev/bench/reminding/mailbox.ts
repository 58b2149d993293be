/** The chats of a benchmark, in place of Teams: when each got a message, and which never answer. */
import { type Connector, startConnector } from '../../chat/connector.ts';

export type Mailbox = {
  readonly connector: Connector;
  /** When each chat got messages, in milliseconds of `performance.now()`. */
  readonly received: ReadonlyMap<string, readonly number[]>;
  /** Resolves as soon as so many messages have arrived. */
  readonly reaches: (messages: number) => Promise<void>;
  /** Removes all messages, and sets the chats that are silent from now on: messages to them are never answered. */
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
