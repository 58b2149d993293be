/** Grammar of forecasts: year-end targets of one indicator, or of many. */
import { type Period, quarterOf, shiftPeriod } from '../../../domain/time/period.ts';
import { type Intent, SELECTION } from '../../model/intent.ts';
import { isCue, type Token } from '../../model/tokens.ts';
import { selectionOf, type Utterance } from '../../model/utterance.ts';

/** “Hit its target”, “be off target”: is it about the future? */
const isForeseen = (
  token: Token,
  before: Token | undefined,
): token is Token & { readonly kind: 'standing' } =>
  token.kind === 'standing' &&
  (token.instead !== undefined ||
    (before?.kind === 'cue' &&
      ['forecast', 'will be'].some((cue) => before.cue === cue || before.others?.includes(cue))));

/** The quarter to forecast from. “By March” and “this year” are the year end itself, and no quarter asked about. */
function foreseenFrom({ when, from, period, reporting, cues }: Utterance): Period | undefined {
  if (when?.either || period > shiftPeriod(reporting, 4)) return undefined;
  if (when?.month) return cues.has('will') || cues.has('by') || cues.has('forecast') ? reporting : undefined;
  // “By Q4” is the end of the year too; what will be in another quarter is not foreseen.
  if (when?.isBare && period < reporting) {
    return quarterOf(period) === 4 && (cues.has('will') || cues.has('by')) ? reporting : undefined;
  }
  return from === undefined ? period : reporting;
}

export const future: Intent = {
  words: {
    forecast: [
      '(forecast|forecasts|projection|projections|projected|prediction|predictions|predicted|predict|outlook|prognosis|expected|expect|expecting|anticipate|anticipated|on course|predicting|forecasting)',
      '(forecast|projection|prediction|outlook) (for|of)',
      '(forecast|projection|prediction|outlook) for [rest of] [financial] year',
      '(end up|ending up|finish|land|come in|turn out|wind up|come out)',
      '(on course|on track|set) (for|to)',
      '(likely|unlikely|going|expected|due|projected|predicted|forecast|set|expecting|on course|on track) to (hit|meet|make|reach|achieve|miss|fail|be|recover|end|finish)',
      'chances of',
      '[it is|is it] (likely|unlikely) [that]',
      '[in|at] (danger|risk) of',
      '(stand|stands) chance',
      '(will|would) be by',
      'what will be',
      'at this rate',
      'on (current|present|this) (trend|trends|form|performance|trajectory)',
      '(did|have|has|do) (they|owners|services|we|anyone) (predict|predicted|forecast|expect) for [year end|end of year]',
    ],
    'how sure': ['how (sure|confident|certain|likely) (are you|are we|is it) [that]'],
    reliable: [
      'how (reliable|sure|certain|accurate|good|solid|firm|trustworthy|sound) (is|are) (forecast|forecasts|projection|projections|prediction|outlook)',
      'how (sure|confident|certain) (are you|are we) (about|of|in) (forecast|projection|prediction|outlook|it|that)',
      '(can|should) (i|we) (trust|rely on|believe) (forecast|projection|prediction|outlook)',
      'how much (can|should) (i|we) (trust|rely on|believe) (forecast|projection|prediction|outlook)',
    ],
    'will hit': [
      '(hit|meet|make|reach|achieve|hitting|meeting|making|reaching|achieving|miss|missing|fall short) [of] [its|their|our] (target|targets|it)',
      '(get|getting) there',
      '(recover|make it|miss it|get to target|come right|come good|come back|bounce back)',
      '(hit|meet|make|reach|achieve|miss)',
      '(be|get|being|getting) (missed|hit|met|achieved|reached)',
    ],
    'will be': [
      '(be done|done|finished|complete|completed|be|go|turn|stay|remain|become|slip|fall|drop|miss out|still be)',
    ],
  },
  forms: [
    {
      // “How reliable is the projection?” is told beside it.
      says: ['reliable'],
      needs: ['ref'],
      takes: ['quarter', 'span'],
      also: ['it', 'year end', 'trend', 'will', 'target', 'to'],
      make: (utterance) => {
        const period = foreseenFrom(utterance);
        return period && { kind: 'forecast', ref: utterance.refs[0] ?? '', period };
      },
    },
    {
      // “How sure are you that CPI13 will hit its target?”
      says: ['how sure', 'forecast|will|will hit|year end'],
      needs: ['ref'],
      takes: ['quarter', 'span', 'standing'],
      also: ['it', 'will', 'year end', 'target', 'will hit', 'will be', 'forecast', 'to', 'by'],
      make: (utterance) => {
        const period = foreseenFrom(utterance);
        return period && { kind: 'forecast', ref: utterance.refs[0] ?? '', period };
      },
    },
    {
      says: ['forecast|will|year end'],
      needs: ['ref'],
      takes: ['quarter', 'span', 'standing', 'except'],
      also: [
        'set to',
        'it',
        'will',
        'year end',
        'target',
        'will hit',
        'will be',
        'would',
        'forecast',
        'doing',
        'actions',
        'where',
        'to',
        'trend',
        'how',
        'by',
      ],
      make: (utterance) => {
        const period = foreseenFrom(utterance);
        return period && { kind: 'forecast', ref: utterance.refs[0] ?? '', period };
      },
    },
    {
      says: ['forecast|will|year end'],
      takes: [...SELECTION, 'quarter', 'span'],
      also: [
        'set to',
        'actions',
        'turned colour',
        'will',
        'year end',
        'target',
        'will hit',
        'will be',
        'forecast',
        'doing',
        'to',
        'all',
        'noun',
        'where',
        'how',
        'by',
        'who',
      ],
      make: (utterance) => {
        const period = foreseenFrom(utterance);
        // “Hit its target” is what is foreseen; “off target” is what it is now.
        const foreseen = new Set(
          utterance.tokens.flatMap((token, at) =>
            isForeseen(token, utterance.tokens[at - 1]) ? [token.standing] : [],
          ),
        );
        // Whether targets will be met is foreseen, no colour.
        if ([...foreseen].some(({ kind }) => kind !== 'off target' && kind !== 'on target')) return undefined;
        // “Reds at year end” may be of last year.
        const isAhead =
          ['will', 'forecast', 'will hit', 'turned colour'].some((cue) => utterance.cues.has(cue)) ||
          utterance.tokens.some(
            (token) => isCue(token, 'year end') && /^(?:by|before|come)/.test(token.text),
          );
        if (!isAhead && foreseen.size === 0) return undefined;
        // “Will” alone foresees nothing yet.
        if (utterance.slots.size === 0 && utterance.cues.size === 1 && utterance.cues.has('will'))
          return undefined;
        // “Which did we expect?” looks back.
        if (!utterance.cues.has('will') && utterance.tokens.some(({ text }) => text === 'did'))
          return undefined;
        const standings = utterance.standings.filter((standing) => !foreseen.has(standing));
        return period && { kind: 'outlook', ...selectionOf({ ...utterance, standings }), period };
      },
    },
  ],
};
