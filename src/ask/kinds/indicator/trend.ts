/** Grammar of questions about one indicator over time. */
import type { Intent } from '../../model/intent.ts';
import type { Question } from '../../model/question.ts';
import type { Utterance } from '../../model/utterance.ts';

const trendOf = ({ refs: [ref = ''], period, from, since }: Utterance): Question => {
  const start = since ?? from;
  return { kind: 'trend', ref, ...(start !== undefined && { from: start }), period };
};

export const trend: Intent = {
  words: {
    heading: ['(heading|headed|going|moving|gone|went|moved|trending)'],
    'which way': ['[in] (which|what) (way|direction) [is|are|has|have|was|did]'],
    trend: [
      'draw [me|us]',
      '(do|make|give|show|knock up|get) [me|us] (little|quick|nice|simple) (chart|graph|trend|plot) [of|for|on]',
      '(little|quick|nice|simple) (chart|graph|trend|plot) [of|for|on]',
      'all [available|previous|earlier|past] (quarters|periods|years)',
      'every (quarter|figure|period) (we have|there is|so far)',
      '(full|whole|entire) (history|run)',
      'since records began',
      '(trajectory|trajectories|trend|trends|trending|trendline|trend line|chart|charts|graph|graphs|plot|line graph|line chart|sparkline|track record|time series|trajectory over time|progress|progression|direction of travel|past performance|past figures|previous figures|past scores|previous scores|earlier figures|earlier scores|historic figures|historical figures|past results|previous results|back data|run chart)',
      '(trend|chart|graph|plot|progress) (for|of|on)',
      '(put|stick|get|see|show) (it|this|that) (on|in|into|as) (graph|chart|line chart|line graph)',
      '(over|through) (time|years|quarters|last few quarters|last few years|past few quarters)',
      '(last|past) few quarters',
      'quarter (by|on) quarter',
      'by quarter',
      'year on year trend',
      '(history of|historical) (figures|scores|results|performance|data)',
    ],
  },
  forms: [
    {
      says: ['up or down'],
      needs: ['ref'],
      also: ['it', 'doing', 'heading'],
      make: trendOf,
    },
    {
      says: ['heading', 'aspect direction'],
      needs: ['ref'],
      also: ['it', 'doing'],
      make: trendOf,
    },
    {
      // “Which way is it going?” asks how it does, “which way is good?” what would be good.
      says: ['which way', 'heading|doing|moved|changed'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'heading', 'doing', 'moved', 'changed', 'became', 'turned colour'],
      make: trendOf,
    },
    {
      says: ['trend'],
      needs: ['ref'],
      takes: ['quarter', 'span', 'since'],
      also: [
        'summary',
        'up or down',
        'all',
        'edited',
        'turned colour',
        'got better',
        'got worse',
        'heading',
        'which way',
        'it',
        'doing',
        'changed',
        'moved',
        'how',
        'history',
        'by',
        'noun',
        'to',
        'show',
        'target',
        'better',
        'just',
      ],
      make: trendOf,
    },
    {
      needs: ['ref', 'span'],
      takes: ['since', 'standing'],
      also: ['it', 'doing', 'changed', 'moved', 'noun', 'edited', 'got better', 'got worse'],
      make: trendOf,
    },
    {
      needs: ['ref', 'since'],
      takes: ['quarter'],
      also: ['it', 'doing', 'changed', 'moved', 'noun', 'edited', 'got better', 'got worse'],
      make: trendOf,
    },
    {
      // “Has FOI improved?”; how it is to improve is another question.
      says: ['got better|got worse'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'noun', 'got better', 'got worse', 'or'],
      make: (utterance) =>
        /^(?:has|have|did|is|are|was)(?: we)?$/.test(utterance.tokens[0]?.text ?? '')
          ? trendOf(utterance)
          : undefined,
    },
    {
      says: ['changed|moved'],
      needs: ['ref'],
      also: ['it', 'noun', 'doing'],
      // “Change it” is an order.
      make: (utterance) => (utterance.tokens[0]?.text === 'change' ? undefined : trendOf(utterance)),
    },
  ],
};
