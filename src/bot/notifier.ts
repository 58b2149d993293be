/** Sends what nobody asked for just now, reminders and alerts, to an address kept from an earlier conversation. */
import type { ConversationReference } from 'botbuilder';
import type { Reply } from '../commands/reply.ts';
import type { Address, Outcome } from '../domain/address.ts';
import type { Log } from '../log.ts';
import type { Adapter } from './adapter.ts';
import { outcomeOf } from './fault.ts';
import { sendReply, type Wait } from './writing.ts';

export type Notifier = {
  /** Sends one reply as a new message and says how that ended. Never rejects. */
  readonly send: (address: Address, reply: Pick<Reply, 'card' | 'summary'>) => Promise<Outcome>;
};

export function createNotifier(adapter: Adapter, { log, wait }: { log: Log; wait: Wait }): Notifier {
  const failed = (error: unknown, { tenantId, aadId }: Address): Outcome => {
    const outcome = outcomeOf(error);
    log.warn({ err: error, tenant: tenantId, person: aadId, outcome }, 'a message could not be sent');
    return outcome;
  };
  return {
    send: async (address, reply) => {
      let outcome: Outcome = { kind: 'failed', reason: 'Nothing was sent.' };
      try {
        await adapter.continueConversationAsync(adapter.appId, referenceTo(address), async (context) => {
          // The SDK makes an id up, and would send the message as a reply to it.
          context.activity.id = undefined;
          try {
            outcome = { kind: 'sent', activityId: await sendReply(context, reply, wait) };
          } catch (error) {
            outcome = failed(error, address);
          }
        });
      } catch (error) {
        return failed(error, address);
      }
      return outcome;
    },
  };
}

function referenceTo(address: Address): Partial<ConversationReference> {
  const { conversationId, tenantId, channelId, serviceUrl, botId, userId, aadId, name } = address;
  return {
    channelId,
    serviceUrl,
    bot: { id: botId, name: '' },
    user: { id: userId, name, aadObjectId: aadId },
    conversation: { id: conversationId, conversationType: 'personal', tenantId, isGroup: false, name: '' },
  };
}
