/** Responding to one person: gets the reply, delivers it to the chat, and runs the work that goes on after it. */
import type { Log } from '../log.ts';
import type { Giving } from './files/giving.ts';
import { chatKeyOf, type Posted } from './incoming/envelope.ts';
import type { BotDependencies, Incoming } from './incoming/incoming.ts';
import { createOneAtATime } from './incoming/once.ts';
import type { Deliver, HttpAnswer } from './outgoing/delivery.ts';
import type { GoOn } from './outgoing/goingOn.ts';
import type { ReplaceMessage } from './outgoing/inPlace.ts';
import { withTyping } from './outgoing/typing.ts';
import { beginUnderWay, type UnderWay } from './outgoing/underWay.ts';
import type { Wait } from './outgoing/writing.ts';

type Options = Pick<BotDependencies, 'answer' | 'alongside'> & {
  readonly giving: Pick<Giving, 'offered'>;
  readonly deliver: Deliver;
  readonly goOn: GoOn;
  readonly log: Log;
  readonly now: () => number;
  readonly wait: Wait;
  readonly change: ReplaceMessage;
  readonly typingAfterMs: number;
};

/**
 * Gives back the HTTP answer to Teams.
 * @throws what the answer throws, and what Teams does not take
 */
export type Respond = (posted: Posted, incoming: Incoming) => Promise<HttpAnswer>;

export function createResponding(options: Options): Respond {
  const { answer, alongside, giving, deliver, goOn, log, now, typingAfterMs } = options;
  const press = createOneAtATime<HttpAnswer>();

  /** What was being done is no longer so. */
  const takeAway = async (context: Posted['context'], message: string | undefined): Promise<void> => {
    if (message === undefined) return;
    await context
      .deleteActivity(message)
      .catch((err: unknown) => log.warn({ err }, 'what was being done could not be taken away'));
  };

  /** The answer in the place of what was being done; beside it where it is something that only Teams can show. */
  const delivered = async (
    posted: Posted,
    reply: Awaited<ReturnType<Giving['offered']>> | undefined,
    underWay: UnderWay | undefined,
  ): ReturnType<Deliver> => {
    const message = await underWay?.end();
    if (message === undefined || !reply?.attachment) return deliver(posted, reply, message);
    const done = await deliver(posted, reply);
    await takeAway(posted.context, message);
    return done;
  };

  const respond = async (
    posted: Posted,
    incoming: Incoming,
    holdOn: (work: Promise<void>) => void,
  ): Promise<HttpAnswer> => {
    const { context, activity } = posted;
    const started = now();
    const isMessage = activity.type === 'message';
    const waits = incoming.conversation.type === 'personal' && isMessage;
    const underWay = isMessage ? beginUnderWay(context, options) : undefined;
    const answering = answer(incoming, underWay?.doing).then((made) =>
      made?.file ? giving.offered(posted, incoming, made) : made,
    );
    const replying = waits ? withTyping(context, answering, typingAfterMs, log) : answering;
    const reply = await replying.catch(async (error: unknown) => {
      await takeAway(context, await underWay?.end());
      throw error;
    });
    const delivery = delivered(posted, reply, underWay);
    reply?.onItsWay?.(delivery);
    if (reply?.goesOn) {
      // Also when the card could not be shown: what was asked for is done all the same.
      const shownIn = delivery.then(
        (delivered) => delivered.shownIn,
        () => undefined,
      );
      const goingOn = shownIn.then((id) => goOn(context, reply, id));
      holdOn(goingOn);
      alongside(goingOn);
    }
    const { answer: answered } = await delivery;
    const what = incoming.kind === 'clicked' ? incoming.verb : incoming.kind;
    log.info({ what, where: incoming.conversation.type, ms: now() - started }, 'turn');
    return answered;
  };

  return (posted, incoming) => {
    if (incoming.kind !== 'clicked') return respond(posted, incoming, () => {});
    const { asker, verb, data } = incoming;
    const button = [chatKeyOf(posted), asker.aadId, posted.activity.replyToId, verb, JSON.stringify(data)];
    return press(button.join('\n'), (holdOn) => respond(posted, incoming, holdOn));
  };
}
