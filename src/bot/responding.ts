/** Responding to one person: gets the reply, delivers it to the chat, and runs the work that goes on after it. */
import type { Log } from '../log.ts';
import type { Giving } from './files/giving.ts';
import { chatKeyOf, type Posted } from './incoming/envelope.ts';
import type { BotDependencies, Incoming } from './incoming/incoming.ts';
import { createOneAtATime } from './incoming/once.ts';
import type { Deliver, HttpAnswer } from './outgoing/delivery.ts';
import type { GoOn } from './outgoing/goingOn.ts';
import { withTyping } from './outgoing/typing.ts';

type Options = Pick<BotDependencies, 'answer' | 'alongside'> & {
  readonly giving: Pick<Giving, 'offered'>;
  readonly deliver: Deliver;
  readonly goOn: GoOn;
  readonly log: Log;
  readonly now: () => number;
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

  const respond = async (
    posted: Posted,
    incoming: Incoming,
    holdOn: (work: Promise<void>) => void,
  ): Promise<HttpAnswer> => {
    const { context, activity } = posted;
    const started = now();
    const waits = incoming.conversation.type === 'personal' && activity.type === 'message';
    const answering = answer(incoming).then((made) =>
      made?.file ? giving.offered(posted, incoming, made) : made,
    );
    const reply = waits ? await withTyping(context, answering, typingAfterMs, log) : await answering;
    const delivery = deliver(posted, reply);
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
