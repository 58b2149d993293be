/** Work that goes on after a reply was shown, with its progress shown in the reply's place. */
import { setImmediate } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import { messageCard } from '../../cards/parts/message.ts';
import type { Rendered } from '../../cards/parts/render.ts';
import type { Reply, Show } from '../../commands/basis/reply.ts';
import type { Log } from '../../log.ts';
import { Refused } from './fault.ts';
import type { ReplaceMessage } from './inPlace.ts';
import { apology, sendReply, type Wait } from './writing.ts';

type Options = {
  readonly log: Log;
  readonly newRef: () => string;
  readonly wait: Wait;
  readonly change: ReplaceMessage;
};

/**
 * Runs it. Never rejects.
 * @param shownIn the message that the reply is in; undefined where it could not be shown
 */
export type GoOn = (context: TurnContext, reply: Reply, shownIn: string | undefined) => Promise<void>;

export function createGoingOn({ log, newRef, wait, change }: Options): GoOn {
  return async (context, reply, shownIn) => {
    const conversation = context.activity.conversation.id;
    const screen = createScreen((card) =>
      shownIn === undefined ? Promise.resolve('gone') : changed(change(context, shownIn, card)),
    );
    // Teams is answered first.
    await setImmediate();
    try {
      await reply.goesOn?.(screen.show);
    } catch (error) {
      const ref = newRef();
      log.error({ err: error, ref, conversation }, 'what was still being done after an answer broke off');
      screen.show(reply.brokenOff?.(ref) ?? messageCard({ sentence: apology(ref) }));
    }
    const unseen = await screen.settle(wait);
    if (!unseen) return;
    await sendReply(context, unseen, wait).catch((error: unknown) => {
      log.error({ err: error, conversation, summary: unseen.summary }, 'what came of it could not be shown');
    });
  };
}

/** The result of a change to the card: it is there; the message is gone for good; or it is worth trying again. */
type Changed = 'there' | 'gone' | 'not now';

const changed = (change: Promise<void>): Promise<Changed> =>
  change.then(
    () => 'there',
    (error: unknown) => (error instanceof Refused && error.statusCode === 404 ? 'gone' : 'not now'),
  );

/** Pauses between tries to show the last card, in milliseconds. */
const AGAIN_MS = [1_000, 5_000];

type Screen = {
  readonly show: Show;
  /** Waits for the last card to be there, and gives it back where it can't be shown. */
  readonly settle: (wait: Wait) => Promise<Rendered | undefined>;
};

/** Shows one card after the other; of those that come while one is on its way, only the last. */
function createScreen(put: (card: Rendered) => Promise<Changed>): Screen {
  let next: Rendered | undefined;
  let isGone = false;
  let showing: Promise<void> | undefined;

  const showNext = async (): Promise<void> => {
    let card = next;
    while (card && !isGone) {
      const ended = await put(card);
      isGone = ended === 'gone';
      const isNewest = next === card;
      if (isNewest && ended === 'there') next = undefined;
      // One that fails is not tried again at once: the next one is, or the end is.
      card = isNewest ? undefined : next;
    }
    showing = undefined;
  };
  const show: Show = (card) => {
    next = card;
    showing ??= showNext();
    return showing;
  };
  return {
    show,
    settle: async (wait) => {
      await showing;
      for (const ms of AGAIN_MS) {
        if (!next || isGone) break;
        await wait(ms);
        await show(next);
      }
      return next;
    },
  };
}
