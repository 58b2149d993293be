/** The people behind a selection. */
import type { Asked, Selection, Where } from '../../../domain/answers/selection.ts';
import { type Intent, SELECTION } from '../../model/intent.ts';
import { byOwner, type Said, selectionOf } from '../../model/said.ts';
import { countsPeople } from '../standing/count.ts';

/** “Everyone but Alex” leaves out whoever Alex stands in for by no means. */
const peopleOf = (said: Said, otherwise?: Asked): Selection =>
  selectionOf({ ...said, outside: byOwner(said.outside) }, otherwise);

/** “Who is Alex?” and “who covers for Alex?” ask for somebody, and not for whoever shares figures with Alex. */
const isOfPlace = (where: Where | undefined): boolean =>
  Object.keys(where ?? {}).some((facet) => !['person', 'deputy'].includes(facet));

const SHARE = /(?:percent(?:age)?|proportion|share|fraction|ratio)(?: |$)/;

/** What people do with figures, and no figure does. */
const OWED: ReadonlySet<string> = new Set(['not reported', 'overdue', 'reported']);

/** “Anyone late?”, “has anybody not reported?”; “could someone say what's late” asks of figures. */
function asksOfAnyone({ parts }: Said): boolean {
  const at = parts.findIndex(({ text }) => /^any(?:one|body)$/.test(text));
  return (
    at >= 0 && parts.slice(0, at).every(({ text }) => /^(?:is|are|has|have|is there|are there)$/.test(text))
  );
}

export const who: Intent = {
  words: {
    'all in': [
      '(is|are|have|has) (everything|all) [returns|figures|submissions|numbers|scores] [come] (in|reported|done|submitted)',
      '(are|have) we all (in|reported|done|submitted|finished)',
    ],
    everyone: ['(everyone|everybody|all owners|all [of] them)'],
    'who to chase': [
      '(who|whom) (do|should) (i|we) [need to|have to] (chase|remind|nudge|chase up|nag|pester|chivvy)',
    ],
    'who owes': [
      '(names|names of people|names of those) (i|we) (have to|need to|should|must) (chase|remind|nudge|chase up) [this (morning|afternoon)|today]',
      'who is (holding up|holding back|keeping waiting)',
      'who [still] owes [me|us|you] [figure|figures|score|scores]',
      'who [still] (has|have|needs|need) [still] to (report|submit|send)',
    ],
  },
  forms: [
    {
      // “Is everything in?”: told by what is not.
      says: ['all in'],
      takes: ['quarter', 'where', 'outside'],
      also: ['noun'],
      make: (said) => ({ kind: 'list', ...selectionOf(said, { kind: 'not reported' }), period: said.period }),
    },
    {
      // “Has ICT reported?”, “have all of them?”
      needs: ['standing'],
      takes: ['quarter', 'where', 'outside'],
      also: ['noun', 'their'],
      make: (said) =>
        said.standings.every(({ kind }) => kind === 'reported') &&
        /^(?:is|are|has|have)\b/.test(said.parts[0]?.text ?? '') &&
        (said.cues.has('all') || said.slots.has('where'))
          ? {
              kind: 'list',
              ...selectionOf({ ...said, standings: [{ kind: 'not reported' }] }),
              period: said.period,
            }
          : undefined,
    },
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
              ...peopleOf({ ...said, standings: [{ kind: 'not reported' }] }),
              period: said.period,
            }
          : undefined,
    },
    {
      says: ['who to chase|who owes'],
      takes: [...SELECTION, 'quarter'],
      also: ['noun', 'all'],
      make: (said) => ({ kind: 'who', ...peopleOf(said, { kind: 'not reported' }), period: said.period }),
    },
    {
      // “How many of the owners have yet to report?”: told by who they are.
      says: ['count'],
      needs: ['standing'],
      takes: [...SELECTION.filter((slot) => slot !== 'except'), 'quarter'],
      also: ['owner', 'their', 'all'],
      make: (said) =>
        countsPeople(said) && !said.parts.some(({ text }) => SHARE.test(text))
          ? { kind: 'who', ...peopleOf(said), period: said.period }
          : undefined,
    },
    {
      // “Anyone not submitted yet?”
      needs: ['standing'],
      takes: [...SELECTION.filter((slot) => slot !== 'except'), 'quarter'],
      also: ['their', 'report'],
      make: (said) =>
        asksOfAnyone(said) && said.standings.every(({ kind }) => OWED.has(kind))
          ? { kind: 'who', ...peopleOf(said), period: said.period }
          : undefined,
    },
    {
      // “Owners of anything off target”
      says: ['owner'],
      needs: ['standing'],
      takes: [...SELECTION, 'quarter'],
      also: ['noun', 'all', 'their'],
      make: (said) =>
        said.first === 'owner' ? { kind: 'who', ...peopleOf(said), period: said.period } : undefined,
    },
    {
      // Whoever “hasn't any reds” is not behind what is not red.
      says: ['who|whose'],
      takes: [...SELECTION.filter((slot) => slot !== 'except'), 'quarter'],
      also: ['noun', 'all', 'owner', 'manager', 'why', 'whose', 'who', 'their', 'report', 'deputy'],
      make: (said) =>
        said.slots.has('standing') || said.slots.has('change') || isOfPlace(said.where) || said.among
          ? { kind: 'who', ...peopleOf(said), period: said.period }
          : undefined,
    },
  ],
};
