/** One turn of the conversation: an activity comes in, `answer` makes the reply, and the reply goes out. */
import { LRUCache } from 'lru-cache';
import type { Said } from '../commands/basis/said.ts';
import type { Log } from '../log.ts';
import type { TurnHandler } from './adapter.ts';
import { dialogSays, evidenceAnswer, isOfEvidence } from './evidence.ts';
import { fetchSent } from './files/downloading.ts';
import { createGiving, type FileWays } from './files/giving.ts';
import { consentInvoke } from './incoming/consent.ts';
import { chatKeyOf, type Envelope, type Posted } from './incoming/envelope.ts';
import type { BotDependencies } from './incoming/incoming.ts';
import { createOnce } from './incoming/once.ts';
import { readActivity } from './incoming/reading.ts';
import { tenantOf } from './incoming/tenant.ts';
import type { HttpAnswer } from './outgoing/delivery.ts';
import { createDelivery } from './outgoing/delivery.ts';
import { createGoingOn } from './outgoing/goingOn.ts';
import { createReplaceMessage } from './outgoing/inPlace.ts';
import { inTime } from './outgoing/inTime.ts';
import { apology, sentenceAnswer, type Wait } from './outgoing/writing.ts';
import { createResponding } from './responding.ts';
import { message, searchAnswer, searchInvoke } from './searching.ts';

export type TurnOptions = BotDependencies & {
  readonly files: FileWays;
  /** Is it without credentials? Then files go only to this machine. */
  readonly development: boolean;
  readonly log: Log;
  /** Makes the short reference that a person quotes and the log can be searched for. */
  readonly newRef: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: Wait;
  /** The wait, in milliseconds, before a person in a personal chat is shown that an answer is being written. */
  readonly typingAfterMs?: number;
  /** How long the answer to a click waits for its card to be changed in the chat, in milliseconds. */
  readonly updateWithinMs?: number;
  /** How long a click or a search is kept waiting, in milliseconds: after 5 s Teams tells the person that it failed. */
  readonly answerWithinMs?: number;
  /** How long Teams is kept waiting for a message to count as taken, in milliseconds: after 15 s it posts it again. */
  readonly takenWithinMs?: number;
};

/** The most outcomes kept: enough for Teams' second and third attempts, which come within a minute. */
const mostOutcomes = 2_000;
const mostWelcomes = 10_000;

export const takesLonger =
  'This is taking longer than usual. I’ll update this card, or answer below it, when it is done.';
const searchTakesLonger = 'This is taking longer than usual. Type another letter to search again.';

export const groupGreeting =
  'Ragtime answers questions about performance indicators: mention it and ask, for example “what’s red this quarter?”. Figures are submitted in a personal chat with it.';

