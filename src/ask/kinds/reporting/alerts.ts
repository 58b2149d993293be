/** “Which alerts were sent?”, “was anybody told that CPI13 is red?” */
import type { Standing } from '../../../domain/answers/selection.ts';
import type { Intent } from '../../model/intent.ts';
import { isCue, means } from '../../model/parts.ts';
import type { Question } from '../../model/question.ts';
import { byOwner, type Said, selectionOf } from '../../model/said.ts';
import { aboutWhomItTurns } from '../people/asksForPeople.ts';

/** What alerts tell: a colour, or that a figure is off target. */
const isTold = ({ kind }: Standing): boolean => kind === 'status' || kind === 'off target';

/** “Alert Megan”, “send her an alert”: nothing like that is done on demand. */
function orders({ parts }: Said): boolean {
  const said = parts.filter(means);
  const [first, second] = said;
  const isVerb =
    first?.text === 'alert' &&
    (second?.kind === 'person' ||
      second?.kind === 'place' ||
      isCue(second, 'who', 'everyone', 'manager', 'owner'));
  const sends = /^(?:send|give|get|raise|issue)$/.test(parts[0]?.text ?? '');
  const isSent =
    parts.some(({ text }) => text === 'send') && !parts.some(({ text }) => /^(?:did|have|has)\b/.test(text));
  return isVerb || sends || isSent;
}

/** “What are alerts?” */
const asksWhatTheyAre = ({ parts }: Said): boolean =>
  /^what (?:is|are) alerts?$/.test(parts.map(({ text }) => text).join(' '));

/** “Alerts about Adele's figures” are of what she owns; “Adele's alerts” are those that she got. */
function aboutTheirs({ parts }: Said): boolean {
  const at = parts.findIndex(({ kind }) => kind === 'person');
  return /^(?:about|on|of|for)$/.test(parts[at - 1]?.text ?? '') && parts[at + 1]?.text === "'s";
}

function alertsOf(all: Said): Question | undefined {
  const said = aboutWhomItTurns(all) ?? all;
  const { refs, standings, cues, period } = said;
  if (asksWhatTheyAre(said)) return { kind: 'help', topic: 'alerts' };
  if (orders(said) || !standings.every(isTold)) return undefined;
  const statuses = standings.filter(({ kind }) => kind === 'status');
  const isUnsent = cues.has('not sent') || cues.has('not alerted');
  const [ref] = refs;
  return {
    kind: 'alerts',
    ...(ref !== undefined && { ref }),
    ...(isUnsent && ref === undefined && { unsent: true }),
    ...selectionOf({
      ...said,
      standings: statuses,
      where: aboutTheirs(said) ? byOwner(said.where) : said.where,
    }),
    period,
  };
}

const ALSO: readonly string[] = [
  ...[
    'who',
    'whose',
    'when',
    'since when',
    'last few',
    'why',
    'ever',
    'history',
    'count',
    'owner',
    'manager',
  ],
  ...['alerts', 'alerted', 'told', 'not told', 'not alerted', 'sent out', 'not sent'],
  // “Gone”, “went”: out, and not to another colour.
  ...['moved', 'turned colour', 'became'],
];
const ASKS =
  /^(?:who|whom|when|since when|which|what|is|are|am|was|were|has|have|had|did|do|does|anyone|anybody)\b/;

export const alerts: Intent = {
  words: {
    // “Sent in Q1”: in that quarter, and not like a figure that somebody sent in.
    alerts: ['(alert|alerts) [to]', '(alert|alerts) [were|was|have been|you|did you] sent in'],
    alerted: ['[last|already] alerted [to|that|of]'],
    told: [
      '[last|already] (told|notified|warned) [that|of]',
      'made aware [that|of]',
      '(hear|heard|know) (about|of)',
      '[when] (did|have|has) (you|we|ragtime|anyone|anybody|somebody|someone) [already] (tell|told|alert|alerted|warn|warned|notify|notified)',
    ],
    'not told': ['not [yet] (told|notified|warned) [yet] [that|of]', 'never (told|notified|warned)'],
    'not alerted': [
      'not [yet] alerted [yet] [to|that|of]',
      'never alerted',
      'not [yet] (get|got|had|have|received|receive) [any] (alert|alerts) [yet]',
    ],
    'sent out': [
      '(sent|sent out|gone out|went out|go out|going out|went|gone|get through|got through|went through) [to]',
    ],
    'not sent': [
      '(failed|bounced)',
      'not [yet] (sent|sent out|go out|gone out|go|gone|get through|got through|arrive|arrived|delivered) [yet] [to]',
      '(fail|failed|failing) to (send|go out|arrive|get through)',
      '(unsent|undelivered)',
    ],
  },
  forms: [
    {
      says: ['told|not told'],
      needs: ['ref'],
      takes: ['standing', 'where', 'quarter'],
      also: [...ALSO, 'it'],
      make: (said) => (ASKS.test(said.parts[0]?.text ?? '') ? alertsOf(said) : undefined),
    },
    {
      says: ['alerts|alerted|not alerted'],
      needs: ['ref'],
      takes: ['standing', 'where', 'quarter'],
      also: [...ALSO, 'it'],
      make: alertsOf,
    },
    {
      says: ['alerts|alerted|not alerted'],
      takes: ['standing', 'where', 'outside', 'quarter'],
      also: [...ALSO, 'all'],
      make: alertsOf,
    },
  ],
};
