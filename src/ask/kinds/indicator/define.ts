/** Grammar of questions about a definition: formula, purpose, target, direction, frequency, rule and links. */

import type { Aspect } from '../../../domain/answers/aspect.ts';
import { shiftPeriod } from '../../../domain/time/period.ts';
import type { Intent } from '../../model/intent.ts';
import type { Utterance } from '../../model/utterance.ts';
import { startOfYear } from '../../periods/periodMeanings.ts';
import { ASPECT_WORDS } from '../../vocabulary/aspects.ts';

/** Cues that go with an aspect though they are not listed for it: the aspect's own word is enough. */
const ALSO = ['it', 'noun', 'show', 'doing', 'why', 'how', 'by', 'aspect definition', 'where', 'status word'];

const ORDER: readonly Aspect[] = [
  'targets',
  'purpose',
  'formula',
  'direction',
  'rule',
  'links',
  'frequency',
  'definition',
];

const WHEN = /^when (?:would|does|do|will)$/;
const DO = /^what do(?:es)?$/;
const CHART = /\b(?:chart|charts|graph|graphs|plot|draw)\b/;
const GET = /^(?:get|get to)$/;

/** Is nothing but these words said of an aspect? */
const says = (tokens: Utterance['tokens'], cue: string, words: RegExp): boolean =>
  tokens.every(
    (token) =>
      token.kind !== 'cue' || ![token.cue, ...(token.others ?? [])].includes(cue) || words.test(token.text),
  );

const onlyFrequency = (where: Utterance['where']): boolean => Object.keys(where ?? {}).join() === 'frequency';

