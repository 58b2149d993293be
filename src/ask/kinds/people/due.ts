/** “When is it due?” */
import { shiftPeriod } from '../../../domain/time/period.ts';
import type { Intent } from '../../model/intent.ts';
import { isMineOnly } from '../../model/utterance.ts';

export const due: Intent = {
  words: {
    due: [
      'what is due [next]',
      'when (is|are|was|were) [they|figures|scores|everything|returns|submissions] (due|due in|due by|needed by|needed) [next]',
      '[next] (deadline|deadlines|due date|due dates|cut off|cutoff|closing date|submission date|submission deadline)',
      'when is [next] (deadline|cut off|cutoff|due date|closing date) [for]',
      'what is [next] (deadline|cut off|due date|closing date) [for]',
      '(do|must|should|have) (i|we|they|people|owners) [need to|have to|got to] (report|submit|send in) by',
      'when (do|must|should|have) (i|we|they|people|owners) [need to|have to|got to|to] (report|submit|send in)',
      'when (do|must|should|have) (i|we|they) [have to|need to|got to] have',
      'when (do|does) (i|we|they) next (report|submit|have|get)',
      '(what|which) (quarter|period) (are we [in|on|reporting]|is it|is this)',
      'when does [reporting] (window|reporting|quarter) (close|open|shut|end)',
      'when (do|must|should) [figures|numbers|scores|returns|they] (need to|have to) be in',
      'when is next (one|quarter|figure|return|set|round) due',
      'how long (have|do) (i|we|they) (got|have) [left] [to (report|submit)]',
      '(key|important|main|reporting) (dates|timetable|timeline|calendar) [for|in|of]',
      '(timetable|timeline) [for|of]',
      '(due by when|due when|by what date)',
      '(when|what) is [it] next (due|needed)',
    ],
    // The one to come, not the one that is open.
    'next window': [
      '(when|what day|what date|which day) (does|do|will|is) next [reporting] (window|round|cycle|quarter) (open|opens|opening|start|starts|begin|begins)',
      '(when|what day|what date) (can|do) (i|we) (start|begin) (reporting|submitting) next quarter',
      'next [reporting] (window|round|cycle) (opens|opening|starts)',
      'next reporting window',
    ],
    'get in': [
      '[by] (when|what date) (do|does) (you|they) (need|want|expect)',
      '[by] (when|what date) (do|must|should|have) (i|we|they) [need to|have to|got to|to] (get|put|send|hand|have|need|turn|submit)',
    ],
    'when does': ['when (does|do|must|should)'],
    'due it': ['when (is|was|will) (it|that) [be] (due|due in|due by|needed|needed by) [next]'],
    'is due': [
      'next (due|due in|needed)',
      '(due|due in|needed) next',
      'need to be in',
      'have to be in',
      'be in by',
      'due',
      'due in',
      'due by',
      'due (yet|now|already)',
      'needed by',
    ],
  },
  forms: [
    { says: ['next window'], make: ({ reporting }) => ({ kind: 'due', period: shiftPeriod(reporting, 1) }) },
    {
      says: ['due it'],
      needs: ['ref'],
      takes: ['quarter'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'due', ref, period }),
      otherwise: ({ period }) => ({ kind: 'due', period }),
    },
    {
      // “When do I need to get CPI10 in by?”
      says: ['get in'],
      also: ['it', 'is due', 'submit', 'noun', 'to', 'by'],
      takes: ['ref', 'quarter', 'where'],
      make: ({ refs: [ref], period, tokens, where, cues }) =>
        isMineOnly(where) &&
        !cues.has('it') &&
        /^(?:in|by|in by|in for)$/.test(tokens.findLast(({ kind }) => kind !== 'period')?.text ?? '')
          ? { kind: 'due', ...(ref !== undefined && { ref }), period }
          : undefined,
    },
    {
      says: ['get in', 'it'],
      also: ['is due', 'submit', 'to', 'by'],
      needs: ['ref'],
      takes: ['quarter'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'due', ref, period }),
    },
    {
      // “Is FOI due yet?”
      says: ['is due'],
      needs: ['ref'],
      takes: ['quarter'],
      make: ({ refs: [ref = ''], period, tokens }) =>
        /^(?:is|are|was)$/.test(tokens[0]?.text ?? '') ? { kind: 'due', ref, period } : undefined,
    },
    {
      says: ['when does', 'is due'],
      also: ['noun', 'by'],
      needs: ['ref'],
      takes: ['quarter'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'due', ref, period }),
    },
    {
      says: ['due'],
      also: ['it', 'get in', 'is due', 'report', 'submit', 'noun', 'when', 'to'],
      takes: ['ref', 'quarter', 'where'],
      make: ({ refs: [ref], period, where, cues }) =>
        !isMineOnly(where) || cues.has('it')
          ? undefined
          : { kind: 'due', ...(ref !== undefined && { ref }), period },
    },
    {
      says: ['is due'],
      needs: ['quarter'],
      also: ['noun'],
      make: ({ period }) => ({ kind: 'due', period }),
    },
    {
      says: ['when|when does', 'is due'],
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
