/** “What is due next week?” */
import { ME } from '../../../domain/answers/selection.ts';
import { DAY_SPANS } from '../../../domain/time/daySpan.ts';
import type { Intent } from '../../model/intent.ts';
import type { Question } from '../../model/question.ts';
import { byOwner, type Utterance } from '../../model/utterance.ts';

/** Phrases for each span. “Today” and “tomorrow” are said of anything, and count only after “due”. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  today: [],
  tomorrow: ['by tomorrow'],
  'this week': ['[later] this week', '[by|before] end of [this] week', 'rest of [this] week'],
  'next week': ['next week', 'coming week', '[by|before] end of next week'],
  'in the next two weeks': [
    'next (two|2|couple of) weeks',
    'next fortnight',
    'coming fortnight',
    'next 14 days',
  ],
  'in the next three weeks': ['next (three|3) weeks'],
  'in the next four weeks': ['next (four|4) weeks', 'next 30 days'],
};
const phrasesFor = (span: string): readonly string[] =>
  SAID[span] ?? [span.toLowerCase().replace('by ', 'by [end of|close of play on] ')];

/** “Due next” and “reported by” mean something else, so with a span after them they are one phrase. */
const afterDue = (span: string): readonly string[] => [
  ...[...phrasesFor(span), span]
    .filter((phrase) => /^(?:next|today|tomorrow)/.test(phrase))
    .map((phrase) => `(what is due|due|due in|needed) ${phrase}`),
  ...(span.startsWith('by ')
    ? [
        `(reported|be in) ${span.toLowerCase()}`,
        span.toLowerCase().replace('by ', '(what is due|due) [on|this] '),
      ]
    : []),
];

const SPANS = DAY_SPANS.join('|');
const ASKS = /^(?:what|which|who|whose|how many|anything|any|is|are|do|does|have|has|show|list|my)(?: |$)/;

const OWED = /^(?:due|have|has|need|needs|still) to (?:report|submit)$/;

/** The figures of whoever says “I”; else those in the place named. */
function dueWithin({ cues, tokens, where, outside }: Utterance): Question | undefined {
  const [within, ...others] = DAY_SPANS.filter((span) => cues.has(span));
  if (within === undefined || others.length > 0 || !ASKS.test(tokens[0]?.text ?? '')) return undefined;
  // “Isaiah has to report it” is still to come, and “what wasn't reported this week” is not.
  if (tokens.some(({ kind, text }) => kind === 'standing' && !OWED.test(text))) return undefined;
  const whose = where ?? (cues.has('owe') ? { person: [ME] } : undefined);
  return {
    kind: 'upcoming',
    within,
    asked: { kind: 'not reported' },
    ...(whose && { where: whose }),
    ...(outside && { outside: byOwner(outside) }),
  };
}

/** Cues for people, which lead to the same answer. */
const ALSO = [
  ...['noun', 'show', 'count', 'all', 'actions', 'to', 'still to', 'will be'],
  ...['report', 'submit', 'who', 'whose', 'owner', 'everyone'],
];

export const upcoming: Intent = {
  words: {
    ...Object.fromEntries(DAY_SPANS.map((span) => [span, [...phrasesFor(span), ...afterDue(span)]])),
    'falls due': [
      ...DAY_SPANS.flatMap(afterDue),
      '(fall|falls|falling|come|comes|coming) due',
      'coming up [for (me|us)]',
    ],
  },
  forms: [
    {
      says: ['falls due|is due|due|owe|who owes|report|submit', SPANS],
      takes: ['where', 'outside'],
      also: ALSO,
      make: dueWithin,
    },
    // “What is Isaiah due to report next week?”
    { says: [SPANS], needs: ['standing'], takes: ['where', 'outside'], also: ALSO, make: dueWithin },
  ],
};