/** Makes the turn that the adapter runs for every activity. It never rejects. */
export function createTurn(options: TurnOptions): TurnHandler {
  const { search, acquaintances, tenants, alongside, log, newRef } = options;
  const { typingAfterMs = 600, answerWithinMs = 3_000, takenWithinMs = 10_000 } = options;
  const change = createReplaceMessage();
  const { deliver, tell } = createDelivery({ ...options, change });
  const goOn = createGoingOn({ ...options, change });
  const giving = createGiving({ ...options, change, typingAfterMs });
  const respond = createResponding({ ...options, giving, deliver, goOn, change, typingAfterMs });
  const once = createOnce(mostOutcomes, wasTold);
  const welcome = createOnce(mostWelcomes, wasTold);
  const heard = new LRUCache<string, string>({ max: mostOutcomes });
  const ok: HttpAnswer = { status: 200 };

  const turn: TurnHandler = async (context, activity) => {
    const tenantId = tenantOf(activity, tenants);
    if (tenantId === undefined) {
      log.warn(
        { tenant: activity.conversation.tenantId ?? activity.channelData?.tenant?.id },
        'refused a tenant',
      );
      return { status: 403 };
    }
    const isClick = activity.type === 'invoke';
    if (isClick && activity.name === searchInvoke) {
      const meanwhile = message(searchTakesLonger);
      return inTime(() => searching(activity, tenantId), { withinMs: answerWithinMs, meanwhile, alongside });
    }
    if (isClick && isOfEvidence(activity)) {
      const meanwhile = dialogSays(takesLonger);
      return inTime(() => keeping(activity, tenantId), { withinMs: answerWithinMs, meanwhile, alongside });
    }
    const isConsent = isClick && activity.name === consentInvoke;
    if (isClick && !isConsent && activity.name !== 'adaptiveCard/action') return { status: 501 };
    const late: HttpAnswer = { status: 200, body: sentenceAnswer(takesLonger) };
    const patience = {
      withinMs: isClick ? answerWithinMs : takenWithinMs,
      meanwhile: isClick && !isConsent ? late : ok,
      alongside,
    };
    const act = () => inTime((isLate) => guarded({ context, activity, tenantId, isLate }), patience);
    if (!activity.id) return act();
    const key = [
      tenantId,
      activity.conversation.id,
      activity.id,
      activity.name ?? '',
      versionOf(activity),
    ].join('\n');
    return once.act(key, act);
  };

  /** The one catch: an unknown fault ends here, with a reference in the chat and in the log. */
  const guarded = async (posted: Posted): Promise<HttpAnswer> => {
    try {
      return await handle(posted);
    } catch (error) {
      const { type, conversation } = posted.activity;
      const ref = newRef();
      log.error({ err: error, ref, type, conversation: conversation.id }, 'a turn failed');
      return tell(posted, apology(ref));
    }
  };

  /** A search: nothing is sent to the chat, the results are shown under the compose box. */
  const searching = async (activity: Envelope, tenantId: string): Promise<HttpAnswer> => {
    try {
      return await searchAnswer(activity, tenantId, search);
    } catch (error) {
      const ref = newRef();
      log.error({ err: error, ref, type: activity.type }, 'a search failed');
      return message(`Something went wrong (ref ${ref}). Please try again.`);
    }
  };

  /** Evidence kept from a message’s menu: nothing is sent to the chat, a dialog is shown to whoever asked. */
  const keeping = async (activity: Envelope, tenantId: string): Promise<HttpAnswer> => {
    try {
      return await evidenceAnswer(activity, tenantId, options);
    } catch (error) {
      const ref = newRef();
      log.error({ err: error, ref, type: activity.type }, 'keeping evidence failed');
      return dialogSays(apology(ref));
    }
  };

  const handle = async (posted: Posted): Promise<HttpAnswer> => {
    const reading = readActivity(posted.activity, posted.tenantId);
    const chat = chatKeyOf(posted);
    switch (reading.kind) {
      case 'nothing':
        return ok;
      case 'refused':
        return tell(posted, reading.sentence);
      case 'removed':
        welcome.forget(chat);
        // Nobody is left in this chat to be told.
        await acquaintances.part(reading.tenantId, reading.aadId).catch(couldNotRemember);
        return ok;
      case 'addedToGroup':
        return welcome.act(chat, () => tell(posted, groupGreeting));
      case 'consent':
        return giving.consented(posted, reading.incoming, reading.consent);
      case 'sent': {
        const { from, file } = reading;
        const bytes = await fetchSent(file, options.development);
        if ('sentence' in bytes) return tell(posted, bytes.sentence);
        return respond(posted, { ...from, kind: 'sent', name: file.name, bytes });
      }
      case 'incoming': {
        const { incoming, address } = reading;
        if (incoming.kind === 'said' && isHeard(posted, incoming)) return ok;
        const hasArrived = incoming.kind === 'arrived';
        const met = address ? acquaintances.meet(address, hasArrived).catch(couldNotRemember) : undefined;
        const respondNow = () => respond(posted, incoming);
        // Teams tells of one installation in two activities.
        const answered = hasArrived ? welcome.act(chat, respondNow) : respondNow();
        // A person waits for the answer to a click, and not for what is written down of them.
        if (met && incoming.kind === 'clicked') alongside(met);
        else await Promise.all([answered, met]);
        return answered;
      }
    }
  };

  /** Has a message that was changed the words it was answered for? Bold type is no correction. */
  const isHeard = (posted: Posted, { text, isCorrection }: Said): boolean => {
    const key = `${chatKeyOf(posted)}\n${posted.activity.id ?? ''}`;
    const isSame = isCorrection === true && heard.get(key) === text;
    heard.set(key, text);
    return isSame;
  };

  const couldNotRemember = (error: unknown): void => {
    log.error({ err: error }, 'where a person can be reached could not be noted');
  };

  return turn;
}

/** A message that is changed keeps its id, and may be changed again. */
const versionOf = ({ type, timestamp, text, attachments }: Envelope): string =>
  type === 'messageUpdate' ? JSON.stringify([timestamp, text, attachments]) : '';

/** Was anybody told anything? Where not, Teams may post it again, and it does not count as done. */
const wasTold = ({ status }: HttpAnswer): boolean => status !== 502;
