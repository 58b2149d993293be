/** Faults of Teams: the answer, and whether the message was taken all the same. */
import { NoAnswer, Refused, Unreached } from '../../../bot/outgoing/fault.ts';
import type { Unreachable } from '../../../domain/messages/address.ts';

export type TeamsFault = {
  readonly name: string;
  /** A status; or a connection that was not there, that broke, or on which nothing came back. */
  readonly answer: number | 'no connection' | 'broken connection' | 'silence';
  /** Has the person got the message although the bot is told otherwise? */
  readonly isAccepted: boolean;
  /** In seconds. */
  readonly retryAfter?: number;
  readonly body?: string;
};

const answered = (answer: number, more: Partial<TeamsFault> = {}): TeamsFault => ({
  name: `${answer}`,
  answer,
  isAccepted: false,
  ...more,
});
const accepted = (fault: TeamsFault): TeamsFault => ({
  ...fault,
  name: `${fault.name} after acceptance`,
  isAccepted: true,
});
const broken: TeamsFault = { name: 'a reset', answer: 'broken connection', isAccepted: false };
const silent: TeamsFault = { name: 'silence', answer: 'silence', isAccepted: false };
const coded = (code: string): string => JSON.stringify({ error: { code, message: 'Refused.' } });

/** Each of them also comes as an hour’s outage for everybody. */
export const FAULTS: readonly TeamsFault[] = [
  answered(429),
  answered(429, { name: '429 with Retry-After', retryAfter: 2 }),
  answered(429, { name: '429 with a long Retry-After', retryAfter: 120 }),
  answered(412),
  answered(401),
  answered(403, { name: '403 of the tenant', body: coded('NotEnoughPermissions') }),
  answered(403, { name: '403 of the host', body: coded('InvalidBotApiHost') }),
  answered(403, { name: '403 without a word', body: '' }),
  ...[500, 502, 503, 504].map((status) => answered(status)),
  ...[500, 502, 504].map((status) => accepted(answered(status))),
  { name: 'no connection', answer: 'no connection', isAccepted: false },
  broken,
  accepted(broken),
  silent,
  accepted(silent),
];

/** The bot's timeout, in milliseconds. */
export const PATIENCE_MS = 10_000;

/** The error that the bot’s client throws for a fault. */
export function errorOf({ answer, body = '', retryAfter }: TeamsFault): Error {
  switch (answer) {
    case 'no connection':
      return new Unreached('Teams could not be reached (ECONNREFUSED).', false, undefined);
    case 'broken connection':
      return new Unreached('Teams could not be reached (ECONNRESET).', true, undefined);
    case 'silence':
      return new NoAnswer(`Teams did not answer within ${PATIENCE_MS} ms.`);
    default:
      return new Refused(answer, body, retryAfter?.toString());
  }
}

/** Teams’ answers on a person, in both of their shapes. */
const WORDS: Readonly<Record<Unreachable, readonly [status: number, code: string]>> = {
  blocked: [403, 'ConversationBlockedByUser'],
  'not installed': [403, 'BotNotInConversationRoster'],
  'conversation gone': [404, 'ConversationNotFound'],
  'switched off': [403, 'BotDisabledByAdmin'],
};

/** Teams’ refusal of a message to somebody; `isNew` in the newer shape, with the code inside a JSON string. */
export function refusalOf(reach: Unreachable, isNew: boolean): Error {
  const [status, code] = WORDS[reach];
  const nested = JSON.stringify({ errorCode: 209, message: JSON.stringify({ subCode: code }) });
  return new Refused(status, isNew ? nested : coded(code), undefined);
}
