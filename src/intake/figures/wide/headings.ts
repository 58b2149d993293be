/** The headings of a wide file of figures: which quarter or month a column is for, and what of it stands there. */

import { monthNumber } from '../../../domain/time/names.ts';
import { type Period, periodOfDay, type YearStart } from '../../../domain/time/period.ts';
import { quarterNamed, quarterWritten, readWrittenPeriod } from '../../../domain/time/readPeriod.ts';
import { lettersOf } from '../../table/nearest.ts';

/** What of a figure stands in a column. */
export type Part = 'figure' | 'numerator' | 'denominator' | 'target' | 'status' | 'commentary';

/** The time that a heading names: a quarter, one of its months (0 to 2), or the whole year that ends with it. */
type Span = { readonly period: Period; readonly month: number | undefined; readonly isYear: boolean };

/** A column of one quarter or month. `heading` is as written. */
export type WideColumn = Span & { readonly at: number; readonly part: Part; readonly heading: string };

/** The parts that a figure is worked out from, in the order in which they are given. */
export const COUNTS: readonly Part[] = ['numerator', 'denominator'];

const PARTS: Readonly<Record<Part, readonly string[]>> = {
  figure: ['actual', 'actuals', 'figure', 'value', 'result', 'score', 'performance', 'outturn'],
  numerator: ['numerator', 'num'],
  denominator: ['denominator', 'denom'],
  target: ['target', 'targets'],
  status: ['rag', 'ragstatus', 'status', 'colour', 'rating', 'publishedstatus'],
  commentary: ['commentary', 'comment', 'comments', 'narrative', 'note', 'notes'],
};

/** The part that words name; undefined where they are something else. */
export const partNamed = (words: string): Part | undefined =>
  (Object.keys(PARTS) as Part[]).find((part) => PARTS[part].includes(lettersOf(words)));

/** A heading in two: its time, and the part named before or after it. */
type Split = { readonly time: string; readonly part: Part };

/** `Q1 2025/26 Actual` in two. A heading without a part is the figure’s. */
export function splitHeading(heading: string): Split {
  const words = heading
    .trim()
    .split(/[\s:(),]+/)
    .filter((word) => word !== '');
  for (const count of [2, 1]) {
    const [head, tail] = [words.slice(0, count), words.slice(-count)].map((some) => some.join(' '));
    const [first, last] = [partNamed(head ?? ''), partNamed(tail ?? '')];
    if (words.length > count && last) return { time: words.slice(0, -count).join(' '), part: last };
    if (words.length > count && first) return { time: words.slice(count).join(' '), part: first };
  }
  return { time: heading.trim(), part: 'figure' };
}

const BARE_QUARTER = /^(?:q|qtr|quarter) ?([1-4])$/i;
const MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:[\s'’/-]*((?:20)?\d\d))?$/i;
const FIRST_OF_MONTH = /^(20\d\d)-(\d\d)-01$/;

/** True for a quarter or a month that is written without its year. */
export const isYearless = (time: string): boolean =>
  BARE_QUARTER.test(time) || (MONTH.test(time) && !/\d/.test(time));

/** True for a heading of a quarter, a month or a year, with a year or without one, whatever of it stands below. */
export function namesTime(heading: string): boolean {
  const { time } = splitHeading(heading);
  return isYearless(time) || readSpan(time, undefined, 4) !== undefined;
}

/**
 * Reads the time of a heading.
 *
 * @param year the financial year of headings that name none, by the calendar year that it begins in
 */
export function readSpan(time: string, year: number | undefined, yearStart: YearStart): Span | undefined {
  const bare = BARE_QUARTER.exec(time)?.[1];
  if (bare !== undefined) {
    const quarter = year === undefined ? undefined : quarterNamed(Number(bare), year);
    return quarter && { period: quarter, month: undefined, isYear: false };
  }
  const [, name, written] = MONTH.exec(time) ?? [];
  if (name !== undefined) {
    const month = monthNumber(name);
    const calendarYear = written ? Number(written.slice(-2)) + 2000 : yearWith(month, year, yearStart);
    return calendarYear === undefined ? undefined : monthSpan(calendarYear, month, yearStart);
  }
  // Excel keeps “Apr-25” as the first day of that month.
  const [, y, m] = FIRST_OF_MONTH.exec(time) ?? [];
  if (y !== undefined && m !== undefined) return monthSpan(Number(y), Number(m), yearStart);
  const read = readWrittenPeriod(time);
  const period = read && quarterWritten(read, yearStart);
  return period && { period, month: undefined, isYear: read?.kind === 'year' };
}

const yearWith = (month: number, year: number | undefined, yearStart: YearStart): number | undefined =>
  year === undefined ? undefined : month >= yearStart ? year : year + 1;

const monthSpan = (year: number, month: number, yearStart: YearStart): Span => ({
  period: periodOfDay(`${year}-${String(month).padStart(2, '0')}-01`, yearStart),
  month: ((month - yearStart + 12) % 12) % 3,
  isYear: false,
});

/** The financial year that a line of text names, such as the title above a table; undefined for none or for several. */
export function yearIn(text: string): number | undefined {
  const years = [...text.matchAll(/(?:19|20)\d\d ?[/–-] ?(?:(?:19|20)\d\d|\d\d)\b/g)].flatMap(([said]) => {
    const read = readWrittenPeriod(said);
    return read?.kind === 'year' ? [read.startYear] : [];
  });
  const [only, ...others] = [...new Set(years)];
  return others.length === 0 ? only : undefined;
}
