/** Grammar of why-questions: the working behind one status, or commentaries of many. */
import { type Intent, SELECTION } from '../../model/intent.ts';
import { isMineOnly, selectionOf, type Utterance } from '../../model/utterance.ts';

/** “Why am I getting this?” is about no figures; “explain mine” is. */
const isOfMyself = ({ tokens, where }: Utterance): boolean =>
  isMineOnly(where) && tokens.some(({ kind, text }) => kind === 'person' && (text === 'i' || text === 'me'));

export const reasons: Intent = {
  words: {
    more: ['tell me more [about|on]', '(more|more detail|more details) (on|about)'],
    why: [
      '(why|reason|reasons|explanation|explanations|excuses|explain|justify|justification|rationale behind|cause|causes|caused|causing|driver|drivers|driving)',
      '(why|how come|what for) (is|are|was|were|did|do|does|has|have)',
      '(reason|reasons|explanation|excuse|excuses|cause|causes) (for|behind|of|why)',
      'how come',
      'what (happened|went wrong|is wrong|is going wrong|is going on|has gone wrong|is happening|is behind|is up|is problem|is issue|is matter|is story) [to|with|in|on|here|there|behind]',
      'what is story [behind|with|on]',
      '(behind|down to)',
      '(commentary|comments|comment|narrative|workings|story) [for|on|of|behind|about]',
      'working (for|of|behind)',
      'what did (owner|owners|they|he|she|we) (say|write|put) [about]',
      '(said|say|says) why',
      'what (has|have) (said|written) [about]',
      'what (has|have|is) (owner|they|he|she) (said|written) [about]',
      '[what] (is|are|was|were) [people|they|owners|services|anyone|everyone] saying [about|on]',
      '(said|saying) about',
      'show [me] working',
    ],
  },
  forms: [
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
      ],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'why', ref, period }),
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
