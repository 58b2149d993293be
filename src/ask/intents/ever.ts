/** “Has CPI13 ever been green?”, “when was it last on target?” */
import type { Standing } from '../../domain/asked.ts';
import type { Intent } from '../intent.ts';
import type { Question } from '../question.ts';
import type { Said } from '../said.ts';

/** “Which have never been red?” asks of many, “CPI13 never green” tells. */
const ASKS =
  /^(?:has|have|did|was|were|is|are|when|how many|how often|since when|(?:which|what) (?:quarter|period)s?)\b/;
const HELD: ReadonlySet<Standing['kind']> = new Set(['status', 'off target', 'on target']);

function everOf({ refs: [ref = ''], standings, period, parts }: Said): Question | undefined {
  const [asked, ...others] = standings;
  const opening = parts.find(({ kind, text }) => kind !== 'filler' || ASKS.test(text));
  return asked && others.length === 0 && HELD.has(asked.kind) && ASKS.test(opening?.text ?? '')
    ? { kind: 'ever', ref, asked, period }
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
    'how many times': ['(how many times|how often) (has|have|was|were|is|did)'],
    'when last': ['when (was|were) (last time|it last)', 'when (did|has) it last', 'when last'],
    'which quarter': ['(which|what) (quarter|quarters|period|periods) [was|is|were|had|has|did]'],
  },
  forms: [
    {
      says: ['ever|how many times|when last|which quarter'],
      needs: ['ref', 'standing'],
      also,
      make: everOf,
    },
    {
      // “When was CPI13 red?”, which it need not be now.
      says: ['since when'],
      needs: ['ref', 'standing'],
      also: ['it'],
      make: (said) => (/^when (?:was|were)$/.test(said.parts[0]?.text ?? '') ? everOf(said) : undefined),
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
