/** What is being done while an answer takes long: one message that is changed as the work goes on, and gives way to the answer. */
import type { TurnContext } from 'botbuilder';
import { messageCard } from '../../cards/parts/message.ts';
import type { Log } from '../../log.ts';
import type { Doing } from '../incoming/incoming.ts';
import type { ReplaceMessage } from './inPlace.ts';
import { sendReply, type Wait } from './writing.ts';

type Options = {
  readonly log: Log;
  readonly wait: Wait;
  readonly change: ReplaceMessage;
  readonly now: () => number;
};

/** A quick answer needs no message beside it, and Teams takes few changes of a chat in a second. */
const FIRST_AFTER_MS = 2_000;
const NEXT_AFTER_MS = 2_000;

export type UnderWay = {
  readonly doing: Doing;
  /** Ends it, and gives the message that stands in the chat; undefined where none was needed. Nothing is changed after. */
  readonly end: () => Promise<string | undefined>;
};

/** Begins to count the time. */
export function beginUnderWay(context: TurnContext, { log, wait, change, now }: Options): UnderWay {
  let last = now() + FIRST_AFTER_MS - NEXT_AFTER_MS;
  let message: string | undefined;
  let onItsWay: Promise<void> | undefined;
  let isOver = false;

  const show = async (sentence: string): Promise<void> => {
    const card = { ...messageCard({ sentence }), isUnderWay: true };
    try {
      if (message === undefined) message = await sendReply(context, card, wait);
      else await change(context, message, card);
    } catch (err) {
      // The answer itself is on its way, and matters more.
      log.warn({ err }, 'what is being done could not be shown');
    }
  };
  return {
    doing: (sentence) => {
      if (isOver || onItsWay || now() - last < NEXT_AFTER_MS) return;
      onItsWay = show(sentence).finally(() => {
        last = now();
        onItsWay = undefined;
      });
    },
    end: async () => {
      isOver = true;
      await onItsWay;
      return message === '' ? undefined : message;
    },
  };
}
