/** Grammar of whose figures are: mine, not mine, for somebody else; and who has said so. Their names are taken out before. */
import { type Period, shiftPeriod } from '../../../domain/time/period.ts';
import type { Intent } from '../../model/intent.ts';
import type { Question } from '../../model/question.ts';
import { byOwner, selectionOf, type Utterance } from '../../model/utterance.ts';

type Only = Extract<Question, { kind: 'confirmed' }>['only'];

function confirmed(utterance: Utterance, only?: Only): Question {
  const { asked: _all, ...place } = selectionOf(utterance);
  return { kind: 'confirmed', ...place, ...(only && { only }), ...quarterOf(utterance) };
}

/** The quarter that was said; of a bare “Q3” the one to come, where that is the next. */
function quarterOf({ when, period, reporting }: Utterance): { readonly quarter?: Period } {
  if (!when) return {};
  const next = shiftPeriod(reporting, 1);
  return { quarter: when.isBare && shiftPeriod(period, YEAR) === next ? next : period };
}

const YEAR = 4;

const takes = ['where', 'outside', 'quarter'] as const;
const ALSO = ['who', 'whose', 'owner', 'noun', 'all', 'everyone', 'count', 'their', 'those'];

export const owning: Intent = {
  words: {
    // All that people say for these four is put into one word each, where the names are taken out.
    disowned: ['disown'],
    'is kept': ['keep owning'],
    'is handed over': ['reassign'],
    'is offered': ['takeoffer'],
    'not confirmed': [
      '[who|which owners|what owners] [still] (has|have|did) not [yet] (confirmed|confirm|said yes) [yet]',
      '(has|have) (everyone|everybody|all owners|they all|all of them) confirmed [yet]',
      '(not [yet] confirmed|unconfirmed) [yet]',
      '[who] [still] (has|have|needs|need) to confirm',
      '[still] to confirm',
      '[who|which owners] (has|have|did) not (said|say|told us|confirmed|confirm|accepted) [if|that|whether] (it is|they are|is|are) [still] theirs',
    ],
    'has confirmed': [
      '[who|which owners] (has|have) [already] (confirmed|said yes) [already|so far|yet]',
      'who is confirmed [so far]',
    ],
    'said yes': ['(confirmed|said yes) [yet|already|so far]'],
    'confirmed owner': ['[no|with|without|have|has] (confirmed|agreed) (owner|owners)'],
  },
  forms: [
    {
      says: ['disowned'],
      needs: ['ref'],
      also: ['it'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'not mine', ref, period }),
    },
    {
      says: ['is kept'],
      needs: ['ref'],
      also: ['it'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'confirm', ref, period }),
    },
    {
      says: ['is kept'],
      needs: ['refs'],
      make: ({ refs, period }) => ({ kind: 'confirm', among: [...refs], period }),
    },
    {
      says: ['is handed over'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it'],
      make: (utterance) => ({
        kind: 'hand over',
        ref: utterance.refs[0] ?? '',
        period: utterance.reporting,
        ...quarterOf(utterance),
      }),
    },
    {
      says: ['is offered'],
      needs: ['ref'],
      also: ['it', 'noun'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'offers', ref, period }),
    },
    {
      says: ['is offered'],
      needs: ['refs'],
      also: ['noun'],
      make: ({ refs, period }) => ({ kind: 'offers', among: [...refs], period }),
    },
    { says: ['not confirmed'], takes, also: ALSO, make: (said) => confirmed(said, 'not confirmed') },
    { says: ['has confirmed'], takes, also: ALSO, make: (said) => confirmed(said, 'confirmed') },
    // “Has Adele confirmed?”
    {
      says: ['said yes'],
      needs: ['where'],
      takes: ['quarter'],
      also: ALSO,
      make: (said) => confirmed({ ...said, where: byOwner(said.where) }),
    },
    { says: ['confirmed owner'], takes, also: ALSO, make: (said) => confirmed(said) },
  ],
};
