/** “How many would be red under Kent's rule?” */
import { type Intent, SELECTION } from '../../model/intent.ts';
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
      also: ['count', 'summary', 'doing', 'will', 'would', 'changed'],
      make: (utterance) => {
        const { asked, ...limits } = selectionOf(utterance);
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
