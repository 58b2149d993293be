/** Search as you type: indicators whose reference or words begin with what has been typed so far. */
import { plain, wordsOf } from '../../ask/text/words.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { byRef } from '../../domain/indicators/indicator.ts';

type Named = Pick<Indicator, 'ref' | 'title' | 'description' | 'group' | 'lifecycle'>;

/** Ranks of a match; best first. */
const RANKS = ['whole reference', 'reference begins', 'in the reference', 'title', 'elsewhere'] as const;
type Rank = (typeof RANKS)[number];

/**
 * The references of matching indicators, best first: by reference whatever its hyphens and spaces, then by title,
 * then by group and description. Every typed word has to begin some word. Retired indicators are left out.
 */
export function beginningWith(typed: string, indicators: readonly Named[]): readonly string[] {
  const reference = bare(typed);
  const words = wordsOf(plain(typed));
  if (reference === '' && words.length === 0) return [];
  return indicators
    .filter(({ lifecycle }) => lifecycle !== 'retired')
    .flatMap((indicator) => {
      const rank = rankOf(indicator, reference, words);
      return rank === undefined ? [] : [{ indicator, rank }];
    })
    .toSorted((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || byRef(a.indicator, b.indicator))
    .map(({ indicator }) => indicator.ref);
}

/** Letters and digits only, in lower case, so that `KPI-3a` is found by “kpi 3a” and “kpi3”. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function rankOf(indicator: Named, reference: string, words: readonly string[]): Rank | undefined {
  const ref = bare(indicator.ref);
  if (reference !== '' && ref === reference) return 'whole reference';
  if (reference !== '' && ref.startsWith(reference)) return 'reference begins';
  if (/\d/.test(reference) && reference.length > 1 && ref.includes(reference)) return 'in the reference';
  if (words.length === 0) return undefined;
  const title = wordsOf(plain(indicator.title));
  if (everyBegins(words, title)) return 'title';
  const rest = wordsOf(plain(`${indicator.group} ${indicator.description}`));
  return everyBegins(words, [...title, ...rest]) ? 'elsewhere' : undefined;
}

const everyBegins = (words: readonly string[], all: readonly string[]): boolean =>
  words.every((word) => all.some((each) => each.startsWith(word)));
