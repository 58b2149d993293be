/** Cues that say that a sentence goes on from the one before it. */

/** Wherever they stand: “just ICT”, “the worst of those”, “who owns it?” */
export const LEANS: ReadonlySet<string> = new Set(['just', 'of them', 'those', 'it', 'them', 'their']);

/** Between “are” and how figures stand these narrow nothing: “which are only provisional?” */
export const JUST_SO: readonly string[] = ['just', 'only'];

/** At the start, and where nothing came before there is nothing to go on from: “and amber?”, “leave out ICT”. */
export const GOES_ON: ReadonlySet<string> = new Set(['and', 'but', 'leave out', 'instead']);

/** At the start, where it may also be a whole question: “not in ICT”, “against last year”. */
export const MAY_GO_ON: ReadonlySet<string> = new Set(['except', 'not', 'versus']);

/** The words of a follow-up that only say that it is one. */
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

/** What a place has before it in a sentence that is only a part of one: “for ICT”. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'for', 'within', 'of', 'from', 'across']);

/** Words of no meaning by themselves that ask to see what was only counted or summed up: “which ones?”, “show me”. */
export const TO_SEE: ReadonlySet<string> = new Set(['which', 'what', 'show me', 'show us', 'give me', 'see']);
