/** “All of mine”, “report everything”, “fill them all in”: the speaker's outstanding figures on one card. */
import type { Intent } from '../../model/intent.ts';

const FIGURES = '(figures|numbers|scores|kpis|indicators|ones|results)';

export const entering: Intent = {
  words: {
    'all of mine': [
      'all of mine [at once|in one go|together|on one card|now]',
      `(report|submit|enter|fill in|put in|send in) (everything|all|them all|all of them|all of mine|all mine|the lot) [in] [at once|in one go|together|on one card|now]`,
      `(report|submit|enter|fill in|put in|send in) all my ${FIGURES} [in] [at once|in one go|together|on one card|now]`,
      `(fill|put|send) (everything|them all|all of them|all of mine|all mine|all my ${FIGURES}|the lot) in [at once|in one go|together|on one card|now]`,
      `(report|submit|enter|fill in) (mine|my ${FIGURES}|them) (at once|in one go|together|on one card)`,
    ],
  },
  forms: [
    {
      says: ['all of mine'],
      takes: ['quarter'],
      also: ['noun', 'all', 'them', 'it', 'report', 'submit'],
      make: ({ period }) => ({ kind: 'report all', period }),
    },
  ],
};
