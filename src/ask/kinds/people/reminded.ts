/** “When was Alex last reminded?”, “has Isaiah been chased today?” */
import { type Intent, SELECTION } from '../../model/intent.ts';
import type { Question } from '../../model/question.ts';
import { isCue, means } from '../../model/tokens.ts';
import { selectionOf, type Utterance } from '../../model/utterance.ts';
import { aboutWhomItTurns, asksWhen, asksWho, ofTheirTeam } from './asksForPeople.ts';

/** Verbs for reminding somebody. */
export const REMINDED = '(reminded|chased|nudged|prompted|pinged|chased up)';
const REMIND = '(remind|chase|nudge|prompt|ping|chase up|write to|message)';

const OWED: ReadonlySet<string> = new Set(['not reported', 'overdue']);

/** “Has the owner been reminded?” is about one figure that it does not name. */
const isOfOneOwner = (utterance: Utterance): boolean =>
  !asksWho(utterance) && utterance.slots.size === 0 && utterance.tokens.some(({ text }) => text === 'owner');

/** “Reminded Alex” is a statement; who reminded him is not recorded. */
function isOfWhoDid({ tokens }: Utterance): boolean {
  const said = tokens.filter(means);
  const at = said.findIndex((token) => isCue(token, 'was reminded'));
  const opens = at === 0 || (at === 1 && /^who(?:m| has)?$/.test(said[0]?.text ?? ''));
  const isDone =
    said[at + 1]?.kind === 'person' &&
    !/^(?:when was )?(?:last|latest|most|previous)\b/.test(said[at]?.text ?? '');
  return opens && isDone;
}

/** “Who was reminded today?”, “reminders this week”; about somebody by name the answer gives the time. */
function lately({ where, tokens, cues }: Utterance): 'today' | 'this week' | undefined {
  if (where?.person) return undefined;
  if (tokens.some(({ kind, text }) => kind === 'cue' && / today$/.test(text))) return 'today';
  return cues.has('this week') || cues.has('reminders this week') ? 'this week' : undefined;
}

function remindedOf(utterance: Utterance): Question | undefined {
  const { refs, standings, period } = utterance;
  if (isOfWhoDid(utterance) || !standings.every(({ kind }) => OWED.has(kind))) return undefined;
  const [ref] = refs;
  const since = lately(utterance);
  return {
    kind: 'reminded',
    ...(ref !== undefined && { ref }),
    ...(since !== undefined && ref === undefined && { since }),
    ...selectionOf({ ...utterance, where: ofTheirTeam(utterance) }),
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
    'how',
    'ever',
    'owner',
    'their',
    'report',
    'count',
  ],
  ...['was reminded', 'did remind', 'reminders went', 'reminders this week', 'sent out', 'this week'],
];

export const reminded: Intent = {
  words: {
    'was reminded': [
      `[ever|already|last|yet] ${REMINDED} [already] [today|yet]`,
      '[last] (get|got|had|receive|received|given|sent) [last|any|their|her|his] (reminder|reminders) [today|yet]',
      '[when was] (last|latest|most recent|previous) (reminder|reminders) [to]',
      'last (hear|heard) from (you|ragtime)',
    ],
    'did remind': [
      `[when] (did|have|has) (you|we|ragtime|anyone|anybody) [last|ever|already] ${REMIND} [today]`,
      `(did|have|has) (you|we|ragtime|anyone|anybody) [last|ever|already] ${REMINDED} [today|already]`,
      `[when] did i [last|ever|already] ${REMIND}`,
    ],
    'reminders this week': ['(reminder|reminders) [sent|sent out|gone out] [so far|earlier] this week'],
    'reminders went': [
      '(how many|how often|which|what) (reminder|reminders|chasers|nudges) (have|has|had|did|do)',
      'how often (have|has) (you|ragtime) (reminded|chased|nudged|messaged)',
      '(reminder|reminders) [sent|sent out|gone out] [so far|earlier] today',
      '(reminder|reminders) [was|were|have|has|did] [last|ever|already] (go|gone|went|sent|go out|gone out|went out|sent out|get through) [to] [today]',
    ],
  },
  forms: [
    {
      // “When was the owner of CPI13 last reminded?”, “was Alex reminded about it?”
      says: ['was reminded|did remind|reminders went|not reminded'],
      needs: ['ref'],
      takes: ['where', 'quarter'],
      also: [...ALSO, 'it', 'not reminded', 'why'],
      make: remindedOf,
    },
    {
      // “Why was Alex not chased?” is told by what became of it.
      says: ['not reminded'],
      needs: ['where'],
      takes: ['quarter'],
      also: [...ALSO, 'not reminded', 'why'],
      make: (utterance) =>
        utterance.where?.person && !asksWho(utterance) ? remindedOf(utterance) : undefined,
    },
    {
      says: ['was reminded'],
      needs: ['outside'],
      takes: ['quarter'],
      also: [...ALSO, 'why'],
      make: (utterance) => {
        const about = aboutWhomItTurns(utterance);
        return about && remindedOf(about);
      },
    },
    {
      says: ['was reminded|did remind|reminders went|reminders this week'],
      takes: [...SELECTION.filter((slot) => slot !== 'except' && slot !== 'change'), 'quarter'],
      also: [...ALSO, 'all'],
      make: (utterance) =>
        isOfOneOwner(utterance) || (utterance.cues.has('everyone') && !asksWhen(utterance))
          ? undefined
          : remindedOf(utterance),
    },
  ],
};
