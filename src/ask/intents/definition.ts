/** What an indicator is: its definition, formula, purpose, target, direction, frequency, rule and links. */
import { shiftPeriod } from '../../domain/period.ts';
import type { Intent } from '../intent.ts';
import { startOfYear } from '../periodMeanings.ts';
import type { Aspect } from '../question.ts';
import type { Said } from '../said.ts';

const WORDS: Readonly<Record<Aspect, readonly string[]>> = {
  definition: [
    'explain what',
    'in [plain|simple] english',
    'in (layman|laymans|simple|plain|ordinary) (terms|words)',
    '(definition|definitions|meaning|description|define|describe|defined)',
    '(definition|meaning|description) (of|for)',
    '(what does|what do) ',
    '(measuring|stand for|count as|counts as|cover|covers)',
    'what (counts|is counted|is included|is measured) [as|in|by]',
    'how (is|are) (defined|it defined)',
    '(what|which) exactly is',
  ],
  formula: [
    'measured',
    '(formula|calculation|calculated|worked out|computed|derived|arrived at|calculate|work out|numerator|denominator|add up|adds up)',
    '(formula|calculation) (of|for|behind)',
    'how do (you|we|they) (work out|calculate|get)',
    '(work out|calculate|get)',
    'come up with',
    '(goes|go) into',
    'get to',
  ],
  purpose: [
    '(purpose|rationale|point)',
    '(purpose|rationale|point) (of|for|behind)',
    'why (do|are|does) (we|you|they|anyone) (measure|measuring|track|tracking|collect|report|reporting|count|monitor|have|bother with|care about)',
    'why do (we|you|they|people) bother (measuring|tracking|collecting|reporting|counting|with)',
    'why (is|are|do) (measured|tracked|collected|monitored)',
    '(measured|tracked|monitored) for',
    'what is for',
    'why does matter',
    '(matter|matters)',
    'what is use of',
  ],
  target: [],
  targets: [
    '(target history|history of targets|history of target|target over time|targets over time|past targets|previous targets|old target|old targets|earlier targets|targets by year|targets each year|historic targets|historical targets)',
    '(how|when) (has|did|have) (target|targets) (changed|change|moved|move)',
    'what (was|were) (target|targets) (before|previously|in past)',
    '(target|targets) (changed|moved|change|been changed)',
  ],
  direction: [
    '(direction|polarity|direction of (improvement|good)|direction for improvement|good direction)',
    '(higher|lower|bigger|smaller|more|less|high|low|up|down) (better|good|bad|worse|best)',
    '(low|high|big|small|higher|lower) number (good|bad|better)',
    '(higher or lower|high or low|up or down|bigger or smaller|more or less) (better|good|best)',
    '(better|good) (higher|lower|high|low|up|down)',
    'want to be (high|low|higher|lower) [or (low|lower|high|higher)]',
    'or (bad|good)',
    'which way is (good|better|best)',
    'which way should [go]',
  ],
  frequency: [
    'how (often|frequently|regularly)',
    '(frequency|reporting frequency) [of|for]',
    'how many times [a|per] year',
    'or (once|twice) [year]',
  ],
  rule: [
    '(thresholds|threshold|tolerance|tolerances|boundary|boundaries|rag rule|rag rules|rules|rule|banding|bands|cut offs|trigger|triggers|scheme|status scheme|rag scheme|margin)',
    'how is (rag|status|rating|colour|color) (decided|worked out|calculated|set|determined)',
    'what (makes|would make|turns|counts as)',
    'at what point (does|would|is)',
    'how is (rated|judged|scored|rag rated|assessed)',
    '(rated|judged|assessed|decided|determined)',
    'when (would|does|do|will)',
  ],
  links: [
    'link to (more|more information|further information|more detail|more details) [on|about]',
    '(link|links|url|website link|web page|webpage|guidance|documentation|guidance notes|useful links|read more|more information|find out more|source document|further reading)',
  ],
};

/** What is asked of an aspect even where its word is nowhere in the list: the word itself is enough. */
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
const GET = /^(?:get|get to)$/;

