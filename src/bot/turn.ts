/** One turn of the conversation: an activity comes in, `answer` says what to reply, and the reply goes out. */
import type { TurnContext } from 'botbuilder';
import type { Log } from '../log.ts';
import type { HttpAnswer, Turn } from './adapter.ts';
import { createDelivery } from './delivery.ts';
import type { Envelope } from './envelope.ts';
import type { BotDependencies, Incoming } from './incoming.ts';
import { createOnce } from './once.ts';
import { readActivity } from './reading.ts';
import { message, searchAnswer, searchInvoke } from './searching.ts';
import { tenantOf } from './tenant.ts';
import { withTyping } from './typing.ts';
import type { Wait } from './writing.ts';

export type TurnOptions = BotDependencies & {
  readonly log: Log;
  /** Makes the short reference that a person quotes and the log can be searched for. */
  readonly newRef: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: Wait;
  /** After how many milliseconds a person waiting in a personal chat is shown that an answer is being written. */
  readonly typingAfterMs?: number;
  /** How long the answer to a click waits for its card to be changed in the chat, in milliseconds. */
  readonly updateWithinMs?: number;
};

/** Enough for Teams' second and third attempts, which come within a minute. */
const mostOutcomes = 2_000;
const mostWelcomes = 10_000;

export const groupGreeting =
  'Ragtime answers questions about performance indicators: mention it and ask, for example “what’s red this quarter?”. Figures are submitted in a personal chat with it.';

/** Makes what the adapter runs for every activity. Nothing escapes from it but an answer. */
export function createTurn(options: TurnOptions): Turn {
  const { answer, search, acquaintances, tenants, log, newRef, now, typingAfterMs = 600 } = options;
  const { deliver, tell } = createDelivery(options);
  const once = createOnce(mostOutcomes, wasTold);
  const welcome = createOnce(mostWelcomes, wasTold);
  const ok: HttpAnswer = { status: 200 };

  const turn: Turn = async (context, activity) => {
    const tenantId = tenantOf(activity, tenants);
    if (tenantId === undefined) {
      log.warn(
        { tenant: activity.conversation.tenantId ?? activity.channelData?.tenant?.id },
        'refused a tenant',
      );
      return { status: 403 };
    }
    if (activity.type === 'invoke' && activity.name === searchInvoke) return searching(activity, tenantId);
    if (activity.type === 'invoke' && activity.name !== 'adaptiveCard/action') return { status: 501 };
    const act = () => guarded(context, activity, tenantId);
    if (!activity.id) return act();
    const key = [chatOf(activity, tenantId), activity.id, activity.name ?? ''].join('\n');
    return once.act(key, act);
  };

  /** The one catch: what is not a known fault ends here, with a reference in the chat and in the log. */
  const guarded = async (context: TurnContext, activity: Envelope, tenantId: string): Promise<HttpAnswer> => {
    try {
      return await handle(context, activity, tenantId);
    } catch (error) {
      const ref = newRef();
      log.error(
        { err: error, ref, type: activity.type, conversation: activity.conversation.id },
        'a turn failed',
      );
      return tell(context, activity, apology(ref));
    }
  };

  /** Nothing is said in the chat for a search: whoever types sees what came of it under the compose box. */
  const searching = async (activity: Envelope, tenantId: string): Promise<HttpAnswer> => {
    try {
      return await searchAnswer(activity, tenantId, search);
    } catch (error) {
      const ref = newRef();
      log.error({ err: error, ref, type: activity.type }, 'a search failed');
      return message(`Something went wrong (ref ${ref}). Please try again.`);
    }
  };

  const handle = async (context: TurnContext, activity: Envelope, tenantId: string): Promise<HttpAnswer> => {
    const reading = readActivity(activity, tenantId);
    const chat = chatOf(activity, tenantId);
    switch (reading.kind) {
      case 'nothing':
        return ok;
      case 'refused':
        return tell(context, activity, reading.sentence);
      case 'removed':
        welcome.forget(chat);
        // Nobody is left in this chat to be told.
        await acquaintances.part(reading.tenantId, reading.aadId).catch(couldNotRemember);
        return ok;
      case 'addedToGroup':
        return welcome.act(chat, () => tell(context, activity, groupGreeting));
      case 'incoming': {
        const { incoming, address } = reading;
        const met = address
          ? acquaintances.meet(address, incoming.kind === 'arrived').catch(couldNotRemember)
          : undefined;
        const respondNow = () => respond(context, activity, incoming);
        // Teams tells of one installation in two activities.
        const answered = incoming.kind === 'arrived' ? welcome.act(chat, respondNow) : respondNow();
        await Promise.all([answered, met]);
        return answered;
      }
    }
  };

  const couldNotRemember = (error: unknown): void => {
    log.error({ err: error }, 'where a person can be reached could not be noted');
  };

  const respond = async (
    context: TurnContext,
    activity: Envelope,
    incoming: Incoming,
  ): Promise<HttpAnswer> => {
    const started = now();
    const waits = incoming.conversation.type === 'personal' && activity.type === 'message';
    const reply = waits
      ? await withTyping(context, answer(incoming), typingAfterMs, log)
      : await answer(incoming);
    const delivery = deliver(context, activity, reply);
    reply?.onItsWay?.(delivery);
    const answered = await delivery;
    const what = incoming.kind === 'clicked' ? incoming.verb : incoming.kind;
    log.info({ what, where: incoming.conversation.type, ms: now() - started }, 'turn');
    return answered;
  };

  return turn;
}

/** False where nobody was told anything: Teams may bring it again, and it is not done. */
const wasTold = ({ status }: HttpAnswer): boolean => status !== 502;

/** What tells a chat from all others, whatever another council's are called. */
const chatOf = ({ conversation }: Envelope, tenantId: string): string => `${tenantId}\n${conversation.id}`;

function apology(ref: string): string {
  return `Something went wrong (ref ${ref}), and what you asked for may not have been done. Please try again; if it happens again, give this reference to the performance team.`;
}
