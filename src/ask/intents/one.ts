/** One indicator, or several at once. */
import type { Intent } from '../intent.ts';

const also = [
  'noun',
  'show',
  'doing',
  'how',
  'it',
  'and',
  'summary',
  'report',
  'all',
  'where',
  'both',
  'generic',
  'quantity',
];

export const one: Intent = {
  words: {
    both: ['both', 'together', 'side by side'],
  },
  forms: [
    {
      needs: ['ref'],
      takes: ['quarter', 'standing', 'change'],
      also: [...also, 'count', 'share', 'edited', 'whether'],
      make: ({ refs: [ref = ''], period, cues, byTitle, slots }) =>
        (cues.has('count') || cues.has('share')) && (!byTitle || slots.has('standing'))
          ? undefined
          : { kind: 'show', ref, period },
    },
    {
      needs: ['refs'],
      takes: ['quarter'],
      also,
      make: ({ refs, period }) => ({ kind: 'several', refs: [...refs], period }),
    },
  ],
};
