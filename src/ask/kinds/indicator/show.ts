/** Grammar of questions about one indicator, or several at once. */
import type { Intent } from '../../model/intent.ts';
import type { Token } from '../../model/tokens.ts';

const also = [
  'noun',
  'show',
  'doing',
  'how',
  'how bad',
  'i put',
  'again',
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

/** “How many FOI requests did we get?” asks for the number received, and not for the share dealt with. */
const countsWhatCame = (cues: ReadonlySet<string>, tokens: readonly Token[]): boolean =>
  cues.has('count') && CAME.test(tokens.at(-1)?.text ?? '');
const CAME = /^(?:get|got|had|received?|receive|come in|came in)$/;

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
      make: ({ refs: [ref = ''], period, tokens }) =>
        tokens.some(({ text }) => text === 'what was it') ? { kind: 'show', ref, period } : undefined,
    },
    {
      needs: ['ref'],
      takes: ['quarter', 'standing', 'change'],
      also: [...also, 'count', 'share', 'edited', 'whether'],
      make: ({ refs: [ref = ''], period, cues, byTitle, slots, tokens }) =>
        cues.has('actions') ||
        countsWhatCame(cues, tokens) ||
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
