/** “Has CPI13 ever been green?”, “when was it last on target?” */
import type { Standing } from '../../../domain/answers/selection.ts';
import type { Intent } from '../../model/intent.ts';
import type { Question } from '../../model/question.ts';
import { askedOf, type Utterance } from '../../model/utterance.ts';

/** Forms of a question; “CPI13 never green” is a statement. */
const ASKS =
  /^(?:has|have|did|was|were|is|are|when|how many|how often|since when|(?:which|what) (?:quarter|period)s?)\b/;
/** “Which have ever been red?” asks of many. */
const OF_MANY = /^(?:(?:which|what|who|whose|all|any|anything)$|how many$)/;
const HELD: ReadonlySet<Standing['kind']> = new Set(['status', 'off target', 'on target']);

function everOf(utterance: Utterance): Question | undefined {
  const {
    refs: [ref = ''],
    standings,
    period,
    tokens,
  } = utterance;
  const isTold = tokens.some(({ text }) => text === 'never') && !tokens.some(({ text }) => ASKS.test(text));
  return standings.every(({ kind }) => HELD.has(kind)) &&
    !isTold &&
    !tokens.some(({ text }) => OF_MANY.test(text))
    ? { kind: 'ever', ref, asked: askedOf(utterance), period }
    : undefined;
}

const also = ['it', 'noun', 'doing', 'how', 'turned colour', 'became', 'moved', 'ever', 'last few'];

export const ever: Intent = {
  words: {
    ever: [
      '(ever|never)',
      'at any (point|stage|time)',
      '(before now|in past|historically)',
      '(before|previously)',
    ],
    'how many times': ['how many times (has|have|was|were|did)'],
    'when last': ['when (was|were) (last time|it last)', 'when (did|has) it last', 'when last', 'last time'],
    'which quarter': ['(which|what) (quarter|quarters|period|periods) [was|is|were|had|has|did]'],
  },
  forms: [
    {
      says: ['ever|how many times|when last|which quarter|aspect frequency'],
      needs: ['ref', 'standing'],
      also: [...also, 'since when', 'when'],
      make: everOf,
    },
    {
      // “Has CPI13 always been red?”
      says: ['persistent'],
      needs: ['ref', 'standing'],
      also: ['it'],
      make: (utterance) =>
        /^(?:has|have|was|is)$/.test(utterance.tokens[0]?.text ?? '') &&
        utterance.tokens.some(({ text }) => text === 'always')
          ? everOf(utterance)
          : undefined,
    },
    {
      // “When was CPI13 red?”, which it need not be now.
      says: ['since when'],
      needs: ['ref', 'standing'],
      also: ['it'],
      make: (utterance) =>
        /^when (?:was|were)$/.test(utterance.tokens[0]?.text ?? '') ? everOf(utterance) : undefined,
    },
    {
      // “When was CPI13 last green?”
      says: ['when|since when', 'last few'],
      needs: ['ref', 'standing'],
      also,
      make: everOf,
    },
  ],
};
