/** Grammar of rankings: the worst, the best, and the closest to a boundary. */
import { type Intent, SELECTION } from '../../model/intent.ts';
import type { Answerable, Question } from '../../model/question.ts';
import { isCue } from '../../model/tokens.ts';
import { selectionOf, type Utterance } from '../../model/utterance.ts';

type End = Answerable<'rank'>['end'];
const MOST = 50;

/** “Top and bottom five” are two rankings, “top five worst” is one. */
function isTwo({ tokens }: Utterance): boolean {
  const ends = tokens.flatMap((token, at) => (isCue(token, 'worst', 'best', 'top') ? [at] : []));
  return tokens.slice(ends[0], ends.at(-1)).some((token) => isCue(token, 'and', 'or'));
}

/** “The worst one” */
const isOfOne = ({ tokens }: Utterance): boolean =>
  tokens.some((token, at) => isCue(token, 'worst', 'best') && tokens[at + 1]?.text === 'one');

const rankedBy =
  (end: End) =>
  (utterance: Utterance): Question | undefined => {
    if (isTwo(utterance)) return undefined;
    const [count = isOfOne(utterance) ? 1 : undefined, ...more] = utterance.numbers;
    if (more.length > 0 || (count !== undefined && (count < 1 || count > MOST))) return undefined;
    return {
      kind: 'rank',
      end,
      ...(count !== undefined && { count }),
      ...selectionOf(utterance),
      period: utterance.period,
    };
  };

const also = [
  'noun',
  'doing',
  'target',
  'all',
  'performing',
  'rank',
  'where',
  'to',
  'from',
  'how',
  'news',
  'performers',
  'top',
];
const takes = [...SELECTION, 'quarter', 'number'] as const;

export const ranking: Intent = {
  words: {
    performers: ['(performers|performer|performing)'],
    rank: ['(rank|ranking|ranked|sort|order|league table|sorted)', '(rank|sort|order) (by|from)', 'in order'],
    worst: [
      '(worst|poorest|weakest|bottom|lowest performing|least good)',
      'top [number] worst',
      '(worst|poorest|weakest) (performing|performers|performer|of)',
      '(furthest|farthest) [away] (from|off|below|behind|short of|adrift of|adrift from|wide of) [its|their|our] target',
      'very (worst|poorest|weakest)',
      '(furthest|farthest) (behind|off|from it|away|below)',
      '(furthest|farthest) [away] (off|from|below|behind) where (it|they|we) (should|ought to|need to|needs to) be',
      '(biggest|largest|worst) (miss|misses|gap|gaps|shortfall|shortfalls|problem|problems|concern|concerns|issue|issues|failures|failure|underperformers) [against target|to target|from target]',
      '(most|way|far) (off target|below target|off track|behind)',
      'doing worst',
      '(worst|bottom) to (best|top)',
      'most (worrying|concerning)',
      'reddest',
    ],
    best: [
      '(best|strongest|top|highest performing|star|stars)',
      'very (best|strongest)',
      '(best|strongest|top|star) (performing|performers|performer|of)',
      '(furthest|farthest|most) (above|ahead of|over|better than|beyond) [its|their] target',
      '(beat|beating|beats|exceed|exceeding|exceeds|exceeded) target by (most|furthest)',
      '(biggest|largest) (success|successes|win|wins)',
      'doing best [at]',
      '(best|top) to (worst|bottom)',
      'good news story',
      'greenest',
    ],
    'nearly red': [
      '(closest|nearest|close|near|next) to [being|going|turning] red',
      '(closest|nearest|close|near) to (turning|going|becoming) red',
      '(closest|nearest|close|near) to (slipping|falling|dropping|tipping|sliding|going|moving|turning) [over] (into|to|in) red',
      '(nearly|almost|borderline|verging on|bordering on|on verge of|on brink of|in danger of|at risk of|about to|close to|likely to) [go|going|be|being|turn|turning|become|becoming|turned|gone] red',
      '(about|close) to (tip|slip|slide|drop|fall) [over] into red',
      '(might|could|may) (go|turn|be) red next',
      'on (verge|brink) of [going|turning] red',
    ],
    'nearly on target': [
      '(closest|nearest|close|near) to [hitting|meeting|reaching|making|being on|on|its|their] target',
      '(closest|nearest|close|near) to (hitting|meeting|reaching|making|being) [on|their|its] target',
      '(nearly|almost|only just|just|narrowly) (on|hit|met|made|missed|missing|hitting|there|off|reached|below|short of) [their|its] target',
      '(nearly|almost|narrowly|just|only just) (missed|made) it',
      '(only just|narrowly) missed',
      '(near|narrow) (miss|misses)',
      '(closest|nearest|close|nearly|almost) [to|to being|to going|to turning] green',
      '(nearly|almost) there',
      '(closest|nearest|close|near) to (getting|going|coming|being) [back] (on|to) target',
    ],
  },
  forms: [
    { says: ['nearly red'], takes, also, make: rankedBy('nearly red') },
    { says: ['nearly on target'], takes, also, make: rankedBy('nearly on target') },
    {
      // “Gap to target on each of the roads ones”
      says: ['gap'],
      needs: ['where'],
      takes: ['quarter'],
      also: [...also, 'by'],
      make: rankedBy('worst'),
    },
    { says: ['worst'], takes, also, make: rankedBy('worst') },
    { says: ['best'], takes, also, make: rankedBy('best') },
  ],
};
