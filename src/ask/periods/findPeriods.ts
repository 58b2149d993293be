/** Periods in people's words: “last quarter”, “Q2 24/25”, “autumn”, “July to September”, “as at 30 September”. */
import type { When } from '../model/tokens.ts';
import type { Clock } from './periodMeanings.ts';
import { RULES } from './periodPatterns.ts';

export type { Clock };

export type FoundPeriod = { readonly start: number; readonly end: number; readonly when: When };

const COMPILED = RULES.map(([pattern, read]) => ({
  pattern: new RegExp(`(?<![^ ])(?:${pattern})(?![^ ])`, 'g'),
  read,
}));
/** A quick check for any word of a period: most sentences name none, and this saves forty patterns. */
const HINT =
  /\d|quarter|year|period|half|month|time|ytd|\bfy\b|before|autumn|winter|spring|summer|christmas|\bq(?:[1-4]|\b)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** The periods that a sentence names, from left to right; of two that overlap the longer one. */
export function findPeriods(sentence: string, clock: Clock): readonly FoundPeriod[] {
  if (!HINT.test(sentence)) return [];
  const found: FoundPeriod[] = [];
  for (const { pattern, read } of COMPILED) {
    for (const said of sentence.matchAll(pattern)) {
      const when = read(said, clock);
      if (when) found.push({ start: said.index, end: said.index + said[0].length, when });
    }
  }
  found.sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: FoundPeriod[] = [];
  for (const each of found) {
    if (kept.every(({ start, end }) => each.end <= start || each.start >= end)) kept.push(each);
  }
  return kept.sort((a, b) => a.start - b.start);
}
