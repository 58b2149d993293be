/** Grammar of comparisons: two periods, two sides, an indicator and its target, last year or its neighbours. */
import type { Facet } from '../../../domain/answers/selection.ts';
import { type Intent, SELECTION } from '../../model/intent.ts';
import { textOf } from '../../model/tokens.ts';
import { selectionOf, type Utterance } from '../../model/utterance.ts';

const COMPARED: readonly Facet[] = [
  'group',
  'partner',
  'perspective',
  'committee',
  'frequency',
  'person',
  'owner',
  'manager',
];

/** The one facet with two or more values, and the selection without it. */
function sidesOf(utterance: Utterance) {
  const several = COMPARED.filter((facet) => (utterance.where?.[facet]?.length ?? 0) > 1);
  const [facet] = several;
  if (facet === undefined || several.length > 1) return undefined;
  const { [facet]: sides = [], ...where } = utterance.where ?? {};
  const { where: _where, ...selection } = selectionOf(utterance);
  return {
    kind: 'sides',
    facet: facet === 'person' ? 'person' : facet,
    sides,
    ...selection,
    ...(Object.keys(where).length > 0 && { where }),
    period: utterance.period,
  } as const;
}

const COMPARES = /^how (?:do|did) we compare/;

/** “… than last quarter”, “… than in Q1” */
const isThan = ({ tokens }: Utterance): boolean =>
  tokens.some(
    ({ kind }, at) =>
      kind === 'period' && /(?:^| )than(?: in)?$/.test(textOf(tokens.slice(Math.max(0, at - 2), at))),
  );

