/** What stands in people's chats with the bot: waiting for a card there, and reading it. */
import type { ConnectorCall } from '../../src/dev/chat/connector.ts';
import type { Person } from '../../src/domain/person.ts';
import { type Council, said } from './council.ts';

/** What a message or an update says. */
export const wordsOf = ({ body }: ConnectorCall): string => said(body.attachments?.[0]?.content);

export type Chats = ReturnType<typeof chatsOf>;

/** The chats of a council's people. */
export const chatsOf = (council: Council) => {
  const to = (who: Person) => (call: ConnectorCall) => call.conversationId === council.as(who).conversationId;
  return {
    to,
    /** Waits for a card of such words, new or in the place of another. */
    shownTo: (who: Person, text: string | RegExp, kind: ConnectorCall['kind']): Promise<ConnectorCall> =>
      council.connector.waitFor(
        (call) => call.kind === kind && to(who)(call) && new RegExp(text).test(wordsOf(call)),
      ),
  };
};
