/** “Who hasn't been chased?”, “has everybody been reminded?” */
import { type Intent, SELECTION } from '../../model/intent.ts';
import type { Question } from '../../model/question.ts';
import { byOwner, selectionOf, type Utterance } from '../../model/utterance.ts';
import { asksWhen, asksWho, ofTheirTeam } from './asksForPeople.ts';
import { REMINDED } from './reminded.ts';

const OWED: ReadonlySet<string> = new Set(['not reported', 'overdue']);
const TODAY = /(?:^| )today$/;

function notChasedOf(utterance: Utterance): Question | undefined {
  const { standings, cues, period, tokens } = utterance;
  if (!standings.every(({ kind }) => OWED.has(kind))) return undefined;
  const isToday = tokens.some(({ kind, text }) => kind === 'cue' && TODAY.test(text));
  const isEver = tokens.some(({ kind, text }) => kind === 'cue' && /^never /.test(text));
  const since = cues.has('since due') ? 'due' : isToday ? 'today' : isEver ? 'ever' : undefined;
  return {
    kind: 'not chased',
    ...(since && { since }),
    ...selectionOf(
      { ...utterance, where: byOwner(ofTheirTeam(utterance)), outside: byOwner(utterance.outside) },
      { kind: 'not reported' },
    ),
    period,
  };
}

const takes = [...SELECTION.filter((slot) => slot !== 'except' && slot !== 'change'), 'quarter'] as const;
const ALSO: readonly string[] = [
  ...['who', 'whose', 'owner', 'all', 'everyone', 'report', 'their', 'since due', 'count'],
];

export const notChased: Intent = {
  words: {
    'not reminded': [
      `not [yet|ever] ${REMINDED} [yet|ever|today|at all]`,
      `never [yet|once] ${REMINDED}`,
      'never (get|got|had|received|given|sent) [any] (reminder|reminders)',
      `(have|did) not (you|we|ragtime) [yet|ever] ${REMINDED} [yet|today]`,
      'did not (you|we|ragtime|i) [yet] (remind|chase|nudge) [today]',
      '(have|did) (you|we|ragtime) not [yet] (reminded|chased|nudged|remind|chase|nudge) [yet|today]',
      'not [yet] (get|got|had|have|received|receive|sent|given) [any|their] (reminder|reminders) [yet|today]',
      'not [yet] (contacted|emailed|messaged|written to) [yet|today|at all]',
      '(no|without) (reminder|reminders|chaser|chasers|nudge) [yet|today]',
      'not [yet] (get|got|had|have|received|been sent|sent|given) [any|their] (chaser|chasers|nudge|nudges|prompt|email|message) [yet|today]',
      // “Who hasn't heard from us”; people we have not heard from have not reported.
      'not [yet] heard from (you|us|ragtime) [yet|today]',
    ],
    'needs chasing': [
      '[still] (need|needs|needing|want|wants) [to be] (chasing|reminding|nudging|chased|reminded|nudged) [up]',
      '[still] (need|needs) (reminder|reminders|nudge)',
      '[still|left|yet] to be (chased|reminded|nudged) [up]',
      '(left|still) to (chase|remind|nudge)',
      '(who|whom) (do|should) (i|we|you) still (need to|have to|want to) (chase|remind|nudge)',
      '(unchased|unreminded)',
    ],
    'since due': [
      'since [it was|they were] (due|due date|due day|deadline|cut off)',
      '(after|past) (due date|deadline)',
    ],
  },
  forms: [
    {
      says: ['not reminded|needs chasing'],
      takes,
      also: [...ALSO, 'not reminded', 'needs chasing'],
      make: (utterance) =>
        asksWho(utterance) || utterance.cues.has('needs chasing') ? notChasedOf(utterance) : undefined,
    },
    {
      // “Has everybody been reminded?” is told by who has not.
      says: ['everyone', 'was reminded|did remind'],
      takes,
      also: [...ALSO, 'was reminded', 'did remind'],
      make: (utterance) => (asksWhen(utterance) ? undefined : notChasedOf(utterance)),
    },
  ],
};
