/** Faults in reaching Teams, and the outcome of each for the person waiting for a message. */
import type { Outcome, Unreachable } from '../../domain/messages/address.ts';

/** Teams took the request and did not answer in time; it may have delivered the message all the same. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/** The message is over Teams' budget and was not sent. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** The service URL is not one of Microsoft's, so nothing was sent there. */
export class ForeignServiceUrl extends Error {
  override name = 'ForeignServiceUrl';
}

/** There was no connection to Teams, or it broke. */
export class Unreached extends Error {
  override name = 'Unreached';
  /** Had the message gone out on the connection, so that somebody may have read it? */
  readonly isSent: boolean;

  constructor(message: string, isSent: boolean, cause: unknown) {
    super(message, { cause });
    this.isSent = isSent;
  }
}

/** Teams answered with a refusal. */
export class Refused extends Error {
  override name = 'Refused';
  readonly statusCode: number;
  /** The answer's text. Teams has two shapes for it, and one hides the code inside a JSON string. */
  readonly answer: string;
  readonly retryAfter: string | undefined;

  constructor(statusCode: number, answer: string, retryAfter: string | undefined) {
    super(`Teams answered ${statusCode}: ${answer.slice(0, 200)}`);
    this.statusCode = statusCode;
    this.answer = answer;
    this.retryAfter = retryAfter;
  }
}

/** Was the message too large for Teams, found by us or by Teams? */
export function isTooLarge(error: unknown): boolean {
  return error instanceof TooLarge || (error instanceof Refused && error.statusCode === 413);
}

/**
 * Answers of Teams on one person, in either of its two shapes; any other answer of these statuses says nothing of the
 * person.
 */
const ON_THE_PERSON: readonly (readonly [status: number, code: RegExp, reason: Unreachable])[] = [
  [403, /ConversationBlockedByUser|MessageWritesBlocked/i, 'blocked'],
  [403, /BotDisabledByAdmin/i, 'switched off'],
  [403, /BotNotInConversationRoster|ForbiddenOperation/i, 'not installed'],
  [404, /ConversationNotFound|ActivityNotFoundInConversation/i, 'conversation gone'],
];

/** Statuses of a fault in this one message, which repeats however often it is sent. */
const OF_THE_MESSAGE = [400, 413];

/**
 * The outcome of a failed send for its recipient. A fault that may be the service's, the token's or the set-up's is
 * waited out.
 */
export function outcomeOf(error: unknown): Exclude<Outcome, { kind: 'sent' }> {
  if (error instanceof Refused) return outcomeOfRefusal(error);
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof NoAnswer) return { kind: 'retryLater', reason, mayHaveArrived: true };
  if (error instanceof Unreached)
    return { kind: 'retryLater', reason, ...(error.isSent ? { mayHaveArrived: true } : {}) };
  return { kind: 'failed', reason };
}

function outcomeOfRefusal(refused: Refused): Exclude<Outcome, { kind: 'sent' }> {
  const { statusCode, answer, message } = refused;
  const known = ON_THE_PERSON.find(([status, code]) => status === statusCode && code.test(answer));
  if (known) return { kind: 'unreachable', reason: known[2] };
  if (OF_THE_MESSAGE.includes(statusCode)) return { kind: 'failed', reason: message };
  const afterMs = askedToWait(refused);
  return {
    kind: 'retryLater',
    reason: `Teams answered ${statusCode}.`,
    ...([412, 429].includes(statusCode) ? { isBusy: true } : {}),
    // A gateway may have lost the answer and not the message.
    ...([408, 500, 502, 504].includes(statusCode) ? { mayHaveArrived: true } : {}),
    ...(afterMs === undefined ? {} : { afterMs }),
  };
}

/** The pause in `Retry-After`, in milliseconds; undefined where it is missing or no number of seconds. */
function askedToWait({ retryAfter }: Refused): number | undefined {
  const ms = Number(retryAfter) * 1000;
  return retryAfter !== undefined && ms >= 0 && Number.isFinite(ms) ? ms : undefined;
}

/** Milliseconds to wait before the one more try that Teams asks for; undefined when there is to be none now. */
export function shortWait(error: unknown, longestMs: number): number | undefined {
  if (!(error instanceof Refused) || error.statusCode !== 429) return undefined;
  const ms = askedToWait(error);
  return ms !== undefined && ms <= longestMs ? ms : undefined;
}
