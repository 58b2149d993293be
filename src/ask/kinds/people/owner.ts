/** Grammar of questions for an indicator's owner, deputy, manager, or reporter. */
import type { Where } from '../../../domain/answers/selection.ts';
import type { Intent } from '../../model/intent.ts';
import type { Utterance } from '../../model/utterance.ts';

const YES_OR_NO = /^(?:is|are|am|was|were|do|does|did|has|have)\b/;
/** “Did Megan see CPI13?” asks about her knowledge, and not for the owner. */
const isOfKnowing = (tokens: Utterance['tokens']): boolean =>
  tokens.some(({ text }) => /(?:^| )(?:hear|see|seen|know|knows|known|saw|read)\b/.test(text));
const isPerson = (where: Where | undefined): boolean =>
  ['person', 'owner'].includes(Object.keys(where ?? {}).join());

export const owner: Intent = {
  words: {
    whose: [
      '(who|whom) (has|looks after|runs|leads|leads on|is behind|deals with|does|is in charge of|is responsible for|is accountable for|is lead for|is contact for|is on|handles|is named)',
      'who (do|should|can|would) i (ask|speak to|talk to|contact|see|email|ring|phone|go to|shout at) [about|for|regarding|on]',
      'who is (dealing with|looking after|leading on|running|handling|in charge of)',
      'in charge of',
      '(contact|lead officer|lead|contact for|contact person|responsible officer|go to person|named person)',
      'whose (is|are)',
      'belongs to',
      '(belong|belongs) to',
      '(deals with|looks after|runs|leads on|handles)',
    ],
    reporter: [
      'who (put|entered|sent|filled) (that|it|this|figure|figures|number|numbers|score|value|result) in',
      'who (reported|submitted|entered|put in|sent in|filled in|provided|gave|supplied|keyed in|typed in|input|inputted|uploaded)',
      '(reported|submitted|entered|put in|sent in|provided|supplied|inputted) by',
      'by whom was',
    ],
    'signs off': ['(signs off|sign off|signs it off|approves|approve|sign it off)'],
  },
  forms: [
    {
      // “Who should I chase for KPI-6?”
      says: ['who to chase'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'noun', 'who'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'owner', ref, role: 'owner', period }),
    },
    {
      says: ['reporter'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'who', 'noun', 'when'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'owner', ref, role: 'reporter', period }),
    },
    {
      says: ['deputy'],
      needs: ['ref'],
      takes: ['quarter', 'where'],
      also: ['it', 'who', 'noun', 'owner', 'when', 'off'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'owner', ref, role: 'deputy', period }),
    },
    {
      says: ['manager'],
      needs: ['ref'],
      takes: ['quarter', 'facet'],
      also: ['it', 'who', 'noun', 'owner'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'owner', ref, role: 'manager', period }),
    },
    {
      // “Sign off CPI13” is an order, “who signs off CPI13” a question.
      says: ['who', 'signs off'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'owner', ref, role: 'manager', period }),
    },
    {
      says: ['owner|whose'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'who', 'noun', 'owner', 'whose'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'owner', ref, role: 'owner', period }),
    },
    {
      // “Is CPI13 mine?”, “does Adele own CPI13?”: told by who does.
      needs: ['ref', 'where'],
      also: ['it', 'owner', 'whose', 'noun'],
      make: ({ refs: [ref = ''], period, where, tokens }) =>
        isPerson(where) && YES_OR_NO.test(tokens[0]?.text ?? '') && !isOfKnowing(tokens)
          ? { kind: 'owner', ref, role: 'owner', period }
          : undefined,
    },
    {
      // “Has Adele reported CPI01?”: told by the figure, or that there is none.
      needs: ['ref', 'where', 'standing'],
      takes: ['quarter'],
      also: ['it', 'noun', 'submit'],
      make: ({ refs: [ref = ''], period, where, tokens, standings }) =>
        isPerson(where) &&
        standings.every(({ kind }) => kind === 'reported') &&
        YES_OR_NO.test(tokens[0]?.text ?? '')
          ? { kind: 'show', ref, period }
          : undefined,
    },
    {
      // “Who covers Isaiah on CPI13?”, “who covers CPI13 when Isaiah is off?”
      says: ['who'],
      needs: ['ref', 'where'],
      also: ['it', 'noun', 'when', 'off'],
      make: ({ refs: [ref = ''], period, where }) =>
        Object.keys(where ?? {}).join() === 'deputy'
          ? { kind: 'owner', ref, role: 'deputy', period }
          : undefined,
    },
    {
      says: ['who'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'noun'],
      // “Who does CPI13?” has it; “who did CPI13?” reported it.
      make: ({ refs: [ref = ''], period, tokens }) => ({
        kind: 'owner',
        ref,
        role: tokens.some(({ kind, text }) => kind === 'filler' && text === 'did') ? 'reporter' : 'owner',
        period,
      }),
    },
  ],
};
