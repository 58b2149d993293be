/** Delivering a reply: as a new message, in place of the clicked card, or as the answer to the click. */
import { setTimeout as after } from 'node:timers/promises';
import type { Reply } from '../../commands/basis/reply.ts';
import type { Log } from '../../log.ts';
import type { Envelope, Posted } from '../incoming/envelope.ts';
import type { ReplaceMessage } from './inPlace.ts';
import { cardAnswer, type Sendable, sendReply, sendText, sentenceAnswer, type Wait } from './writing.ts';

/** An HTTP answer; no body means none, not an empty one. */
export type HttpAnswer = { readonly status: number; readonly body?: unknown };

/** The HTTP answer to Teams, and the message that the reply is in: none where it is the answer alone. */
type Delivered = { readonly answer: HttpAnswer; readonly shownIn?: string | undefined };

/**
 * Delivers the reply to a message or click; `inPlaceOf` is a message of the bot’s own that it takes the place of.
 * @throws when Teams does not take it
 */
export type Deliver = (
  posted: Posted,
  reply: (Reply & Sendable) | undefined,
  inPlaceOf?: string,
) => Promise<Delivered>;

export type ReplyDelivery = {
  readonly deliver: Deliver;
  /** Sends a sentence to the chat, and in the answer to a click as well. Never rejects. */
  readonly tell: (posted: Posted, sentence: string) => Promise<HttpAnswer>;
};

type Options = {
  readonly log: Log;
  readonly wait: Wait;
  readonly change: ReplaceMessage;
  /** How long the answer to a click waits for its card to be changed in the chat, in milliseconds. */
  readonly updateWithinMs?: number;
};

export function createDelivery({ log, wait, change, updateWithinMs = 1_500 }: Options): ReplyDelivery {
  const couldNotKeep = (error: unknown): void => {
    log.warn({ err: error }, 'a clicked card could not be changed in the chat');
  };

  /**
   * Replaces a message by the reply, or sends a new one where there is none, or it is gone. Gives back which message.
   */
  const inChat = async (
    { context }: Posted,
    reply: Reply & Sendable,
    id: string | undefined,
  ): Promise<string> => {
    if (id !== undefined) {
      try {
        await change(context, id, reply);
        return id;
      } catch (error) {
        couldNotKeep(error);
      }
    }
    return sendReply(context, reply, wait);
  };

  /**
   * The same for a card that the answer to the click shows as well: a new message is sent only where it showed none.
   */
  const keepInChat = async ({ context, isLate }: Posted, reply: Reply, id: string): Promise<void> => {
    try {
      await change(context, id, reply);
    } catch (error) {
      couldNotKeep(error);
      if (isLate()) await sendReply(context, reply, wait).catch(couldNotKeep);
    }
  };

  return {
    deliver: async (posted, reply, inPlaceOf) => {
      const { activity, isLate } = posted;
      const executed = activity.type === 'invoke';
      if (!reply) return { answer: answerOf(executed, sentenceAnswer('Done.')) };
      // A change in the chat would have Teams ask for it again, and so on without end.
      if (executed && reply.isAnotherLook) return { answer: answerOf(executed, cardAnswer(reply.card)) };
      const clickedId = reply.replaces ? clickedMessage(activity) : undefined;
      // Work that goes on changes the card in the chat: shown by the answer as well, an older card could come after a newer one.
      const isAnswer = executed && reply.replaces && !reply.goesOn && !isLate();
      if (!isAnswer) {
        const shownIn = await inChat(posted, reply, clickedId ?? inPlaceOf);
        const where = shownIn === clickedId ? reply.summary : 'Answered in a new message.';
        return { answer: answerOf(executed, sentenceAnswer(where)), shownIn };
      }
      if (clickedId) {
        // The answer changes the card only where it was clicked, and only until the chat is opened again.
        const kept = keepInChat(posted, reply, clickedId);
        await Promise.race([kept, after(updateWithinMs, undefined, { ref: false })]);
      }
      return { answer: answerOf(executed, cardAnswer(reply.card)), shownIn: clickedId };
    },
    tell: async ({ context, activity }, sentence) => {
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

/** The message whose button was pressed. Typed words reply to a message too, when in a thread. */
function clickedMessage({ value, replyToId }: Envelope): string | undefined {
  return value === undefined || value === null ? undefined : (replyToId ?? undefined);
}
