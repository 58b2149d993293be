/** One indicator, or several at once. */
import type { Intent } from '../intent.ts';

const also = [
  'noun',
  'show',
  'doing',
  'how',
  'how bad',
  'i put',
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
      // “What was it in Q4?” is of a quarter, “what was it before?” of what was reported first.
      says: ['before'],
      needs: ['ref', 'quarter'],
      also: ['it'],
      make: ({ refs: [ref = ''], period, parts }) =>
        parts.some(({ text }) => text === 'what was it') ? { kind: 'show', ref, period } : undefined,
    },
    {
      needs: ['ref'],
      takes: ['quarter', 'standing', 'change'],
      also: [...also, 'count', 'share', 'edited', 'whether'],
      make: ({ refs: [ref = ''], period, cues, byTitle, slots }) =>
        cues.has('actions') ||
        ((cues.has('count') || cues.has('share')) && (!byTitle || slots.has('standing')))
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
