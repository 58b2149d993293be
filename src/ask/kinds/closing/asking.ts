/** Grammar of orders to ask a figure's owner, and to comment in a role. What is asked or said is taken out before. */
import { ME } from '../../../domain/answers/selection.ts';
import type { Intent } from '../../model/intent.ts';
import { isCue, type Token } from '../../model/tokens.ts';

const OF_PEOPLE = new Set(['person', 'owner', 'deputy', 'manager']);

/** Is the order the first thing that means something? */
const orders = (tokens: readonly Token[], order: string): boolean => {
  const [first] = tokens.filter(({ kind }) => kind !== 'filler');
  return first !== undefined && isCue(first, order);
};

export const asking: Intent = {
  words: {
    // Where the words are taken out, the order is put into a word that nobody types.
    'ask about': ['askowner [owner|deputy|them|him|her|whoever owns it|whoever reports it]'],
    'comment on': ['rolecomment'],
  },
  forms: [
    {
      says: ['ask about'],
      needs: ['ref'],
      takes: ['quarter', 'where'],
      also: ['owner', 'it', 'them', 'noun', 'their'],
      make: ({ refs: [ref = ''], period, tokens, where, outside }) => {
        const people = tokens.flatMap((token) => (token.kind === 'person' ? [token.ids] : []));
        const [named] = people;
        const isOfPeople = Object.keys(where ?? {}).every((facet) => OF_PEOPLE.has(facet));
        if (!orders(tokens, 'ask about') || !isOfPeople || outside || people.length > 1) return undefined;
        const [whom, ...namesakes] = named ?? [];
        if (namesakes.length > 0 || whom === ME) return undefined;
        return { kind: 'ask owner', ref, period, ...(whom !== undefined && { whom }) };
      },
    },
    {
      says: ['comment on'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'noun'],
      make: ({ refs: [ref = ''], period, tokens }) =>
        orders(tokens, 'comment on') ? { kind: 'comment', ref, period } : undefined,
    },
  ],
};
