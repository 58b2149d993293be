/** “What does amber mean?”, “what do the colours mean?” */
import type { Standing } from '../../../domain/answers/selection.ts';
import { bandCalled } from '../../../domain/schemes/schemes.ts';
import type { Intent } from '../../model/intent.ts';

const ASKS =
  /\b(?:what|criteria|how|explain|means?|meanings?|definitions?|thresholds?|boundar(?:y|ies)|cut offs?|tolerances?)\b/;

export const colours: Intent = {
  words: {
    'all colours': [
      '(colours|colors|rag|rag statuses|rag ratings|rag colours|statuses|ratings|rag rules|thresholds|bands)',
      'rag system',
      '(criteria|criterion)',
      '(rate|rates|rated|judge|judges|judged|mark|marks|marked|score|scores|scored|measure|measured) (us|me|them|it) (by|on|against)',
    ],
    'colour key': [
      '(colour|color|rag) (key|legend|coding|code|codes|chart|guide)',
      '(key|legend|guide) to (colours|colors|rag)',
      'explain (colours|colors|rag|rag ratings|rag statuses|ratings)',
    ],
    'colour means': [
      '(what does|what do)',
      '(mean|means|meaning|stand for)',
      'meant by',
      '(what counts as|what makes|what is classed as|what is considered|what qualifies as)',
      '(decided|worked out|defined|determined)',
      '(definition|definitions|meaning|meanings) [of]',
      'how bad is',
      'what is (a|an)',
    ],
    'how bad': ['how bad (is|are)'],
  },
  forms: [
    { says: ['colour key'], also: ['show', 'noun'], make: ({ period }) => ({ kind: 'colours', period }) },
    {
      says: ['colour means|aspect rule'],
      needs: ['standing'],
      // A rule may have changed: “what does purple mean in Q1?”
      takes: ['quarter'],
      also: ['mean', 'aspect definition', 'aspect rule', 'how', 'status word', 'noun', 'it'],
      make: ({ standings: [asked, ...others], tokens, period, refs }) =>
        refs.length === 0 && asked && isMeaning(tokens) && [asked, ...others].every(isColour)
          ? {
              kind: 'colours',
              ...(asked.kind === 'status' && others.length === 0 && { status: asked.status }),
              period,
            }
          : undefined,
    },
    {
      // “What is the difference between green and very green?”
      says: ['versus'],
      needs: ['standing'],
      also: ['noun'],
      make: ({ standings, tokens, period }) =>
        tokens.some(({ text }) => text === 'difference between') &&
        standings.length > 1 &&
        standings.every(isColour)
          ? { kind: 'colours', period }
          : undefined,
    },
    {
      says: ['all colours', 'colour means'],
      takes: ['quarter'],
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
      make: ({ tokens, period }) => (isMeaning(tokens) ? { kind: 'colours', period } : undefined),
    },
  ],
};

const isColour = (standing: Standing): boolean =>
  standing.kind === 'status' && bandCalled(standing.status) !== undefined;

type Parts = readonly { readonly text: string }[];

/** “What is amber?” lists figures; “what does amber mean” asks for the threshold. */
const isMeaning = (parts: Parts): boolean =>
  parts.some(({ text }) => ASKS.test(text)) &&
  parts.some(({ text }) =>
    /\b(?:means?|meanings?|meant|stand for|criteria|criterion|(?:rate|judge|mark|score|measure)s? (?:us|me|them|it) (?:by|on|against)|definitions?|counts as|makes|classed|considered|qualifies|decided|worked out|defined|determined|set|an?|rules?|thresholds?|boundar(?:y|ies)|cut offs?|tolerances?)\b/.test(
      text,
    ),
  );