export const definition: Intent = {
  words: {
    mean: ['(mean|means) [exactly]'],
    'status word': ['(status|rating|colour|color|rag)'],
    should: ['(should|ought to|supposed to|meant to)'],
    'next year': ['[for|in] next [financial] (year|years)'],
    aiming: [
      '(are|were) (we|they) (supposed|meant|expected) to be (hitting|getting|reaching|achieving|scoring|making)',
      '(aim|aiming|aimed|shooting|going) (for|at)',
      'goal',
      '(range|target range|acceptable range|expected range)',
      '(national|statutory|official|government|agreed|current|annual) (target|targets|standard)',
      'what (do|should|must|will) (i|we|they|it) (need|have) to (get|be|hit|reach|achieve|score|make)',
      'where (do|should|must) (i|we|they|it) (need|have) to (get|be)',
      '(points or percent|points or per cent|percent or points|per cent or points)',
      'what counts as (good|good enough|acceptable)',
      '(is|are|what is|whats) (good enough|acceptable|good score|good figure|good number)',
    ],
    ...Object.fromEntries(
      Object.entries(ASPECT_WORDS)
        .filter(([, list]) => list.length > 0)
        .map(([aspect, list]) => [`aspect ${aspect}`, list.map((phrase) => phrase.trim())]),
    ),
  },
  forms: [
    {
      needs: ['ref', 'where'],
      also: ['or', 'report', 'it', 'noun'],
      make: ({ refs: [ref = ''], period, where }) =>
        onlyFrequency(where) ? { kind: 'define', ref, aspect: 'frequency', period } : undefined,
    },
    {
      says: ['target', 'since when|persistent|changed|turned colour'],
      needs: ['ref'],
      takes: ['quarter', 'number'],
      also: [
        'share',
        'it',
        'changed',
        'turned colour',
        'edited',
        'count',
        'moved',
        'since when',
        'persistent',
      ],
      make: ({ refs: [ref = ''], period, slots, cues, tokens }) =>
        // “Change the target to 80” is no question.
        (slots.has('number') && !cues.has('persistent')) || tokens[0]?.text === 'change'
          ? undefined
          : { kind: 'define', ref, aspect: 'targets', period },
    },
    {
      // “What is CPI13 for?”
      needs: ['ref'],
      also: ['it'],
      make: ({ refs: [ref = ''], period, tokens }) =>
        tokens.at(-1)?.text === 'for' && /^what\b/.test(tokens[0]?.text ?? '')
          ? { kind: 'define', ref, aspect: 'purpose', period }
          : undefined,
    },
    {
      // The working of a status is why it is so.
      says: ['status word', 'aspect formula'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'how', 'aspect rule'],
      make: ({ refs: [ref = ''], period }) => ({ kind: 'why', ref, period }),
    },
    {
      // “What does red mean for CPI13?”
      says: ['mean'],
      needs: ['ref', 'standing'],
      takes: ['quarter'],
      also: ['it', 'aspect definition'],
      // “What do the reds mean for residents?” is of no indicator.
      make: ({ refs: [ref = ''], period, standings, tokens, byTitle }) =>
        !byTitle &&
        standings.every(({ kind }) => kind === 'status') &&
        tokens.some(({ text }) => /\bdo(?:es)?\b/.test(text))
          ? { kind: 'define', ref, aspect: 'rule', period }
          : undefined,
    },
    {
      // “What does CPI13 mean”, and not its mean.
      says: ['mean'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it'],
      make: ({ refs: [ref = ''], period, tokens }) =>
        tokens.some(({ text }) => /\bdo(?:es)?\b/.test(text))
          ? { kind: 'define', ref, aspect: 'definition', period }
          : undefined,
    },
    {
      says: ['should', 'will be|up or down'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'by', 'up or down', 'will be'],
      make: ({ refs: [ref = ''], period, cues }) => ({
        kind: 'define',
        ref,
        aspect: cues.has('up or down') ? 'direction' : 'target',
        period,
      }),
    },
    ...ORDER.map((aspect) => ({
      says: [`aspect ${aspect}`],
      needs: ['ref' as const],
      takes:
        aspect === 'rule' || aspect === 'frequency'
          ? (['quarter', 'standing', 'where'] as const)
          : aspect === 'targets'
            ? (['quarter', 'since', 'span', 'other'] as const)
            : (['quarter'] as const),
      also: [
        ...ALSO,
        ...(aspect === 'frequency' ? ['report', 'submit', 'is due', 'edited', 'or'] : []),
        ...(aspect === 'rule' ? ['target', 'aspect formula', 'turned colour'] : []),
        ...(aspect === 'definition' ? ['changed', 'edited', 'mean'] : []),
        ...(aspect === 'targets' ? ['target', 'history', 'changed', 'edited', 'aspect definition'] : []),
      ],
      make: ({ refs: [ref = ''], period, cues, where, slots, tokens, standings }: Utterance) => {
        // “How often has it been red” counts, “how often is it reported” is of the calendar.
        if (aspect === 'frequency' && standings.some(({ kind }) => !/reported$/.test(kind))) return undefined;
        if (where && (aspect !== 'frequency' || !onlyFrequency(where))) return undefined;
        // “What counts as an incident” is a definition, “what counts as red” a rule.
        const isMade = tokens.some(({ text }) => /^what (?:counts as|makes|turns|would make)$/.test(text));
        if (aspect === 'rule' && isMade && !slots.has('standing')) return undefined;
        // When something will be green is foreseen nowhere.
        if (aspect === 'rule' && tokens.some(({ text }) => text === 'when will')) return undefined;
        // “When does it go red” is a rule only with the colour.
        if (
          aspect === 'rule' &&
          (!slots.has('standing') || tokens.at(-1)?.text === 'by') &&
          says(tokens, 'aspect rule', WHEN)
        )
          return undefined;
        // “What do we get for CPI13” asks how it stands.
        if (
          aspect === 'definition' &&
          says(tokens, 'aspect definition', DO) &&
          tokens.some(({ text }) => text === 'get' || text === 'look')
        )
          return undefined;
        // “How do we get CPI13” is its formula, “what did we get for CPI13” its figure.
        if (aspect === 'formula' && !cues.has('how') && says(tokens, 'aspect formula', GET)) return undefined;
        return { kind: 'define', ref, aspect, period } as const;
      },
    })),
    {
      // Of a year to come its last quarter says what is aimed for.
      says: ['target|aiming', 'next year'],
      needs: ['ref'],
      also: ['it', 'noun', 'show', 'their', 'will be', 'will'],
      make: ({ refs: [ref = ''], reporting }) => ({
        kind: 'define',
        ref,
        aspect: 'target',
        period: shiftPeriod(startOfYear(reporting), 7),
      }),
    },
    {
      says: ['target', 'history|changed|trend'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'noun'],
      // “A graph with the target on” has it anyhow.
      make: ({ refs: [ref = ''], period, tokens }) =>
        tokens.some(({ text }) => CHART.test(text))
          ? undefined
          : { kind: 'define', ref, aspect: 'targets', period },
    },
    {
      says: ['target|aiming'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'noun', 'show', 'their', 'by'],
      make: ({ refs: [ref = ''], period, tokens, when, cues, reporting }) =>
        tokens.some(({ text }) => /\b(hit|met|meet|did)\b/.test(text))
          ? undefined
          : {
              kind: 'define',
              ref,
              aspect: 'target',
              // “By December” is the next one.
              period:
                cues.has('by') && period < reporting && when?.month && when.month.year === undefined
                  ? shiftPeriod(period, 4)
                  : period,
            },
    },
  ],
};
