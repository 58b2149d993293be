/** “Who can see CPI13?”, “is CPI13 restricted?”, “what is restricted?” */
import type { Intent } from '../../model/intent.ts';

const SEE = '(see|read|view|look at|open)';
const RESTRICTED = '(restricted|confidential|embargoed)';

export const reading: Intent = {
  words: {
    'may see': [
      `who [else] (can|may|could) [also|all] ${SEE}`,
      `(who|whom) (is|are) (allowed|able|permitted|meant) to ${SEE}`,
      `who (has|have|gets|got) [read] access to`,
      `(can|may) (everybody|everyone|anybody|anyone) ${SEE}`,
      `who is it (restricted|limited|visible) to`,
    ],
    'is restricted': [
      `(is|are) [it] [still] ${RESTRICTED}`,
      `how long is [it] ${RESTRICTED}`,
      `(until when|till when) is [it] ${RESTRICTED}`,
      `why is [it] ${RESTRICTED}`,
    ],
    'what is restricted': [
      `(what|which) (is|are) [still] ${RESTRICTED} [to me|for me|from me]`,
      `(what|which) [of them|ones] [is|are] [still] ${RESTRICTED}`,
      `[list|show] [all|the|me] ${RESTRICTED} (ones|figures)`,
      `(is|are) [there] anything [still] ${RESTRICTED}`,
      '(what|which) can [not] everybody (see|read)',
      '(what|which) (can|may|am) i not [allowed to] (see|read)',
    ],
    restricted: [RESTRICTED],
  },
  forms: [
    {
      says: ['may see'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'who', 'everyone', 'restricted', 'noun'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'readers', ref, period }),
    },
    {
      says: ['is restricted|restricted'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'who', 'why', 'noun', 'when', 'restricted'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'readers', ref, period }),
    },
    {
      says: ['what is restricted'],
      also: ['restricted', 'noun', 'all', 'everyone', 'not', 'turned'],
      make: () => ({ kind: 'restricted' }),
    },
    {
      says: ['restricted', 'noun'],
      also: ['all', 'what is restricted'],
      make: () => ({ kind: 'restricted' }),
    },
  ],
};
