/** Grammar of questions about the months of one indicator. */
import { EXTREMES, type Extreme } from '../../../domain/answers/extremes.ts';
import { shiftPeriod } from '../../../domain/time/period.ts';
import type { Form, Intent } from '../../model/intent.ts';
import { SAID } from './extremes.ts';

const asked =
  (end: Extreme): Form['make'] =>
  ({ refs: [ref = ''], period }) => ({ kind: 'months', ref, period, end });

const ofExtreme = ['it', 'noun', 'doing', 'ever'];

export const monthly: Intent = {
  words: {
    'by month': [
      '(by month|month by month|month on month|per month|monthly figures|monthly scores|monthly results|monthly trend|monthly chart|figures by month|month to month|individual months)',
      '(monthly figures|monthly scores|monthly results|monthly trend|monthly chart) (for|of|on)',
    ],
    // Which month that is depends on today.
    'last month': ['(last|previous|past) month', '(in|for|of|during) (last|previous) month'],
    'which month': ['(which|what) month [(was|is|had|has|did)]'],
    ...Object.fromEntries(
      EXTREMES.map((end) => [
        `${end} month`,
        [
          `${SAID[end]} (month|months) [figure|result|score] [ever]`,
          `(which|what) month (was|is|had|has) [our|its|their] ${SAID[end]}`,
        ],
      ]),
    ),
  },
  forms: [
    {
      // The months since April are among those of the last year, which are shown.
      says: ['by month'],
      needs: ['ref'],
      takes: ['quarter', 'since', 'span'],
      also: ['it', 'show', 'how', 'noun', 'doing', 'trend', 'by'],
      make: ({ refs: [ref = ''], period, since, from, reporting }) => {
        const start = since ?? from;
        const isLonger = start !== undefined && start < shiftPeriod(reporting, -3);
        return isLonger ? undefined : { kind: 'months', ref, period };
      },
    },
    {
      says: ['last month'],
      needs: ['ref'],
      also: ['it', 'show', 'how', 'noun', 'doing', 'target'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'months', ref, period }),
    },
    ...EXTREMES.flatMap((end): Form[] => [
      {
        says: [`${end} month`],
        needs: ['ref'],
        also: [...ofExtreme, 'which month'],
        make: asked(end),
      },
      {
        // “Which month was CPI11 worst in?”
        says: ['which month', `${end} of all`],
        needs: ['ref'],
        also: ofExtreme,
        make: asked(end),
      },
    ]),
  ],
};
