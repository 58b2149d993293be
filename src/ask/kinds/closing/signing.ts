/** Grammar of orders to sign figures off, and to send one back: “sign off everything green in ICT”. */
import { ME } from '../../../domain/answers/selection.ts';
import { type Intent, SELECTION } from '../../model/intent.ts';
import { isCue, type Token } from '../../model/tokens.ts';
import { byOwner, selectionOf, type Utterance } from '../../model/utterance.ts';

/** Is the order the first thing that is said? “Who signs off CPI13?” and “what did Lynne sign off?” ask. */
const orders = (tokens: readonly Token[], order: string): boolean => {
  const [first] = tokens.filter((token) => token.kind !== 'filler' || ASKS.test(token.text));
  return first !== undefined && isCue(first, order);
};
const ASKS = /^(?:what|which|who|when|how|why|where|is|are|was|were|has|have|had|did|does|do)\b/;

const OF_PEOPLE = new Set(['person', 'owner', 'deputy', 'manager']);

/** The one person that is named, where no other place is; nobody shares their name. */
function onlyPerson(tokens: readonly Token[], where: Utterance['where']): string | undefined {
  const people = tokens.flatMap((token) => (token.kind === 'person' ? [token.ids] : []));
  const [ids = [], ...others] = people;
  const isOne = others.length === 0 && ids.length === 1;
  return isOne && Object.keys(where ?? {}).every((facet) => OF_PEOPLE.has(facet)) ? ids[0] : undefined;
}

/** “Sign off CPI14 for Lynne”: somebody else's signature is meant, and not the figures that Lynne owns. */
function insteadOfIn(utterance: Utterance): Utterance & { readonly insteadOf?: string } {
  const { tokens, slots, where } = utterance;
  const person = slots.has('ref') || slots.has('refs') ? onlyPerson(tokens, where) : undefined;
  return person === undefined || person === ME
    ? utterance
    : { ...utterance, where: undefined, insteadOf: person };
}

export const signing: Intent = {
  words: {
    sign: [
      '(sign off|approve|countersign) [on]',
      '(sign|approve|accept) [off]',
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
        const { insteadOf, ...signed } = insteadOfIn(utterance);
        const [ref] = slots.has('ref') ? refs : [];
        // “Sign it” is of one, and never of all that waits.
        const isOfOne = cues.has('it') && !utterance.where && !utterance.among && slots.size === 0;
        if (isOfOne) return undefined;
        return {
          kind: 'sign off',
          ...(ref !== undefined && { ref }),
          ...selectionOf({
            ...signed,
            ...(slots.has('refs') && { among: [...refs] }),
            where: byOwner(signed.where),
            outside: byOwner(utterance.outside),
          }),
          ...(insteadOf !== undefined && { insteadOf }),
          period,
        };
      },
    },
    {
      says: ['send back'],
      needs: ['ref'],
      takes: ['quarter', 'where'],
      also: ['it', 'noun', 'to', 'owner', 'manager'],
      make: ({ refs: [ref = ''], period, tokens, where, outside }) => {
        const whom = onlyPerson(tokens, where);
        const isNamed = where === undefined || whom !== undefined;
        return orders(tokens, 'send back') && isNamed && !outside
          ? { kind: 'send back', ref, period, ...(whom !== undefined && { whom }) }
          : undefined;
      },
    },
  ],
};
