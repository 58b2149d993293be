/** Grammar of questions about the parts of an indicator: all of them, one, one over time, or those over budget. */
import type { Pick } from '../../../domain/answers/parts.ts';
import type { Intent } from '../../model/intent.ts';
import { partOf, partsOf } from '../../model/partsNamed.ts';
import type { Question } from '../../model/question.ts';
import { isCue } from '../../model/tokens.ts';
import type { Utterance } from '../../model/utterance.ts';

/** Cues that ask for nothing more. */
const ALSO = [
  ...[
    'it',
    'noun',
    'show',
    'doing',
    'how',
    'summary',
    'report',
    'all',
    'where',
    'count',
    'share',
    'unit',
    'generic',
  ],
  ...[
    'quantity',
    'again',
    'i put',
    'whether',
    'by',
    'parted',
    'splitting',
    'down',
    'by part',
    'forecast',
    'year end',
  ],
];

const MOST = /^(?:has |have )?(?:the )?(?:most|highest|biggest|largest)$/;
const LEAST = /^(?:has |have )?(?:the )?(?:least|fewest|lowest|smallest)$/;

/** What is picked of the parts; undefined where all are asked for. */
function pickOf({ cues, tokens, standings }: Utterance): Pick | undefined {
  if (cues.has('over')) return 'over';
  if (cues.has('under')) return 'under';
  if (standings.length === 1 && standings[0]?.kind === 'off target') return 'off target';
  if (standings.length === 1 && standings[0]?.kind === 'on target') return 'on target';
  if (tokens.some(({ text }) => MOST.test(text))) return 'most';
  return tokens.some(({ text }) => LEAST.test(text)) ? 'least' : undefined;
}

const allOf = ({ refs: [ref = ''], period }: Utterance): Question => ({ kind: 'parts', ref, period });

function picked(utterance: Utterance): Question | undefined {
  const pick = pickOf(utterance);
  const against = utterance.tokens.find((token) => isCue(token, 'over', 'under') && token.text !== '')?.text;
  return (
    pick && {
      kind: 'parts',
      ref: utterance.refs[0] ?? '',
      pick,
      ...(against !== undefined && { against }),
      period: utterance.period,
    }
  );
}

/** The question about the one part that is named; of two that are, all of them are shown. */
function oneOf(utterance: Utterance): Question | undefined {
  const {
    refs: [ref = ''],
    period,
    tokens,
  } = utterance;
  const [part, ...others] = partsOf(tokens, ref);
  if (part === undefined) return undefined;
  return others.length > 0 ? allOf(utterance) : { kind: 'part', ref, part, period };
}

function overTime({ refs: [ref = ''], period, tokens, from, since }: Utterance): Question | undefined {
  const part = partOf(tokens, ref);
  const start = since ?? from;
  return part === undefined
    ? undefined
    : { kind: 'part over time', ref, part, ...(start !== undefined && { from: start }), period };
}

export const parts: Intent = {
  words: {},
  forms: [
    {
      // “Why is HDC overspending?”
      says: ['why'],
      needs: ['ref', 'part'],
      takes: ['quarter', 'standing', 'change'],
      also: [
        ...ALSO,
        'over',
        'under',
        'changed',
        'moved',
        'got worse',
        'got better',
        'off',
        'target',
        'gap',
        'most',
      ],
      make: ({ refs: [ref = ''], period, tokens }) => {
        const part = partOf(tokens, ref);
        return part === undefined ? undefined : { kind: 'why', ref, part, period };
      },
    },
    {
      says: ['changed|moved|trend|got better|got worse|heading|history|up or down'],
      needs: ['ref', 'part'],
      takes: ['quarter', 'span', 'since', 'change'],
      also: [
        ...ALSO,
        'changed',
        'moved',
        'got better',
        'got worse',
        'heading',
        'which way',
        'trend',
        'or',
        'edited',
      ],
      // “Change it” is an order.
      make: (utterance) => (utterance.tokens[0]?.text === 'change' ? undefined : overTime(utterance)),
    },
    {
      needs: ['ref', 'part', 'span'],
      takes: ['since'],
      also: ALSO,
      make: overTime,
    },
    {
      needs: ['ref', 'part', 'since'],
      also: ALSO,
      make: overTime,
    },
    {
      needs: ['ref', 'part'],
      takes: ['quarter', 'standing'],
      also: [...ALSO, 'over', 'under', 'gap', 'target', 'versus', 'and', 'to'],
      make: (utterance) =>
        utterance.standings.every(({ kind }) => kind === 'off target' || kind === 'on target')
          ? oneOf(utterance)
          : undefined,
    },
    {
      says: ['over|under'],
      needs: ['ref'],
      takes: ['quarter'],
      also: [...ALSO, 'which part', 'who', 'most'],
      make: picked,
    },
    {
      says: ['which part'],
      needs: ['ref'],
      takes: ['quarter', 'standing'],
      also: [...ALSO, 'most', 'worst', 'best', 'target'],
      make: picked,
    },
    {
      says: ['by part|parted'],
      needs: ['ref'],
      takes: ['quarter'],
      also: [...ALSO, 'versus', 'target'],
      make: allOf,
    },
  ],
};