export const comparison: Intent = {
  words: {
    neighbours: [
      '(neighbours|neighbors|neighbour|neighbouring councils|neighbouring authorities|statistical neighbours|nearest neighbours|other councils|other authorities|similar councils|comparable councils|comparator councils|peers|peer group|peer councils|comparators|comparator|benchmark|benchmarks|benchmarking|national average|national figures|national picture|nationally|elsewhere|everyone else|rest of country|england average|sector average)',
      'family group',
      '(best|top|worst) [performing] (council|authority|councils|authorities) [near|around|like|in|next to] (us|england|country|region|county|area)',
      '(councils|authorities|council|authority|places) (near|around|like|next to|similar to) us',
      '(nearby|neighbouring|adjacent|similar) (councils|authorities|places)',
      '(english|england|regional|county|sector|family group) (average|mean|median|figure)',
      'what do others (get|score|do|manage|achieve)',
      '(compare|compares|compared|against|versus|better than|worse than) [to|with] others',
      'how (do|did) we compare (on|for)',
    ],
    gap: [
      'how much (did|do|are|have|has) (we|it) (miss|missed|missing)',
      'how (far|close|near) [off|from|away|is|are|are we|above|below|short|to] [from|off|is|of]',
      '(gap|shortfall|distance|difference|variance) (to|from|against|between|with|of|and)',
      '(gap|shortfall|distance|variance)',
      'by how much',
      'how bad is (it|that|this)',
      '(how many points|how much|how far) (over|under|above|below|off|short of|from)',
    ],
    most: [
      '(most|fewest|least|highest number of|lowest number of|more|fewer)',
      '(has|have|own|owns) most',
      '(league table|heat map|heatmap)',
    ],
    'up or down': ['[(gone|going|go|moving|moved|trending|heading)] (up or down|down or up|up down)'],
    better: [
      '(better|worse) than (it|they|we) (was|were)',
      '(better|worse) [than|or worse]',
      '(higher|lower|up|down) (than|on)',
      '(up|down) on',
      '(beating|outperforming|ahead of)',
    ],
  },
  forms: [
    {
      says: ['up or down'],
      needs: ['ref', 'since'],
      also: ['it', 'got better', 'doing'],
      make: ({ refs: [ref = ''], period, since }) =>
        since === undefined ? undefined : { kind: 'contrast', ref, against: 'period', other: since, period },
    },
    {
      says: ['neighbours'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['versus', 'it', 'doing', 'better', 'to', 'with', 'show', 'gap', 'who', 'most', 'best', 'worst'],
      // “How do we compare on FOI?” is with others, “… with last year” with ourselves.
      make: ({ refs: [ref = ''], period, slots, tokens }) =>
        slots.has('quarter') && tokens.some(({ text }) => COMPARES.test(text))
          ? undefined
          : { kind: 'contrast', ref, against: 'neighbours', period },
    },
    {
      says: ['versus|gap', 'target'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'quantity', 'count', 'doing', 'to', 'versus', 'gap', 'from', 'where'],
      // “How much have we saved against target?”, and not how many.
      make: ({ refs: [ref = ''], period, tokens, cues }) =>
        cues.has('count') && !tokens.some(({ text }) => text.startsWith('how much'))
          ? undefined
          : { kind: 'contrast', ref, against: 'target', period },
    },
    {
      says: ['gap'],
      needs: ['ref'],
      takes: ['quarter', 'standing'],
      also: ['will hit', 'it', 'doing', 'to', 'target'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'contrast', ref, against: 'target', period }),
    },
    {
      // “How close is CPI13 to red?”: the working says how far the boundary is.
      says: ['gap'],
      needs: ['ref', 'move'],
      takes: ['quarter'],
      also: ['it', 'doing', 'to', 'from'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'why', ref, period }),
    },
    {
      says: ['versus|better'],
      needs: ['refs'],
      takes: ['quarter'],
      also: ['and', 'doing', 'it', 'versus', 'better'],
      make: ({ refs, period }) => ({ kind: 'several', refs: [...refs], period }),
    },
    {
      needs: ['ref', 'other'],
      takes: ['quarter'],
      also: ['versus', 'it', 'doing', 'better', 'changed', 'from', 'moved', 'to'],
      make: ({ refs: [ref = ''], period, other }) =>
        other === undefined ? undefined : { kind: 'contrast', ref, against: 'period', other, period },
    },
    {
      says: ['versus|better'],
      needs: ['ref', 'quarter'],
      also: ['it', 'doing'],
      make: ({ refs: [ref = ''], period, reporting }) =>
        period === reporting
          ? undefined
          : { kind: 'contrast', ref, against: 'period', other: period, period: reporting },
    },
    {
      says: ['versus'],
      needs: ['where'],
      takes: [...SELECTION, 'quarter', 'facet'],
      also: ['doing', 'by', 'better', 'most', 'worst', 'best', 'and', 'or', 'noun', 'summary'],
      make: sidesOf,
    },
    {
      // “Are there more reds than last quarter?”
      says: ['most'],
      needs: ['standing', 'quarter'],
      takes: [...SELECTION],
      also: ['count', 'noun', 'all'],
      make: (utterance) =>
        isThan(utterance) && utterance.period !== utterance.reporting
          ? {
              kind: 'compare',
              other: utterance.period,
              ...selectionOf(utterance),
              period: utterance.reporting,
            }
          : undefined,
    },
    {
      says: ['most|worst|best|better'],
      needs: ['where'],
      takes: [...SELECTION, 'quarter', 'facet'],
      also: ['doing', 'or', 'noun', 'who'],
      make: sidesOf,
    },
    {
      needs: ['facet'],
      takes: [...SELECTION, 'quarter'],
      also: [
        'by',
        'versus',
        'most',
        'worst',
        'best',
        'doing',
        'summary',
        'count',
        'who',
        'noun',
        'all',
        'better',
        'how',
        'rank',
        'splitting',
        'down',
      ],
      make: (utterance) =>
        utterance.facet === undefined || (utterance.cues.has('down') && !utterance.cues.has('splitting'))
          ? undefined
          : { kind: 'sides', facet: utterance.facet, ...selectionOf(utterance), period: utterance.period },
    },
    {
      says: ['versus'],
      needs: ['other'],
      takes: [...SELECTION, 'quarter'],
      also: ['doing', 'summary', 'all', 'noun', 'better', 'to', 'and', 'changed', 'count'],
      make: (utterance) =>
        utterance.other === undefined || utterance.other === utterance.period || sidesOf(utterance)
          ? undefined
          : { kind: 'compare', other: utterance.other, ...selectionOf(utterance), period: utterance.period },
    },
    {
      // “Are we better or worse than last quarter?”: the quarter said is the one that this one is held against.
      says: ['versus|better'],
      needs: ['quarter'],
      takes: [...SELECTION],
      also: ['doing', 'summary', 'all', 'noun', 'better', 'versus'],
      make: (utterance) =>
        utterance.period === utterance.reporting || sidesOf(utterance)
          ? undefined
          : {
              kind: 'compare',
              other: utterance.period,
              ...selectionOf(utterance),
              period: utterance.reporting,
            },
    },
    {
      says: ['who|whose', 'most'],
      takes: [...SELECTION, 'quarter'],
      also: ['owner', 'whose', 'noun', 'worst'],
      make: (utterance) => ({
        kind: 'sides',
        facet: 'owner',
        ...selectionOf(utterance),
        period: utterance.period,
      }),
    },
  ],
};
