/** Grammar of persistence: red several quarters running, and since when. */
import { quartersFrom } from '../../../domain/time/period.ts';
import { type Intent, SELECTION } from '../../model/intent.ts';
import { selectionOf, type Utterance } from '../../model/utterance.ts';

/** The number of quarters meant by “persistently”. */
const PERSISTENT = 3;
const MOST = 20;

const runningFor = (utterance: Utterance, quarters: number) =>
  quarters < 2 || quarters > MOST || (utterance.standings.length === 0 && utterance.change === undefined)
    ? undefined
    : ({ kind: 'running', quarters, ...selectionOf(utterance), period: utterance.period } as const);

export const running: Intent = {
  words: {
    running: [
      '(quarters|quarter|times|periods|reports|reporting periods) (running|in row|in succession|on trot|consecutively|straight|back to back)',
      '(consecutive|successive|straight|back to back) (quarters|periods|reports|times)',
      '(running|in row|consecutively|in succession)',
      '(quarters|periods|reports) (or more|plus)',
    ],
    'for quarters': ['for [last|past] (quarters|periods)', 'quarters'],
    persistent: [
      '(persistently|persistent|consistently|consistent|continually|continuously|constantly|repeatedly|repeat|chronic|chronically|long standing|longstanding|perpetually|habitually|regularly|always|stubbornly|stubborn|serial|entrenched|long term)',
      'keeps (being|going)',
      '(keep|keeps) [on]',
      'stuck (at|on|in)',
    ],
    twice: [
      '(stayed|remained)',
      '(twice running|twice in row|second quarter running|second time running|second quarter in row|second time in row)',
    ],
    'for year': ['for (year|whole year|full year|last year|past year|12 months|twelve months|over year)'],
    'last few': ['for last', 'last'],
    'every quarter': ['(every|each) (quarter|single quarter)', 'all (quarters|through)', 'throughout'],
    'since when': [
      'since when (has|have|is|are|was|were|did)',
      'since when',
      '(for how long|how long) [has|have|is|was|were|ago] [did]',
      'how long has (it|this|that|they) (going|gone) on [for]',
      'when did',
      'when (was|were) [last time|it last|last]',
      '(how many|how much) (quarters|time) (has|have|is)',
    ],
    'new or old': [
      '(is this|is it) new [for] [or]',
      'has it red for while',
      '[for] (while|ages|long time)',
      '[like] (this|that) [way] [for] (while|long|some time|ages)',
    ],
    'turned colour': [
      '(go|went|gone|turn|turned|become|became|change|changed|fall|fell|drop|dropped|slip|slipped|start|started|stop|stopped|get|begin)',
      '(last|first) (go|went|turn|turned|become|became|change|changed) [colour|status|color|rating]',
      '(change|changed) (colour|status|color|rating)',
      '(go|going) off',
    ],
  },
  forms: [
    {
      says: ['since when'],
      needs: ['ref'],
      takes: ['standing', 'except', 'move', 'quarter'],
      also: ['it', 'turned colour', 'noun', 'moved', 'became', 'for year', 'persistent', 'changed'],
      make: ({ refs: [ref = ''], period, standings }) =>
        standings.every(({ kind }) => kind === 'status' || kind === 'off target' || kind === 'on target')
          ? { kind: 'since', ref, period }
          : undefined,
    },
    {
      says: ['new or old'],
      needs: ['ref'],
      takes: ['standing', 'quarter'],
      also: ['it', 'or', 'new'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'since', ref, period }),
    },
    {
      says: ['running|for quarters'],
      needs: ['number'],
      takes: [...SELECTION, 'quarter'],
      also: ['every quarter', 'for quarters', 'count', 'who', 'persistent', 'turned colour'],
      make: (utterance) =>
        utterance.numbers.length === 1 ? runningFor(utterance, utterance.numbers[0] ?? 0) : undefined,
    },
    {
      says: ['every quarter'],
      needs: ['number'],
      takes: [...SELECTION, 'quarter'],
      also: ['last few', 'for quarters'],
      make: (utterance) => runningFor(utterance, utterance.numbers[0] ?? 0),
    },
    {
      says: ['twice'],
      takes: [...SELECTION, 'quarter'],
      make: (utterance) => runningFor(utterance, 2),
    },
    {
      says: ['for year'],
      takes: [...SELECTION, 'quarter'],
      also: ['persistent', 'all'],
      make: (utterance) => runningFor(utterance, 4),
    },
    {
      says: ['persistent'],
      takes: [...SELECTION, 'quarter'],
      also: ['all'],
      make: (utterance) => runningFor(utterance, PERSISTENT),
    },
    {
      says: ['every quarter|for span'],
      needs: ['span'],
      takes: [...SELECTION],
      make: (utterance) =>
        utterance.from
          ? runningFor(utterance, quartersFrom(utterance.from, utterance.period) + 1)
          : undefined,
    },
  ],
};
