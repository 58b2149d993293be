/** “When is it due?” */
import type { Intent } from '../intent.ts';

export const due: Intent = {
  words: {
    due: [
      'when (is|are|was|were|do|does|will) [it|they|figures|scores|everything|returns|submissions|this|data] [to] (due|due in|due by|needed by|needed)',
      '(deadline|deadlines|due date|due dates|cut off|cutoff|closing date|submission date|submission deadline)',
      'when is (deadline|cut off|cutoff|due date|closing date) [for]',
      'what is (deadline|cut off|due date|closing date) [for]',
      '(by when|when) (do|must|should|have) (i|we|they|people|owners) [need|have|got] [to] (report|submit|be in|get in|send in|have in)',
      'when (do|must|should) (i|we|they) (need|have) to (report|submit|fill in|send in|enter|get) [by]',
      'when does [reporting] (window|reporting|quarter) (close|open|shut|end)',
      'how long (have|do) (i|we|they) (got|have) [left] [to (report|submit)]',
      '(due by when|due when)',
    ],
    'is due': ['due', 'due in', 'due by', 'needed by'],
  },
  forms: [
    {
      says: ['due'],
      also: ['it', 'is due', 'report', 'submit', 'noun', 'when', 'to'],
      takes: ['ref', 'quarter', 'where'],
      make: ({ refs: [ref], period, where, cues }) =>
        (where !== undefined && JSON.stringify(where) !== '{"person":["me"]}') || cues.has('it')
          ? undefined
          : { kind: 'due', ...(ref !== undefined && { ref }), period },
    },
    {
      says: ['when', 'is due'],
      also: ['noun', 'by', 'to', 'report'],
      takes: ['ref', 'quarter'],
      make: ({ refs: [ref], period }) => ({ kind: 'due', ...(ref !== undefined && { ref }), period }),
    },
    {
      says: ['when|due', 'it'],
      also: ['is due', 'report', 'submit', 'due', 'noun', 'to'],
      needs: ['ref'],
      takes: ['quarter'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'due', ref, period }),
    },
  ],
};
