/** Proactive messages, such as reminders and alerts, to an address stored from an earlier conversation. */
import type { ConversationReference, TurnContext } from 'botbuilder';
import type { Reply } from '../commands/basis/reply.ts';
import { type Address, isRoom, type Outcome } from '../domain/messages/address.ts';
import type { Log } from '../log.ts';
import type { Adapter } from './adapter.ts';
import { isTooLarge, outcomeOf } from './outgoing/fault.ts';
import { cardMessage, textMessage } from './outgoing/writing.ts';

type Shown = Pick<Reply, 'card' | 'summary'>;

/** A message that was sent earlier. */
type Earlier = { readonly conversationId: string; readonly activityId: string };

export type Notifier = {
  /** Sends one reply as a new message, tried once, and gives the outcome. Never rejects. */
  readonly send: (address: Address, reply: Shown) => Promise<Outcome>;
  /** Replaces an earlier message by a reply; `unreachable` where that message is gone. Never rejects. */
  readonly update: (address: Address, earlier: Earlier, reply: Shown) => Promise<Outcome>;
};

export function createNotifier(adapter: Adapter, { log }: { readonly log: Log }): Notifier {
  const inChat = async (
    address: Address,
    what: string,
    act: (context: TurnContext) => Promise<string>,
  ): Promise<Outcome> => {
    const failed = (error: unknown): Outcome => {
      const outcome = outcomeOf(error);
      log.warn({ err: error, tenant: address.tenantId, person: address.aadId, outcome }, what);
      return outcome;
    };
    let outcome: Outcome = { kind: 'failed', reason: 'Nothing was sent.' };
    try {
      await adapter.continueConversationAsync(adapter.appId, referenceTo(address), async (context) => {
        // The SDK makes an id up, and would send the message as a reply to it.
        context.activity.id = undefined;
        try {
          outcome = { kind: 'sent', activityId: await act(context) };
        } catch (error) {
          outcome = failed(error);
        }
      });
    } catch (error) {
      return failed(error);
    }
    return outcome;
  };
  return {
    send: (address, reply) =>
      inChat(address, 'a message could not be sent', async (context) => {
        try {
          return (await context.sendActivity(cardMessage(reply)))?.id ?? '';
        } catch (error) {
          if (!isTooLarge(error)) throw error;
          return (await context.sendActivity(textMessage(reply.summary)))?.id ?? '';
        }
      }),
    update: (address, { conversationId, activityId }, reply) =>
      inChat({ ...address, conversationId }, 'a message could not be brought up to date', async (context) => {
        await context.updateActivity({ ...cardMessage(reply), id: activityId });
        return activityId;
      }),
  };
}

function referenceTo(address: Address): Partial<ConversationReference> {
  const { conversationId, tenantId, channelId, serviceUrl, botId, userId, aadId, name } = address;
  // To a channel it is a new post, and to nobody in particular.
  if (isRoom(aadId)) {
    return {
      channelId,
      serviceUrl,
      bot: { id: botId, name: '' },
      conversation: {
        id: conversationId,
        conversationType: 'channel',
        tenantId,
        isGroup: true,
        name: '',
      },
    };
  }
  return {
    channelId,
    serviceUrl,
    bot: { id: botId, name: '' },
    user: { id: userId, name, aadObjectId: aadId },
    conversation: { id: conversationId, conversationType: 'personal', tenantId, isGroup: false, name: '' },
  };
}
