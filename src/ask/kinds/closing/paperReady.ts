/** “What's missing from the paper?”, “is the report ready?”: how far the quarter is on its way to it. */
import type { Intent } from '../../model/intent.ts';
import { selectionOf } from '../../model/utterance.ts';

const PAPER = '[committee|my|our|next|final] (paper|report|pack|papers)';

export const paperReady: Intent = {
  words: {
    'paper ready': [
      `(what is|what are we|is anything|anything) (missing|outstanding|left) [still] (from|in|for) ${PAPER}`,
      `(what is still|is there anything|is there anything still) (missing|outstanding|left) (from|in|for) ${PAPER}`,
      `(what|what is|who is) (holding up|holding|stopping|delaying|in way of) ${PAPER}`,
      `(is|are) ${PAPER} (ready|done|finished|complete) [yet]`,
      `(can|could) (i|we) (do|run|make|produce|send|finish) ${PAPER} yet`,
      `(what|how much) (is left|do we still need|do i still need|is still to do|needs doing) [to do] (for|before|in) ${PAPER}`,
    ],
  },
  forms: [
    {
      says: ['paper ready'],
      takes: ['where', 'outside', 'quarter'],
      also: ['noun', 'all'],
      make: (utterance) => {
        const { asked: _all, ...place } = selectionOf(utterance);
        return { kind: 'still open', ...place, period: utterance.period };
      },
    },
  ],
};
