/** One indicator, or several at once. */
import type { Intent } from '../intent.ts';

const also = [
  'noun',
  'show',
  'doing',
  'how',
  'it',
  'target',
  'and',
  'summary',
  'report',
  'all',
  'where',
  'both',
  'but',
  'not',
];

export const one: Intent = {
  words: {
    both: ['both'],
    generic: ['(rate|level|levels|training|take up|uptake)'],
  },
  forms: [
    {
      needs: ['ref'],
      takes: ['quarter', 'standing', 'change'],
      also: [...also, 'count', 'will be', 'generic', 'will hit', 'edited', 'all'],
      make: ({ refs: [ref = ''], period, cues, byTitle }) =>
        cues.has('count') && !byTitle ? undefined : { kind: 'show', ref, period },
    },
    {
      needs: ['refs'],
      takes: ['quarter'],
      also,
      make: ({ refs, period }) => ({ kind: 'several', refs: [...refs], period }),
    },
  ],
};
