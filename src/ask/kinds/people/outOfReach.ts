/** “Who can't be reached, and why?”, “is Alex reachable?” */
import type { Intent } from '../../model/intent.ts';
import type { Question } from '../../model/question.ts';
import type { Utterance } from '../../model/utterance.ts';
import { aboutWhomItTurns, asksWho, ofTheirTeam } from './asksForPeople.ts';

const REACH = '(reach|contact|tell|alert|remind|message|write to|get hold of|get through to|get to)';
const REACHED = '(reached|contacted|told|alerted|reminded|messaged|written to|got hold of|got through to)';

function outOfReachOf(utterance: Utterance): Question {
  const { cues, period, outside } = utterance;
  const because = cues.has('blocked you')
    ? 'blocked'
    : cues.has('not installed')
      ? 'not installed'
      : undefined;
  const where = ofTheirTeam(utterance);
  return {
    kind: 'out of reach',
    ...(because && !where?.person && { because }),
    asked: { kind: 'all' },
    ...(where && { where }),
    ...(outside && { outside }),
    period,
  };
}

const ALSO: readonly string[] = [
  ...['who', 'whose', 'why', 'owner', 'all', 'everyone', 'their', 'still to', 'count'],
];

/** Is it about somebody by name, or everybody? “How can Alex be reached” asks for something else. */
const asksAboutPeople = ({ cues, where, tokens }: Utterance): boolean =>
  (where?.person !== undefined || cues.has('everyone')) && !tokens.some(({ text }) => /^how\b/.test(text));

/** “Bounced messages” are told by whom they were for. */
const isOfMessages = ({ tokens }: Utterance): boolean =>
  tokens.some(({ text }) =>
    /^(?:bounced|undelivered|undeliverable|failed|messages?|reminders?|emails?|invitations) \w/.test(text),
  );

export const outOfReach: Intent = {
  words: {
    'out of reach': [
      '(bounced|undelivered|undeliverable|failed) (messages|message|reminders|reminder|emails|invitations|sends)',
      '(messages|message|reminders|reminder|emails|invitations) (that|which|not|have|has|did|were) [not] (bounced|bounce|failed|fail|delivered|get through|got through|arrive|arrived|land)',
      `(can|could) not be ${REACHED}`,
      `(can|could|did) (you|we|ragtime) not ${REACH}`,
      `(can|could|did) not (you|we|ragtime) ${REACH}`,
      `(can|could|did) not ${REACH}`,
      '[not] (unreachable|uncontactable)',
      'out of reach',
      'not (reachable|contactable|reached|in reach)',
      `(unable|impossible) to ${REACH}`,
      `(fail|failed|failing) to ${REACH}`,
    ],
    'blocked you': ['(blocked|blocking) [you|ragtime|bot|app]'],
    'not installed': [
      'not [yet|got] (installed|install|added|add) [you|ragtime|bot|app] [yet]',
      'not (got|have|has) [got] (ragtime|app|bot)',
      '(without|lacks|lacking) (ragtime|app|bot)',
      '(removed|uninstalled) [you|ragtime|bot|app]',
    ],
    'in reach': [
      `(can|could) (you|we|ragtime) (reach|contact|message|get hold of|get through to)`,
      'be (reached|contacted|messaged)',
      '(reachable|contactable)',
    ],
  },
  forms: [
    {
      says: ['out of reach|blocked you|not installed'],
      takes: ['where', 'outside', 'quarter'],
      also: [...ALSO, 'out of reach', 'in reach', 'blocked you', 'not installed'],
      make: (utterance) =>
        asksWho(utterance) || asksAboutPeople(utterance) || isOfMessages(utterance)
          ? outOfReachOf(utterance)
          : undefined,
    },
    {
      // “Can Alex be reached?”, “can everybody?”
      says: ['in reach'],
      takes: ['where', 'quarter'],
      also: ALSO,
      make: (utterance) =>
        asksAboutPeople(utterance) && !asksWho(utterance) ? outOfReachOf(utterance) : undefined,
    },
    {
      says: ['in reach'],
      needs: ['outside'],
      takes: ['quarter'],
      also: ALSO,
      make: (utterance) => {
        const about = aboutWhomItTurns(utterance);
        return about && outOfReachOf(about);
      },
    },
  ],
};