/** True where nothing but such words is said of an aspect. */
const says = (parts: Said['parts'], cue: string, words: RegExp): boolean =>
  parts.every(
    (part) =>
      part.kind !== 'cue' || ![part.cue, ...(part.others ?? [])].includes(cue) || words.test(part.text),
  );

const onlyFrequency = (where: Said['where']): boolean => Object.keys(where ?? {}).join() === 'frequency';

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
    ],
    ...Object.fromEntries(
      Object.entries(WORDS)
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
      make: ({ refs: [ref = ''], period, slots, cues, parts }) =>
        // “Change the target to 80” is no question.
        (slots.has('number') && !cues.has('persistent')) || parts[0]?.text === 'change'
          ? undefined
          : { kind: 'define', ref, aspect: 'targets', period },
    },
    {
      // “What is CPI13 for?”
      needs: ['ref'],
      also: ['it'],
      make: ({ refs: [ref = ''], period, parts }) =>
        parts.at(-1)?.text === 'for' && /^what\b/.test(parts[0]?.text ?? '')
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
      make: ({ refs: [ref = ''], period, standings, parts, byTitle }) =>
        !byTitle &&
        standings.every(({ kind }) => kind === 'status') &&
        parts.some(({ text }) => /\bdo(?:es)?\b/.test(text))
          ? { kind: 'define', ref, aspect: 'rule', period }
          : undefined,
    },
    {
      // “What does CPI13 mean”, and not its mean.
      says: ['mean'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it'],
      make: ({ refs: [ref = ''], period, parts }) =>
        parts.some(({ text }) => /\bdo(?:es)?\b/.test(text))
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
          : (['quarter'] as const),
      also: [
        ...ALSO,
        ...(aspect === 'frequency' ? ['report', 'submit', 'is due', 'edited', 'or'] : []),
        ...(aspect === 'rule' ? ['target', 'aspect formula', 'turned colour'] : []),
        ...(aspect === 'definition' ? ['changed', 'edited', 'mean'] : []),
        ...(aspect === 'targets' ? ['target', 'history', 'changed', 'edited', 'aspect definition'] : []),
      ],
      make: ({ refs: [ref = ''], period, cues, where, slots, parts, standings }: Said) => {
        // “How often has it been red” counts, “how often is it reported” is of the calendar.
        if (aspect === 'frequency' && standings.some(({ kind }) => !/reported$/.test(kind))) return undefined;
        if (where && (aspect !== 'frequency' || !onlyFrequency(where))) return undefined;
        // “What counts as an incident” is a definition, “what counts as red” a rule.
        const isMade = parts.some(({ text }) => /^what (?:counts as|makes|turns|would make)$/.test(text));
        if (aspect === 'rule' && isMade && !slots.has('standing')) return undefined;
        // “When does it go red” is a rule only with the colour.
        if (
          aspect === 'rule' &&
          (!slots.has('standing') || parts.at(-1)?.text === 'by') &&
          says(parts, 'aspect rule', WHEN)
        )
          return undefined;
        // “What do we get for CPI13” asks how it stands.
        if (
          aspect === 'definition' &&
          says(parts, 'aspect definition', DO) &&
          parts.some(({ text }) => text === 'get' || text === 'look')
        )
          return undefined;
        // “How do we get CPI13” is its formula, “what did we get for CPI13” its figure.
        if (aspect === 'formula' && !cues.has('how') && says(parts, 'aspect formula', GET)) return undefined;
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
      make: ({ refs: [ref = ''], period }) => ({ kind: 'define', ref, aspect: 'targets', period }),
    },
    {
      says: ['target|aiming'],
      needs: ['ref'],
      takes: ['quarter'],
      also: ['it', 'noun', 'show', 'their'],
      make: ({ refs: [ref = ''], period, parts }) =>
        parts.some(({ text }) => /\b(hit|met|meet|did)\b/.test(text))
          ? undefined
          : { kind: 'define', ref, aspect: 'target', period },
    },
  ],
};
