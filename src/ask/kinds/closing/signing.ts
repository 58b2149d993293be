/** Grammar of orders to sign figures off, and to send one back: “sign off everything green in ICT”. */
import { type Intent, SELECTION } from '../../model/intent.ts';
import { isCue, type Token } from '../../model/tokens.ts';
import { byOwner, selectionOf } from '../../model/utterance.ts';

/** Is the order the first thing that is said? “Who signs off CPI13?” and “what did Lynne sign off?” ask. */
const orders = (tokens: readonly Token[], order: string): boolean => {
  const [first] = tokens.filter((token) => token.kind !== 'filler' || ASKS.test(token.text));
  return first !== undefined && isCue(first, order);
};
const ASKS = /^(?:what|which|who|when|how|why|where|is|are|was|were|has|have|had|did|does|do)\b/;

export const signing: Intent = {
  words: {
    sign: [
      '(sign off|approve|countersign) [on]',
      '(sign|approve) [off]',
      'give [my] (sign off|signature) (to|for|on)',
    ],
    'send back': [
      '(send|hand|pass|bounce|give) back [to (owner|them|its owner|their owner)]',
      '(reject|bounce|return)',
      'return to (owner|its owner|sender)',
    ],
  },
  forms: [
    {
      says: ['sign'],
      takes: [...SELECTION, 'quarter', 'ref', 'refs'],
      also: [
        'noun',
        'all',
        'those',
        'their',
        'owner',
        'manager',
        'report',
        'signs off',
        'it',
        'them',
        'of them',
      ],
      make: (utterance) => {
        const { cues, tokens, refs, slots, period } = utterance;
        if (!orders(tokens, 'sign')) return undefined;
        const [ref] = slots.has('ref') ? refs : [];
        // “Sign it” is of one, and never of all that waits.
        const isOfOne = cues.has('it') && !utterance.where && !utterance.among && slots.size === 0;
        if (isOfOne) return undefined;
        return {
          kind: 'sign off',
          ...(ref !== undefined && { ref }),
          ...selectionOf({
            ...utterance,
            ...(slots.has('refs') && { among: [...refs] }),
            where: byOwner(utterance.where),
            outside: byOwner(utterance.outside),
          }),
          period,
        };
      },
    },
    {
      says: ['send back'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'noun', 'to', 'owner'],
      make: ({ refs: [ref = ''], period, tokens }) =>
        orders(tokens, 'send back') ? { kind: 'send back', ref, period } : undefined,
    },
  ],
};
