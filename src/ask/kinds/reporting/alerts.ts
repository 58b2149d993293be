/** “Which alerts were sent?”, “was anybody told that CPI13 is red?” */
import { ME, type Standing } from '../../../domain/answers/selection.ts';
import type { Intent } from '../../model/intent.ts';
import type { Question } from '../../model/question.ts';
import { isCue, means } from '../../model/tokens.ts';
import { byOwner, selectionOf, type Utterance } from '../../model/utterance.ts';
import { aboutWhomItTurns } from '../people/asksForPeople.ts';

/** Is it the standing of an alert: a colour, or off target? */
const isTold = ({ kind }: Standing): boolean => kind === 'status' || kind === 'off target';

/** “Alert Megan”, “send her an alert”: an order that Ragtime does not take. */
function orders({ tokens }: Utterance): boolean {
  const said = tokens.filter(means);
  const [first, second] = said;
  const isVerb =
    first?.text === 'alert' &&
    (second?.kind === 'person' ||
      second?.kind === 'place' ||
      isCue(second, 'who', 'everyone', 'manager', 'owner'));
  const sends = /^(?:send|give|get|raise|issue)$/.test(tokens[0]?.text ?? '');
  const isSent =
    tokens.some(({ text }) => text === 'send') &&
    !tokens.some(({ text }) => /^(?:did|have|has)\b/.test(text));
  return isVerb || sends || isSent;
}

/** “What are alerts?” */
const asksWhatTheyAre = ({ tokens }: Utterance): boolean =>
  /^what (?:is|are) alerts?$/.test(tokens.map(({ text }) => text).join(' '));

/** “Alerts about Adele's figures” are of what she owns; “Adele's alerts” are those that she got. */
function aboutTheirs({ tokens }: Utterance): boolean {
  const at = tokens.findIndex(({ kind }) => kind === 'person');
  return /^(?:about|on|of|for)$/.test(tokens[at - 1]?.text ?? '') && tokens[at + 1]?.text === "'s";
}

/** “Alerts today”, “which alerts went out this week?” */
function lately({ tokens, cues }: Utterance): 'today' | 'this week' | undefined {
  if (tokens.some(({ text }) => /(?:^| )today$/.test(text))) return 'today';
  return cues.has('this week') ? 'this week' : undefined;
}

function alertsOf(all: Utterance): Question | undefined {
  const utterance = aboutWhomItTurns(all) ?? all;
  const { refs, standings, cues, period } = utterance;
  if (asksWhatTheyAre(utterance)) return { kind: 'help', topic: 'alerts' };
  if (orders(utterance) || !standings.every(isTold)) return undefined;
  const statuses = standings.filter(({ kind }) => kind === 'status');
  const isUnsent = cues.has('not sent') || cues.has('not alerted');
  const [ref] = refs;
  const since = lately(all);
  return {
    kind: 'alerts',
    ...(ref !== undefined && { ref }),
    ...(isUnsent && ref === undefined && { unsent: true }),
    ...(since !== undefined && { since }),
    ...selectionOf({
      ...utterance,
      standings: statuses,
      where: aboutTheirs(utterance) ? byOwner(utterance.where) : utterance.where,
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
    'when last',
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
  ...['moved', 'turned colour', 'became', 'this week'],
];
const ASKS =
  /^(?:(?:why )?(?:has |did |have )?(?:nobody|noone|no one)|why|who|whom|when|since when|which|what|is|are|am|was|were|has|have|had|did|do|does|anyone|anybody)\b/;

export const alerts: Intent = {
  words: {
    // “Sent in Q1”: in that quarter, and not like a figure that somebody sent in.
    alerts: [
      '(alert|alerts) [sent|sent out] [to|today]',
      '(alert|alerts) [were|was|have been|you|did you] sent in',
    ],
    alerted: ['[last|already] alerted [to|that|of|today]'],
    told: [
      '[last|already] (told|notified|warned) [that|of]',
      'made aware [that|of]',
      '(hear|heard|know) (about|of)',
      '[when] (did|have|has) (you|we|ragtime|anyone|anybody|somebody|someone) [already] (tell|told|alert|alerted|warn|warned|notify|notified)',
    ],
    'i ignored': [
      '(alert|alerts) have i [not] (ignored|missed|seen|read|acknowledged|answered|looked at|dealt with) [yet]',
    ],
    'not told': [
      'not [yet] (told|notified|warned) [yet] [that|of]',
      'never (told|notified|warned)',
      '[why] (has|did|have) (nobody|noone|no one) (told|tell|warned|warn|alerted|alert|informed) me [that|about]',
      '(nobody|noone|no one) (told|warned|alerted|informed) me [that|about]',
    ],
    'not alerted': [
      'not [yet] alerted [yet] [to|that|of]',
      'never alerted',
      'not [yet] (get|got|had|have|received|receive) [any] (alert|alerts) [yet]',
    ],
    'sent out': [
      '(sent|sent out|gone out|went out|go out|going out|went|gone|get through|got through|went through) [to|today]',
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
      // Those that came, each with whether it was acknowledged.
      says: ['i ignored'],
      takes: ['quarter'],
      make: ({ period }) => ({ kind: 'alerts', asked: { kind: 'all' }, where: { person: [ME] }, period }),
    },
    {
      says: ['told|not told'],
      needs: ['ref'],
      // “Nobody told me that SARs are at 61%”
      takes: ['standing', 'where', 'quarter', 'number'],
      also: [...ALSO, 'it', 'share'],
      make: (utterance) => (ASKS.test(utterance.tokens[0]?.text ?? '') ? alertsOf(utterance) : undefined),
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
