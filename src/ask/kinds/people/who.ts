/** Grammar of questions for the people behind a selection. */
import type { Asked, Selection, Where } from '../../../domain/answers/selection.ts';
import { type Intent, SELECTION } from '../../model/intent.ts';
import { byOwner, selectionOf, type Utterance } from '../../model/utterance.ts';
import { countsPeople } from '../standing/count.ts';

/** “Everyone but Alex” excludes Alex alone, and not the people he stands in for. */
const peopleOf = (utterance: Utterance, otherwise?: Asked): Selection =>
  selectionOf({ ...utterance, outside: byOwner(utterance.outside) }, otherwise);

/**
 * Is it about a place? “Who is Alex?” and “who covers for Alex?” ask for somebody, and not for people who share
 * figures with Alex.
 */
const isOfPlace = (where: Where | undefined): boolean =>
  Object.keys(where ?? {}).some((facet) => !['person', 'deputy'].includes(facet));

const SHARE = /(?:percent(?:age)?|proportion|share|fraction|ratio)(?: |$)/;

/** Standings that are deeds of people. */
const OWED: ReadonlySet<string> = new Set(['not reported', 'overdue', 'reported']);

/** “Anyone late?”, “has anybody not reported?”: about people; “could someone say what's late” is about figures. */
function asksOfAnyone({ tokens }: Utterance): boolean {
  const at = tokens.findIndex(({ text }) => /^any(?:one|body)$/.test(text));
  return (
    at >= 0 && tokens.slice(0, at).every(({ text }) => /^(?:is|are|has|have|is there|are there)$/.test(text))
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
      '(stragglers|laggards|slackers|late comers|latecomers|non responders|non reporters|usual suspects|culprits)',
      'who [have|has] we [still] [not] (got|had) nothing from',
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
      make: (utterance) => ({
        kind: 'list',
        ...selectionOf(utterance, { kind: 'not reported' }),
        period: utterance.period,
      }),
    },
    {
      // “Has ICT reported?”, “have all of them?”
      needs: ['standing'],
      takes: ['quarter', 'where', 'outside'],
      also: ['noun', 'their'],
      make: (utterance) =>
        utterance.standings.every(({ kind }) => kind === 'reported') &&
        /^(?:is|are|has|have)\b/.test(utterance.tokens[0]?.text ?? '') &&
        (utterance.cues.has('all') || utterance.slots.has('where'))
          ? {
              kind: 'list',
              ...selectionOf({ ...utterance, standings: [{ kind: 'not reported' }] }),
              period: utterance.period,
            }
          : undefined,
    },
    {
      // “Have all the owners reported?”: told by those who have not.
      says: ['everyone'],
      needs: ['standing'],
      takes: [...SELECTION, 'quarter'],
      also: ['who', 'their'],
      make: (utterance) =>
        utterance.standings.every(({ kind }) => kind === 'reported')
          ? {
              kind: 'who',
              ...peopleOf({ ...utterance, standings: [{ kind: 'not reported' }] }),
              period: utterance.period,
            }
          : undefined,
    },
    {
      says: ['who to chase|who owes'],
      takes: [...SELECTION, 'quarter'],
      also: ['noun', 'all'],
      make: (utterance) => ({
        kind: 'who',
        ...peopleOf(utterance, { kind: 'not reported' }),
        period: utterance.period,
      }),
    },
    {
      // “How many of the owners have yet to report?”: told by who they are.
      says: ['count'],
      needs: ['standing'],
      takes: [...SELECTION.filter((slot) => slot !== 'except'), 'quarter'],
      also: ['owner', 'their', 'all'],
      make: (utterance) =>
        countsPeople(utterance) && !utterance.tokens.some(({ text }) => SHARE.test(text))
          ? { kind: 'who', ...peopleOf(utterance), period: utterance.period }
          : undefined,
    },
    {
      // “Anyone not submitted yet?”
      needs: ['standing'],
      takes: [...SELECTION.filter((slot) => slot !== 'except'), 'quarter'],
      also: ['their', 'report'],
      make: (utterance) =>
        asksOfAnyone(utterance) && utterance.standings.every(({ kind }) => OWED.has(kind))
          ? { kind: 'who', ...peopleOf(utterance), period: utterance.period }
          : undefined,
    },
    {
      // “Owners of anything off target”
      says: ['owner'],
      needs: ['standing'],
      takes: [...SELECTION, 'quarter'],
      also: ['noun', 'all', 'their'],
      make: (utterance) =>
        utterance.first === 'owner'
          ? { kind: 'who', ...peopleOf(utterance), period: utterance.period }
          : undefined,
    },
    {
      // “Who hasn't any reds” does not ask for the people behind all other figures.
      says: ['who|whose'],
      takes: [...SELECTION.filter((slot) => slot !== 'except'), 'quarter'],
      also: ['noun', 'all', 'owner', 'manager', 'why', 'whose', 'who', 'their', 'report', 'deputy'],
      make: (utterance) =>
        utterance.slots.has('standing') ||
        utterance.slots.has('change') ||
        isOfPlace(utterance.where) ||
        utterance.among
          ? { kind: 'who', ...peopleOf(utterance), period: utterance.period }
          : undefined,
    },
  ],
};
