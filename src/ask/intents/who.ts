/** The people behind a selection. */
import { type Intent, SELECTION } from '../intent.ts';
import { selectionOf } from '../said.ts';

export const who: Intent = {
  words: {
    everyone: ['(everyone|everybody|all owners|all [of] them)'],
    'who to chase': ['(who|whom) (do|should) (i|we) [need to|have to] (chase|remind|nudge|chase up)'],
    'who owes': [
      'who [still] owes [me|us|you] [figure|figures|score|scores]',
      'who [still] (has|have|needs|need) [still] to (report|submit|send)',
    ],
  },
  forms: [
    {
      // “Have all the owners reported?”: told by those who have not.
      says: ['everyone'],
      needs: ['standing'],
      takes: [...SELECTION, 'quarter'],
      also: ['who', 'their'],
      make: (said) =>
        said.standings.every(({ kind }) => kind === 'reported')
          ? {
              kind: 'who',
              ...selectionOf({ ...said, standings: [{ kind: 'not reported' }] }),
              period: said.period,
            }
          : undefined,
    },
    {
      says: ['who to chase|who owes'],
      takes: [...SELECTION, 'quarter'],
      also: ['noun', 'all'],
      make: (said) => ({ kind: 'who', ...selectionOf(said, { kind: 'not reported' }), period: said.period }),
    },
    {
      // “Owners of anything off target”
      says: ['owner'],
      needs: ['standing'],
      takes: [...SELECTION, 'quarter'],
      also: ['noun', 'all', 'their'],
      make: (said) =>
        said.first === 'owner' ? { kind: 'who', ...selectionOf(said), period: said.period } : undefined,
    },
    {
      says: ['who|whose'],
      takes: [...SELECTION, 'quarter'],
      also: ['noun', 'all', 'owner', 'manager', 'why', 'whose', 'who', 'their', 'report', 'deputy'],
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
