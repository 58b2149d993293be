/** “Who changed CPI02 and when?” */
import type { Intent } from '../../model/intent.ts';

export const history: Intent = {
  words: {
    history: [
      'when did (they|he|she|we|you|owner) (send|put|submit|report|hand|enter) [it|that|this] [in]',
      'how many times (has|have|was|were) [been] [changed|edited|amended|corrected|resubmitted|revised|updated]',
      '(has|was|have) (ever|anyone|anybody|someone|somebody) (changed|edited|amended|corrected|altered|revised|updated|touched)',
      '(history|audit trail|audit log|audit|change log|changelog|log|revisions|revision history|versions|version history|corrections|amendments|edits)',
      '(history|log|record) of (changes|corrections|edits|revisions|amendments)',
      '(changes|corrections|edits|revisions|amendments) (made to|to|made|history)',
      'change history',
      '(edit|correction) history',
      '(previous|earlier|past|old) (versions|version|revisions|edits)',
    ],
    edited: [
      'been (changed|edited|amended|corrected|revised|altered)',
      'ever (edited|amended|corrected|altered|revised|updated|touched|modified|resubmitted|overwritten)',
      'changed by',
      '(changed|edited|amended|corrected|altered|revised|updated|modified|touched|overrode|overridden|overwritten|resubmitted)',
      'last (changed|edited|amended|corrected|altered|revised|updated|modified|touched)',
      'made (change|changes|correction|corrections) to',
    ],
    editing: ['(changing|editing|amending|correcting|altering|revising|updating|modifying|touching)'],
    'since reported': ['since it (went in|was put in|was sent in|was entered|was submitted|was reported)'],
    before: ['(what was it|what did it say|previously|originally|before it was|before that)'],
  },
  forms: [
    {
      says: ['history'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'who', 'when', 'edited', 'why', 'to', 'owner', 'noun', 'since reported'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'history', ref, period }),
    },
    {
      says: ['who|when|since when', 'edited|editing'],
      needs: ['ref'],
      takes: ['quarter', 'standing'],
      also: ['edited', 'editing', 'it', 'who', 'when', 'since when', 'noun', 'target'],
      make: ({ refs: [ref = ''], period, cues }) =>
        cues.has('target') ? undefined : { kind: 'history', ref, period },
    },
    {
      // “Was CPI07 overridden, and why?”, “when was CPI03 submitted?”: of a status or a figure as it was set.
      needs: ['ref', 'standing'],
      takes: ['quarter'],
      also: ['it', 'since when', 'when', 'why', 'who'],
      make: ({ refs: [ref = ''], period, standings, cues }) =>
        standings.every(({ kind }) => kind === 'overridden') ||
        (standings.every(({ kind }) => kind === 'reported') && (cues.has('when') || cues.has('since when')))
          ? { kind: 'history', ref, period }
          : undefined,
    },
    {
      says: ['edited'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'before', 'noun', 'since reported'],
      make: ({ refs: [ref = ''], period, tokens, cues }) =>
        tokens.some(({ text }) => /\b(has|have|was|were|been)\b/.test(text)) &&
        (cues.has('before') || !tokens.some(({ text }) => text === 'changed')) &&
        !tokens.some(({ text }) => /^how/.test(text))
          ? { kind: 'history', ref, period }
          : undefined,
    },
  ],
};
