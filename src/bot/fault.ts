/** The ways in which reaching Teams can fail, and what each means for the person waiting for a message. */
import type { Outcome } from '../domain/address.ts';

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
  /** The connection had been kept from earlier, and was closed before it carried this message. */
  readonly stale: boolean;

  constructor(message: string, stale: boolean, cause: unknown) {
    super(message, { cause });
    this.stale = stale;
  }
}

/** Teams answered, and it was no. */
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

/** True when the message was too large for Teams, found by us or by Teams. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof TooLarge || (error instanceof Refused && error.statusCode === 413);
}

/** Teams asks for these to be tried again, and for nothing else. */
const passing = [412, 429, 502, 503, 504];

/** What a failed send means for the person it was for. */
export function outcomeOf(error: unknown): Exclude<Outcome, { kind: 'sent' }> {
  if (error instanceof Refused) return outcomeOfRefusal(error);
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof NoAnswer || error instanceof Unreached) return { kind: 'retryLater', reason };
  return { kind: 'failed', reason };
}

function outcomeOfRefusal({ statusCode, answer, message }: Refused): Exclude<Outcome, { kind: 'sent' }> {
  if (statusCode === 404) return { kind: 'unreachable', reason: 'conversation gone' };
  if (statusCode === 403 && /ConversationBlockedByUser|MessageWritesBlocked/i.test(answer))
    return { kind: 'unreachable', reason: 'blocked' };
  if (statusCode === 403 && /BotNotInConversationRoster|ForbiddenOperation/i.test(answer))
    return { kind: 'unreachable', reason: 'not installed' };
  if (passing.includes(statusCode)) return { kind: 'retryLater', reason: `Teams answered ${statusCode}.` };
  return { kind: 'failed', reason: message };
}

/** Milliseconds to wait before the one more try that Teams asks for; undefined when there is to be none now. */
export function shortWait(error: unknown, longestMs: number): number | undefined {
  if (!(error instanceof Refused) || error.statusCode !== 429 || error.retryAfter === undefined)
    return undefined;
  const ms = Number(error.retryAfter) * 1000;
  return ms >= 0 && ms <= longestMs ? ms : undefined;
}
