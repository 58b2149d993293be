/** Periods in people's words: "this quarter", "last quarter", "Q2", "Q2 2024/25". */
import { type Period, quarterOf, readPeriod, shiftPeriod } from '../domain/period.ts';
import { take } from './words.ts';

const RELATIVE: readonly (readonly [string, number])[] = [
  ['quarter before last', -2],
  ['the last quarter', -1],
  ['last quarter', -1],
  ['previous quarter', -1],
  ['same quarter last year', -4],
  ['this quarter last year', -4],
  ['a year ago', -4],
  ['this quarter', 0],
  ['the current quarter', 0],
  ['current quarter', 0],
  ['this period', 0],
  ['the quarter', 0],
  ['next quarter', 1],
];
// "this quarter last year" holds "this quarter": longer phrases are looked for first.
const BY_LENGTH = RELATIVE.toSorted(([a], [b]) => b.length - a.length);

const NAMED =
  /(?:^|\s)((?:q[1-4][ ,-]*(?:of )?\d{2,4}\s*[/–-]\s*\d{2,4})|(?:\d{2,4}\s*[/–-]\s*\d{2,4}[ ,-]*q[1-4]))(?=\s|$)/i;

/**
 * The period a sentence names, and the sentence without it; the period being reported when it names none. A bare
 * "Q3" is the latest third quarter that has come to be reported.
 */
export function takePeriod(
  sentence: string,
  reporting: Period,
): { readonly period: Period; readonly rest: string } {
  const named = NAMED.exec(sentence);
  const period = named?.[1] === undefined ? undefined : readPeriod(named[1]);
  if (named && period) return { period, rest: cut(sentence, named) };
  const relative = take(sentence, BY_LENGTH);
  if (relative) return { period: shiftPeriod(reporting, relative.meaning), rest: relative.rest };
  const bare = /(?:^|\s)q([1-4])(?=\s|$)/.exec(sentence) ?? /(?:^|\s)quarter ([1-4])(?=\s|$)/.exec(sentence);
  if (bare) {
    const back = (quarterOf(reporting) - Number(bare[1]) + 4) % 4;
    return { period: shiftPeriod(reporting, -back), rest: cut(sentence, bare) };
  }
  return { period: reporting, rest: sentence };
}

const cut = (sentence: string, found: RegExpExecArray): string =>
  `${sentence.slice(0, found.index)} ${sentence.slice(found.index + found[0].length)}`
    .replace(/\s+/g, ' ')
    .trim();
