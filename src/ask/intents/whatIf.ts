/** “How many would be red under Kent's rule?” */
import { type Intent, SELECTION } from '../intent.ts';
import { selectionOf } from '../said.ts';

export const what: Intent = {
  words: {},
  forms: [
    {
      needs: ['scheme'],
      takes: [...SELECTION, 'quarter', 'number'],
      also: ['count', 'summary', 'doing', 'will', 'would', 'changed'],
      make: (said) => {
        const { asked, ...limits } = selectionOf(said);
        return {
          kind: 'under',
          scheme: said.scheme ?? '',
          ...(asked.kind !== 'all' && { asked }),
          ...limits,
          period: said.period,
        };
      },
    },
  ],
};
