/** The people behind a selection. */
import { type Intent, SELECTION } from '../intent.ts';
import { selectionOf } from '../said.ts';

export const who: Intent = {
  words: {
    'who to chase': ['(who|whom) (do|should) (i|we) [need to|have to] (chase|remind|nudge|chase up)'],
    'who owes': [
      'who [still] owes [me|us|you] [figure|figures|score|scores]',
      'who [still] has [still] to (report|submit|send)',
    ],
  },
  forms: [
    {
      says: ['who to chase|who owes'],
      takes: [...SELECTION, 'quarter'],
      also: ['noun', 'all'],
      make: (said) => ({ kind: 'who', ...selectionOf(said, { kind: 'not reported' }), period: said.period }),
    },
    {
      says: ['who|whose'],
      takes: [...SELECTION, 'quarter'],
      also: ['noun', 'all', 'owner', 'manager', 'why', 'whose', 'who', 'doing'],
      make: (said) =>
        said.slots.has('standing') ||
        said.slots.has('except') ||
        said.slots.has('change') ||
        said.slots.has('where')
          ? { kind: 'who', ...selectionOf(said), period: said.period }
          : undefined,
    },
  ],
};
