/** The ways in which reaching the chat service can fail, and what each means for the person waiting for a message. */
import type { Outcome } from '../domain/address.ts';

/** The connector took the request and did not answer in time; it may have delivered the message all the same. */
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

type Fault = {
  readonly status: number | undefined;
  /** Every text the error carries: Teams has two body shapes, and one hides its code inside a JSON string. */
  readonly text: string;
  readonly retryAfter: string | undefined;
};

/** Reads what the SDK's client threw, whatever its shape. */
export function readFault(error: unknown): Fault {
  const { statusCode, code, message, details, response } = (error ?? {}) as {
    [field in 'statusCode' | 'code' | 'message' | 'details']?: unknown;
  } & { response?: { bodyAsText?: unknown; headers?: { get?: (name: string) => string | undefined } } };
  const texts = [code, message, details, response?.bodyAsText];
  return {
    status: typeof statusCode === 'number' ? statusCode : undefined,
    text: texts.map((part) => (typeof part === 'string' ? part : (JSON.stringify(part) ?? ''))).join(' '),
    retryAfter: response?.headers?.get?.('retry-after'),
  };
}

/** True when the message was too large for Teams, found by us or by Teams. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof TooLarge || readFault(error).status === 413;
}

/** Teams asks for these to be tried again, and for nothing else. */
const passing = [412, 429, 502, 503, 504];

/** What a failed send means for the person it was for. */
export function outcomeOf(error: unknown): Exclude<Outcome, { kind: 'sent' }> {
  if (error instanceof ForeignServiceUrl) return { kind: 'failed', reason: error.message };
  if (error instanceof NoAnswer) return { kind: 'retryLater', reason: error.message };
  const { status, text } = readFault(error);
  if (status === undefined)
    return { kind: 'retryLater', reason: `Teams could not be reached: ${messageOf(error)}` };
  if (status === 404) return { kind: 'unreachable', reason: 'conversation gone' };
  if (status === 403 && /ConversationBlockedByUser|MessageWritesBlocked/i.test(text))
    return { kind: 'unreachable', reason: 'blocked' };
  if (status === 403 && /BotNotInConversationRoster|ForbiddenOperation/i.test(text))
    return { kind: 'unreachable', reason: 'not installed' };
  if (passing.includes(status)) return { kind: 'retryLater', reason: `Teams answered ${status}` };
  return { kind: 'failed', reason: `Teams answered ${status}: ${messageOf(error)}` };
}

/** Milliseconds to wait before the one more try that Teams asks for; undefined when there is to be none now. */
export function shortWait(error: unknown, longestMs: number): number | undefined {
  const { status, retryAfter } = readFault(error);
  if (status !== 429 || retryAfter === undefined) return undefined;
  const ms = Number(retryAfter) * 1000;
  return ms >= 0 && ms <= longestMs ? ms : undefined;
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.length > 200 ? `${message.slice(0, 200)}…` : message;
}
