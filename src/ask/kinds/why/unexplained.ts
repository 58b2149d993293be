/** “Reds without commentary”, “what has nobody explained?” */
import { type Intent, SELECTION } from '../../model/intent.ts';
import { selectionOf } from '../../model/utterance.ts';

const WORDS =
  '(commentary|commentaries|comment|comments|narrative|narratives|explanation|explanations|reason|reasons)';

export const unexplained: Intent = {
  words: {
    unsaid: [
      `(without|no|lacking|lack|lacks|missing|not have|not got|needs|need|needing|not written|not given|not provided|not added|not put) [any] ${WORDS}`,
      `(do not|does not|did not|still) (have|need|lack|give|provide) [any] ${WORDS}`,
      `${WORDS} missing`,
      '(uncommented|unexplained)',
      'not [been] (explained|commented on)',
      '[where|that] nobody has explained',
    ],
  },
  forms: [
    {
      // “Is there no commentary for CPI13?”: told by what there is.
      says: ['unsaid'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'noun'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'why', ref, period }),
    },
    {
      says: ['unsaid'],
      takes: [...SELECTION, 'quarter'],
      also: ['noun', 'all', 'owner', 'their', 'where', 'who', 'whose'],
      make: (utterance) => ({ kind: 'unexplained', ...selectionOf(utterance), period: utterance.period }),
    },
  ],
};
