/** “Reds without commentary”, “what has nobody explained?” */
import { type Intent, SELECTION } from '../intent.ts';
import { selectionOf } from '../said.ts';

const WORDS = '(commentary|commentaries|comment|comments|narrative|narratives|explanation|explanations)';

export const unexplained: Intent = {
  words: {
    unsaid: [
      `(without|no|lacking|lack|lacks|missing|not have|not got|needs|need|needing) [any] ${WORDS}`,
      `${WORDS} missing`,
      '(uncommented|unexplained)',
      'not [been] (explained|commented on)',
      '[where|that] nobody has explained',
    ],
  },
  forms: [
    {
      says: ['unsaid'],
      takes: [...SELECTION, 'quarter'],
      also: ['noun', 'all', 'owner', 'their', 'where'],
      make: (said) => ({ kind: 'unexplained', ...selectionOf(said), period: said.period }),
    },
  ],
};
