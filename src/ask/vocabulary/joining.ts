/** Cues of a follow-up. */

/** Cues of a context-dependent sentence, wherever they stand: “just ICT”, “the worst of those”, “who owns it?” */
export const CONTEXT_CUES: ReadonlySet<string> = new Set(['just', 'of them', 'those', 'it', 'them', 'their']);

/** Cues that limit nothing between “are” and a standing: “which are only provisional?” */
export const JUST_SO: readonly string[] = ['just', 'only'];

/** Cues that open a follow-up, and nothing else: “and amber?”, “leave out ICT”. */
export const GOES_ON: ReadonlySet<string> = new Set(['and', 'but', 'leave out', 'instead']);

/** Cues that open a follow-up or a whole question: “not in ICT”, “against last year”. */
export const MAY_GO_ON: ReadonlySet<string> = new Set(['except', 'not', 'versus']);

/** Cues that only mark a follow-up. */
export const JOINS: ReadonlySet<string> = new Set([
  ...[
    'of them',
    'those',
    'their',
    'and',
    'just',
    'added',
    'instead',
    'but',
    'noun',
    'show',
    'how',
    'turned',
    'since',
    'from',
    'to',
  ],
  ...['versus', 'all', 'doing', 'it', 'them', 'where', 'by'],
]);

/** Prepositions before a place in an incomplete sentence: “for ICT”. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'for', 'within', 'of', 'from', 'across']);

/** Words without meaning of their own that ask to see what was only counted or summed up: “which ones?”, “show me”. */
export const TO_SEE: ReadonlySet<string> = new Set(['which', 'what', 'show me', 'show us', 'give me', 'see']);
