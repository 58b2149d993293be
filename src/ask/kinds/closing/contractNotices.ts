/** Grammar of contracts and their performance notices. Which contract is meant is taken out before. */
import type { Intent } from '../../model/intent.ts';

const NOTICE = '[contract] [performance] (notice|cpn)';
const NOTICES = '[contract] [performance] (notice|notices|cpns)';

export const notices: Intent = {
  words: {
    'notices due': [
      '(which|what|any|are any|are there any|show|list|show me|when) [contract] [performance] (notice|notices) [is|are] (due|overdue|next|outstanding|missing|to come|to be published)',
      '(which|what|any|are any|are there any) [contract] [performance] notices [are] (due|overdue|outstanding|to come) (next|soon|now)',
      '(which|what|any|show|list) cpns [are] (due|overdue|next|outstanding|to come)',
      '(which|what) contracts (are|do|should|must) (we|i) [supposed to|meant to|have to|need to] (publish|assess|rate|report|report on)',
      '(are|is|have|has) any of our [big|large|major] contracts',
      '(our|big|large|major) contracts',
      `when (is|are) [next] ${NOTICES} [due|to be published]`,
      '(which|what|any) contracts [are|is] (due|overdue) [for] [a] [notice|notices|assessment]',
      '(which|what) contracts (need|needs|want) [a] [performance] (notice|notices|assessment)',
      '(contract|contract performance) notices',
      '[show|list|show me|what are|which are] [all|my|our] contracts',
      '(which|what) contracts [are there|do we have|do i manage|do you know]',
    ],
    'draft notice': [
      `(draft|write|prepare|do|make) [up] [s71|section 71|s 71|procurement act] ${NOTICE}`,
      `(draft|write|prepare|do|make|create|show|show me|find|find me|start|generate|produce|draft me|write me|make me) [up] ${NOTICE}`,
      '(draft|write|prepare) contract performance',
    ],
    // Said for “rate CPI13” before it is read, as a rate is mostly part of a title.
    'rate kpi': ['kpirating'],
    'notice published': [
      `[record|note|record that|note that] ${NOTICE} (was|is|has been|got|were|is now|has now been) published`,
      `(published|i published|we published|i have published|we have published) ${NOTICE}`,
      `(record|note) ${NOTICE} as published`,
      `${NOTICE} published`,
    ],
  },
  forms: [
    {
      // “Are any of our big contracts failing?” is told by their ratings.
      says: ['notices due'],
      takes: ['standing'],
      also: ['noun', 'should', 'doing', 'show', 'when', 'is due'],
      make: ({ standings }) =>
        standings.every(({ kind }) => kind === 'off target' || kind === 'on target' || kind === 'overdue')
          ? { kind: 'contract notices' }
          : undefined,
    },
    { says: ['draft notice'], make: () => ({ kind: 'draft notice' }) },
    {
      says: ['rate kpi'],
      needs: ['ref'],
      make: ({ refs: [ref = ''] }) => ({ kind: 'rate kpi', ref }),
    },
    { says: ['notice published'], make: () => ({ kind: 'notice published' }) },
  ],
};
