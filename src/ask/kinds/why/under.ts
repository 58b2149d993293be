/** “How many would be red under Kent's rule?” */
import { type Intent, SELECTION } from '../../model/intent.ts';
import { isCue } from '../../model/tokens.ts';
import { selectionOf } from '../../model/utterance.ts';

export const what: Intent = {
  words: {},
  forms: [
    {
      // “What would CPI02 be under Maidstone's rule?”
      needs: ['scheme', 'ref'],
      takes: ['quarter'],
      also: ['summary', 'doing', 'will', 'would', 'changed', 'will be', 'it', 'target'],
      make: ({ scheme = '', refs, period }) => ({
        kind: 'under',
        scheme,
        asked: { kind: 'all' },
        among: [...refs],
        period,
      }),
    },
    {
      needs: ['scheme'],
      takes: [...SELECTION, 'quarter', 'number'],
      also: [
        'count',
        'summary',
        'doing',
        'will',
        'would',
        'changed',
        'how',
        'status word',
        'will hit',
        'target',
      ],
      make: (utterance) => {
        // “How many would miss under Havering's rules?”
        const misses = utterance.tokens.find((token) => isCue(token, 'will hit'));
        const { asked, ...limits } = selectionOf(
          utterance,
          misses && { kind: /miss|fall short/.test(misses.text) ? 'off target' : 'on target' },
        );
        return {
          kind: 'under',
          scheme: utterance.scheme ?? '',
          ...(asked.kind !== 'all' && { asked }),
          ...limits,
          period: utterance.period,
        };
      },
    },
  ],
};
