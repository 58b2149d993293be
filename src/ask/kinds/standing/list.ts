/** Grammar of questions for figures with a standing, or in a place. */
import { periodName, periodsInARow, quartersFrom, shiftPeriod } from '../../../domain/time/period.ts';
import { type Intent, SELECTION } from '../../model/intent.ts';
import type { Choice, Question } from '../../model/question.ts';
import { selectionOf, type Utterance } from '../../model/utterance.ts';
import { isOnlyPerspective } from './count.ts';

const YES_OR_NO = /^(?:is|are|am|was|were|do|does|did|has|have)$/;

/** More quarters than that are not asked about one by one. */
const MOST_QUARTERS = 5;

/** “Reds since April” may be those of any quarter since then, or red all along: which is asked. */
function eachSince(utterance: Utterance): Question | undefined {
  const { since, standings, except, change, period } = utterance;
  if (since === undefined || since >= period || change !== undefined) return undefined;
  const isPlain =
    standings.length > 0 && standings.every(({ kind }) => kind === 'status' || kind === 'off target');
  const count = quartersFrom(since, period) + 1;
  if (!isPlain || except.length > 0 || count > MOST_QUARTERS) return undefined;
  const selection = selectionOf(utterance);
  return {
    kind: 'which',
    choices: [
      ...periodsInARow(period, count, -1).map((each): Choice => {
        return { says: periodName(each), question: { kind: 'list', ...selection, period: each } };
      }),
      { says: 'In all of them', question: { kind: 'running', quarters: count, ...selection, period } },
    ],
  };
}

export const lists: Intent = {
  words: {
    inventory: [
      '(what|which) (indicators|kpis|measures|metrics|pis) (do we (have|hold|measure|track|report|report on)|have we [got]|are there)',
      '(list|register|catalogue|set|list of all) of [our] (indicators|kpis|measures|metrics|pis)',
      'what (do|are) we (measure|measuring|track|tracking|monitor|monitoring)',
    ],
  },
  forms: [
    {
      says: ['inventory'],
      takes: ['where', 'outside', 'quarter'],
      make: (utterance) => ({ kind: 'list', ...selectionOf(utterance), period: utterance.period }),
    },
    {
      takes: [...SELECTION, 'quarter', 'since'],
      also: [
        'where',
        'whether',
        'target',
        'owner',
        'manager',
        'deputy',
        'doing',
        'report',
        'summary',
        'their',
      ],
      make: (utterance) => {
        const { slots, cues, where } = utterance;
        const quarters = eachSince(utterance);
        if (quarters) return quarters;
        // Improvement is only recorded since the quarter before.
        if (utterance.since && !(utterance.change && utterance.since === shiftPeriod(utterance.period, -1)))
          return undefined;
        const says =
          slots.has('standing') || slots.has('except') || slots.has('change') || slots.has('outside');
        const names =
          cues.has('noun') ||
          cues.has('all') ||
          (where !== undefined &&
            ('owner' in where || 'manager' in where || 'deputy' in where || 'frequency' in where)) ||
          cues.has('owner');
        // A place alone may ask for its list or for how it does; a bare “target” for anything.
        if (cues.has('target') && !(says && utterance.tokens.some(({ kind }) => kind === 'standing')))
          return undefined;
        if (isOnlyPerspective(utterance) || cues.has('count')) return undefined;
        // “Report once a year” is about annual figures; an “annual report” is a document.
        const [reports, often] = ['report', 'place'].map((each) =>
          utterance.tokens.findIndex(
            (token) => token.kind === each || (token.kind === 'cue' && token.cue === each),
          ),
        );
        if (cues.has('report') && (reports ?? 0) > (often ?? 0)) return undefined;
        // “Is Alex in?” asks for no list.
        if (!says && !names && YES_OR_NO.test(utterance.tokens[0]?.text ?? '')) return undefined;
        const bare = where !== undefined && !cues.has('report') && !cues.has('summary') && !cues.has('where');
        if (!says && !bare && !(names && (where !== undefined || cues.has('all')))) return undefined;
        return { kind: 'list', ...selectionOf(utterance), period: utterance.period };
      },
    },
  ],
};
