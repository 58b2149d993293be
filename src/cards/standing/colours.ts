/** “What does amber mean?”: the threshold of each colour, by every rule in use. */
import type { Boundary } from '../../domain/judging/boundaries.ts';
import { clauseOf, meaningsIn } from '../../domain/judging/colourMeanings.ts';
import type { Scheme } from '../../domain/schemes/scheme.ts';
import { sentences } from '../../domain/sentences.ts';
import { askSummary } from '../buttons/onPeriod.ts';
import { type Facts, factsCard, labelled, textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import type { Completeness } from '../words/completeness.ts';
import { chipIn } from '../words/statusChip.ts';
import { asLine, counted, inTextBlock } from '../words/text.ts';

export type InUse = {
  readonly scheme: Scheme;
  /** How many indicators are judged by it. */
  readonly count: number;
};

export type ColoursInput = {
  /** The colour asked about; undefined for all of them. */
  readonly status: string | undefined;
  /** The rules of the period, the most used first. */
  readonly inUse: readonly InUse[];
  /** How many indicators have a tolerance of their own. */
  readonly tolerated: number;
  readonly completeness: Completeness;
};

/** More rules than this are not spelt out. */
const MOST_RULES = 4;

/** Says what a colour means, or all of them. */
export function coloursCard(input: ColoursInput): Rendered {
  const { status, inUse, tolerated, completeness } = input;
  const having = inUse.filter(({ scheme }) => status === undefined || meaningOf(scheme, status));
  const meant = having.length > 0 ? having : inUse;
  const shown = meant.slice(0, MOST_RULES);
  const left = inUse.length - shown.length;
  const own =
    tolerated === 0
      ? ''
      : `${counted(tolerated, 'indicator has', 'indicators have')} a tolerance of ${tolerated === 1 ? 'its' : 'their'} own instead.`;
  const besides = [
    own,
    left > 0
      ? `${counted(left, 'other rule is', 'other rules are')} in use${having.length < inUse.length && having.length === shown.length ? ', without that colour' : ''}.`
      : '',
    'For the boundaries of one indicator, ask “how is it judged?” with its reference.',
  ];
  return factsCard({
    headline: headlineOf(status, meant),
    sections: [
      ...shown.map((each) => sectionOf(each, status)),
      { items: textBlocksOf(sentences(...besides)) },
    ],
    source: 'From the rules that the figures are judged by.',
    completeness,
    next: [
      ...(status === undefined
        ? []
        : [
            {
              title: 'What do all the colours mean?',
              verb: 'colours',
              data: { period: completeness.period },
            },
            {
              title: `What’s ${asLine(status).toLowerCase()}?`,
              verb: 'list',
              data: { asked: { kind: 'status', status }, period: completeness.period },
            },
          ]),
      askSummary(completeness.period),
    ],
  });
}

const meaningOf = (scheme: Scheme, status: string): Boundary | undefined =>
  meaningsIn(scheme).find(({ band }) => band.name === status);

/** The meaning in one sentence where the rules of most indicators agree. */
function headlineOf(status: string | undefined, inUse: readonly InUse[]): string {
  if (status === undefined) return 'What the colours mean';
  const name = asLine(status);
  const counts = new Map<string, number>();
  for (const { scheme, count } of inUse) {
    const words = meaningOf(scheme, status)?.words;
    if (words !== undefined) counts.set(words, (counts.get(words) ?? 0) + count);
  }
  const [most, ...others] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!most) return `No rule in use has ${name}`;
  const [words, count] = most;
  const isOnly = others.length === 0 && inUse.every(({ scheme }) => !scheme.lastYear);
  if (!isOnly && count * 2 <= inUse.reduce((sum, each) => sum + each.count, 0)) return `What ${name} means`;
  const said = words.startsWith('misses') ? `the figure ${words}` : `the figure is ${words}`;
  return isOnly ? `${name}: ${said}` : `${name}, for most: ${said}`;
}

function sectionOf({ scheme, count }: InUse, status: string | undefined): Facts {
  const council = scheme.council === undefined ? '' : ` (${scheme.council})`;
  const meanings = meaningsIn(scheme);
  const asked = meanings.filter(({ band }) => band.name === status);
  const said = asked.length > 0 ? asked : meanings;
  const clause = clauseOf(scheme);
  return {
    heading: `${scheme.name}${council}: ${counted(count, 'indicator', 'indicators')}`,
    items: [
      ...said.map(({ band, words }) => labelled(inTextBlock(chipIn(scheme, band.name).label), words)),
      ...(clause === '' ? [] : textBlocksOf(clause)),
    ],
  };
}
