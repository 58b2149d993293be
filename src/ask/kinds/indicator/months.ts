/** Grammar of questions about the months of one indicator. */
import type { Intent } from '../../model/intent.ts';

export const monthly: Intent = {
  words: {
    'by month': [
      '(by month|month by month|month on month|per month|monthly figures|monthly scores|monthly results|monthly trend|monthly chart|figures by month|month to month|individual months)',
      '(monthly figures|monthly scores|monthly results|monthly trend|monthly chart) (for|of|on)',
    ],
  },
  forms: [
    {
      says: ['by month'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'show', 'how', 'noun', 'doing', 'trend', 'by'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'months', ref, period }),
    },
  ],
};
