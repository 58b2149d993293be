/** “What does amber mean?”, “what do the colours mean?” */
import { bandCalled } from '../../domain/scheme.ts';
import type { Intent } from '../intent.ts';

const ASKS = /\b(?:what|how|explain|mean|means|meaning)\b/;

export const colours: Intent = {
  words: {
    'all colours': [
      '(colours|colors|rag|rag statuses|rag ratings|rag colours|statuses|ratings|rag rules|thresholds|bands)',
      '[colour|color] (key|legend|coding|code|codes)',
      'rag system',
    ],
    'colour means': [
      '(what does|what do)',
      '(mean|means|meaning|stand for)',
      'meant by',
      '(what counts as|what makes|what is classed as|what is considered|what qualifies as)',
      '(decided|worked out|defined|determined)',
      '(definition|meaning) [of]',
      'how bad is',
    ],
  },
  forms: [
    {
      says: ['colour means'],
      needs: ['standing'],
      also: ['mean', 'aspect definition', 'aspect rule', 'how', 'status word', 'noun', 'it'],
      make: ({ standings: [asked, ...others], parts, period, refs }) =>
        asked?.kind === 'status' &&
        others.length === 0 &&
        refs.length === 0 &&
        bandCalled(asked.status) !== undefined &&
        isMeaning(parts)
          ? { kind: 'colours', status: asked.status, period }
          : undefined,
    },
    {
      says: ['all colours', 'colour means'],
      also: [
        'mean',
        'aspect definition',
        'aspect rule',
        'aspect formula',
        'how',
        'status word',
        'summary',
        'all',
      ],
      make: ({ parts, period }) => (isMeaning(parts) ? { kind: 'colours', period } : undefined),
    },
  ],
};

type Parts = readonly { readonly text: string }[];

/** “What is amber?” lists what is; “what does amber mean” says what it takes. */
const isMeaning = (parts: Parts): boolean =>
  parts.some(({ text }) => ASKS.test(text)) &&
  parts.some(({ text }) =>
    /\b(?:means?|meaning|meant|stand for|definition|counts as|makes|classed|considered|qualifies|decided|worked out|defined|determined|set)\b/.test(
      text,
    ),
  );
