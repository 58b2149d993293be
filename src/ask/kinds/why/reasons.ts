/** Grammar of why-questions: the working behind one status, or commentaries of many. */
import { type Intent, SELECTION } from '../../model/intent.ts';
import { isMineOnly, selectionOf, type Utterance } from '../../model/utterance.ts';

/** “Why am I getting this?” is about no figures; “explain mine” is. */
const isOfMyself = ({ tokens, where }: Utterance): boolean =>
  isMineOnly(where) && tokens.some(({ kind, text }) => kind === 'person' && (text === 'i' || text === 'me'));

const SO_HIGH = /^(?:so|too|that|this) (?:high|low)$/;
const SAID = /^(?:(?:say|says|said|write|wrote|written|put) (?:about|on)|said about|according to)$/;
const WORKED_OUT = /^(?:work|worked) out$|^(?:come up with|arrived at|calculate|calculated)$/;
const RATING = '(colour|color|status|rating|rag|rag rating|rag status)';

export const reasons: Intent = {
  words: {
    'no colour': [
      `(no|without|lacking|missing|not (have|got|getting|get|show|showing|given|displaying) [any]) ${RATING}`,
      'not [being] (coloured|colored|rated|scored|rag rated|rag)',
      '(blank|grey|greyed out|uncoloured|unrated)',
    ],
    'one off': [
      '(one off|one offs|blip|blips|glitch|fluke) [or trend|or pattern|or something more]',
      '(trend|pattern) or (one off|blip|glitch|fluke)',
      '(just|only) (blip|one off|glitch|fluke)',
    ],
    more: ['tell me more [about|on]', '(more|more detail|more details) (on|about)'],
    why: [
      '(why|reason|reasons|explanation|explanations|excuse|excuses|explain|justify|justification|rationale behind|cause|causes|caused|causing|driver|drivers|driving)',
      '(why|how come|what for) (is|are|was|were|did|do|does|has|have)',
      '(reason|reasons|explanation|excuse|excuses|cause|causes) (for|behind|of|why)',
      'how come',
      'what (has|have) (happened|gone wrong|gone on|been going on) [to|with|in|on|here|there]',
      '(happened|happening|gone wrong|going wrong) (to|with)',
      'what (explanation|reason|excuse|commentary) (was|is|were|has been) [given|put|offered|recorded] [for]',
      '(explanation|reason|excuse) (given|offered|recorded) [for]',
      'what (happened|went wrong|is wrong|is going wrong|is going on|has gone wrong|is happening|is behind|is up|is problem|is issue|is matter|is story) [to|with|in|on|here|there|behind]',
      'what is story [behind|with|on]',
      '(behind|down to)',
      '(commentary|comments|comment|narrative|workings|story) [for|on|of|behind|about]',
      'working (for|of|behind)',
      'what did (owner|owners|they|he|she|we) (say|write|put) [about]',
      '(said|say|says|saying|told us) why',
      '(say|says|said|write|wrote|written|put) (about|on)',
      'according to',
      'what (has|have) (said|written) [about]',
      'what (has|have|is) (owner|they|he|she) (said|written) [about]',
      '[what] (is|are|was|were) [people|they|owners|services|anyone|everyone] saying [about|on]',
      '(said|saying) about',
      'show [me] working',
    ],
  },
  forms: [
    {
      // “Why has web visits no colour?”, “why isn't KPI-9 rated?”
      says: ['why', 'no colour'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'noun', 'status word', 'not'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'why', ref, period }),
    },
    {
      // “Is CPI01 a one-off or a trend?” is told by the commentary.
      says: ['one off'],
      needs: ['ref'],
      takes: ['quarter', 'where'],
      also: ['it', 'noun', 'or', 'trend', 'why', 'persistent', 'to'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'why', ref, period }),
    },
    {
      // “What did Isaiah say about CPI13?” is told by what whoever reports it has said.
      says: ['why'],
      needs: ['ref', 'where'],
      takes: ['quarter'],
      also: ['it', 'noun', 'their'],
      make: ({ refs: [ref = ''], period, where, tokens }) =>
        ['person', 'owner'].includes(Object.keys(where ?? {}).join()) &&
        tokens.some(({ text }) => SAID.test(text))
          ? { kind: 'why', ref, period }
          : undefined,
    },
    {
      // “How did you work out amber for the laptops?”
      says: ['aspect formula', 'how'],
      needs: ['ref', 'standing'],
      takes: ['quarter'],
      also: ['it', 'noun', 'to', 'turned colour'],
      make: ({ refs: [ref = ''], period, standings, tokens }) =>
        standings.every(({ kind }) => kind === 'status') && tokens.some(({ text }) => WORKED_OUT.test(text))
          ? { kind: 'why', ref, period }
          : undefined,
    },
    {
      says: ['more'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'noun'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'why', ref, period }),
    },
    {
      says: ['more'],
      needs: ['standing'],
      takes: [...SELECTION, 'quarter'],
      also: ['noun', 'all'],
      make: (utterance) => ({ kind: 'reasons', ...selectionOf(utterance), period: utterance.period }),
    },
    {
      says: ['why'],
      needs: ['ref'],
      takes: ['standing', 'except', 'change', 'quarter', 'move'],
      also: [
        'it',
        'noun',
        'how',
        'moved',
        'became',
        'turned colour',
        'doing',
        'owner',
        'target',
        'changed',
        'got worse',
        'got better',
        'worse',
        'off',
        'down',
        'generic',
        'quantity',
        'will hit',
        'their',
        'persistent',
        'heading',
        'again',
      ],
      // “Why is its target so high?” is of the target.
      make: ({ refs: [ref = ''], period, cues, tokens }) =>
        cues.has('target') && tokens.some(({ text }) => SO_HIGH.test(text))
          ? undefined
          : { kind: 'why', ref, period },
    },
    {
      says: ['why'],
      takes: [...SELECTION, 'quarter'],
      also: ['noun', 'how', 'doing', 'all', 'owner', 'moved', 'got worse', 'their', 'off', 'target'],
      make: (utterance) =>
        utterance.slots.has('standing') ||
        (utterance.slots.has('where') && !isOfMyself(utterance)) ||
        utterance.slots.has('change') ||
        utterance.slots.has('except')
          ? { kind: 'reasons', ...selectionOf(utterance), period: utterance.period }
          : undefined,
    },
  ],
};
