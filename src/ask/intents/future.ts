/** What will become of targets by the end of the year: of one indicator, or which of many. */
import { type Intent, SELECTION } from '../intent.ts';
import { selectionOf } from '../said.ts';

export const future: Intent = {
  words: {
    forecast: [
      '(forecast|forecasts|projection|projections|projected|prediction|predictions|predicted|predict|outlook|prognosis|expected|expect|expecting|anticipate|anticipated|trajectory|heading|headed|predicting|forecasting)',
      '(forecast|projection|prediction|outlook) (for|of)',
      '(end up|ending up|finish|land|come in|turn out|wind up|come out)',
      '(on course|on track|set) (for|to)',
      '(likely|unlikely|going|expected|due|projected|predicted|forecast|set|expecting|on course|on track) to (hit|meet|make|reach|achieve|miss|fail|be|recover|end|finish)',
      'chances of',
      '(stand|stands) chance',
      '(will|would) be by',
      'what will be',
    ],
    'will hit': [
      '(hit|meet|make|reach|achieve|hitting|meeting|making|reaching|achieving|miss|missing|fall short) [of] [its|their|our] (target|targets|it)',
      '(get|getting) there',
      '(recover|make it|miss it|get to target|come right)',
      '(hit|meet|make|reach|achieve|miss)',
    ],
    'will be': ['(be|go|turn|stay|remain|become|still be)'],
  },
  forms: [
    {
      says: ['forecast|will|year end'],
      needs: ['ref'],
      takes: ['quarter', 'standing'],
      also: [
        'it',
        'will',
        'year end',
        'target',
        'will hit',
        'will be',
        'forecast',
        'doing',
        'actions',
        'where',
        'to',
        'trend',
        'how',
        'by',
      ],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'forecast', ref, period }),
    },
    {
      says: ['forecast|will|year end'],
      takes: [...SELECTION, 'quarter'],
      also: [
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
      make: (said) => {
        if (said.slots.has('quarter') && !said.cues.has('forecast')) return undefined;
        const standings = said.standings.filter(({ kind }) => kind !== 'off target' && kind !== 'on target');
        return { kind: 'outlook', ...selectionOf({ ...said, standings }), period: said.period };
      },
    },
  ],
};
