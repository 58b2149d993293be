/** Brings a reply to where it belongs: a new message, the place of the clicked card, or the answer to the click. */
import { setTimeout as after } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import type { Reply } from '../commands/reply.ts';
import type { Log } from '../log.ts';
import type { HttpAnswer } from './adapter.ts';
import type { Envelope } from './envelope.ts';
import {
  cardAnswer,
  replaceMessage,
  sendReply,
  sendText,
  sentenceAnswer,
  updateMessage,
  type Wait,
} from './writing.ts';

export type Delivery = {
  /**
   * Delivers the reply to what was said or clicked, and gives back what to answer Teams.
   *
   * @throws when Teams does not take it
   */
  readonly deliver: (
    context: TurnContext,
    activity: Envelope,
    reply: Reply | undefined,
  ) => Promise<HttpAnswer>;
  /** Says a sentence in the chat, and in the answer to a click as well. Never rejects. */
  readonly tell: (context: TurnContext, activity: Envelope, sentence: string) => Promise<HttpAnswer>;
};

type Options = {
  readonly log: Log;
  readonly wait: Wait;
  /** Teams waits 5 s for the answer to a click, and then tells the person that it failed, though their figure is in. */
  readonly updateWithinMs?: number;
};

export function createDelivery({ log, wait, updateWithinMs = 2_500 }: Options): Delivery {
  /** The latest update of each clicked card that is on its way: one that is slow must not come after a newer one. */
  const onTheirWay = new Map<string, Promise<void>>();
  const couldNotKeep = (error: unknown): void => {
    log.warn({ err: error }, 'a clicked card was replaced for the person only, not in the chat');
  };
  /** Changes a card in the chat once what was to become of it before is settled. Never rejects. */
  const keepInChat = (context: TurnContext, chat: string, clickedId: string, reply: Reply): Promise<void> => {
    const card = `${chat}\n${clickedId}`;
    const before = onTheirWay.get(card);
    const update = () => updateMessage(context, clickedId, reply);
    const updated = (before ? before.then(update) : update()).catch(couldNotKeep).then(() => {
      if (onTheirWay.get(card) === updated) onTheirWay.delete(card);
    });
    onTheirWay.set(card, updated);
    return updated;
  };

  return {
    deliver: async (context, activity, reply) => {
      const executed = activity.type === 'invoke';
      if (!reply) return answerOf(executed, sentenceAnswer('Done.'));
      const clickedId = clickedMessage(activity);
      if (reply.replaces && executed) {
        // The answer changes the card only where it was clicked, and only until the chat is opened again.
        if (clickedId) {
          const updated = keepInChat(context, activity.conversation.id, clickedId, reply);
          await Promise.race([updated, after(updateWithinMs, undefined, { ref: false })]);
        }
        return answerOf(executed, cardAnswer(reply.card));
      }
      if (reply.replaces && clickedId) await replaceMessage(context, clickedId, reply, wait);
      else await sendReply(context, reply, wait);
      return answerOf(executed, sentenceAnswer('Answered in a new message.'));
    },
    tell: async (context, activity, sentence) => {
      const executed = activity.type === 'invoke';
      try {
        await sendText(context, sentence, wait);
      } catch (error) {
        log.error({ err: error, conversation: activity.conversation.id }, 'a sentence could not be sent');
        if (!executed) return { status: 502 };
      }
      return answerOf(executed, sentenceAnswer(sentence));
    },
  };
}

/** Only an Action.Execute waits for an answer; a message is done when it has been taken. */
function answerOf(executed: boolean, body: unknown): HttpAnswer {
  return executed ? { status: 200, body } : { status: 200 };
}

/** The message whose button was pressed; what was typed replies to a message too, when it is in a thread. */
function clickedMessage({ value, replyToId }: Envelope): string | undefined {
  return value === undefined || value === null ? undefined : (replyToId ?? undefined);
}
