/** Grammar of “who is away?”, “is Adele on leave next week?” Their days are taken out before, and being away is one word. */
import { ME } from '../../../domain/answers/selection.ts';
import type { Intent } from '../../model/intent.ts';

const ASKS = /^(?:who|whom|is|are|will|anyone|anybody|am|list|show|which)\b/;
const OF_PEOPLE = new Set(['person', 'owner', 'deputy', 'manager']);

export const absences: Intent = {
  words: {
    'who is away': [
      '(who|who else|anyone|anybody|someone|somebody) [is|are|be|will be] [currently|now|else|all] out of office',
      '(is|are|will) (anyone|anybody|someone|somebody) [be] [else] out of office',
      '(which|what) (people|owners|colleagues|managers) [are|will be] out of office',
      '(show|list) [me] [everyone|everybody|who|people] [who is|is] out of office',
    ],
  },
  forms: [
    { says: ['who is away'], also: ['will', 'who'], make: () => ({ kind: 'absences' }) },
    {
      // “Is Adele away?”
      says: ['is away'],
      takes: ['where'],
      also: ['will'],
      make: ({ tokens, where, outside }) => {
        const ids = Object.entries(where ?? {}).flatMap(([facet, all]) => (OF_PEOPLE.has(facet) ? all : []));
        const [person, ...others] = new Set(ids);
        const isOfPeople = Object.keys(where ?? {}).every((facet) => OF_PEOPLE.has(facet));
        if (!person || person === ME || others.length > 0 || outside || !isOfPeople) return undefined;
        return ASKS.test(tokens[0]?.text ?? '') ? { kind: 'absences', person } : undefined;
      },
    },
  ],
};
