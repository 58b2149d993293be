/** Periods as people write them out in full, in a file or in a sentence: quarters, months in a row, dates that end one, and years. */
import { addDays, type Day } from './days.ts';
import { MONTH_WORD, monthNumber } from './names.ts';
import { lastDayOf, Period, periodOfDay, type YearStart } from './period.ts';

/** A month of a calendar year; `month` is 1 to 12. */
type Month = { readonly year: number; readonly month: number };

/** A period as written, before it is known with which month the council’s year begins. */
export type WrittenPeriod =
  | { readonly kind: 'quarter'; readonly period: Period }
  /** From one month to another, both counted. */
  | { readonly kind: 'months'; readonly first: Month; readonly last: Month }
  /** Whatever period ends with this month. */
  | { readonly kind: 'ending'; readonly last: Month }
  /** A financial year, by the calendar year that it begins in. */
  | { readonly kind: 'year'; readonly startYear: number };

const MONTH = `(${MONTH_WORD})`;
const YEAR = "((?:19|20|21)\\d\\d|'?\\d\\d)";
const YEARS =
  '(?:fy ?|f/y ?|financial year )?((?:(?:19|20|21)?\\d\\d ?[/–-] ?|(?:19|20|21)\\d\\d to )(?:(?:19|20|21)?\\d\\d))';
const QUARTER = '(?:q|qtr|quarter)\\.? ?([1-4])';
const DAY = '(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?';

type Said = readonly (string | undefined)[];

/** Each way of writing one: a pattern in small letters with single spaces, and what its groups say. */
export const WRITTEN_PERIODS: readonly (readonly [
  pattern: string,
  read: (said: Said) => WrittenPeriod | undefined,
])[] = [
  [`${QUARTER},?[ -]?(?:of |in )?${YEARS}`, ([, quarter, years]) => quarterIn(quarter, years)],
  [`${YEARS},?[ -]?${QUARTER}`, ([, years, quarter]) => quarterIn(quarter, years)],
  [
    `${MONTH}(?: ${YEAR})? ?(?:to|until|and|-|–|—) ?${MONTH} ${YEAR}`,
    ([, from, earlier, to, later]) =>
      monthsBetween(monthNumber(from), yearOf(earlier), monthNumber(to), yearOf(later)),
  ],
  [
    `(?:the )?(?:quarter|3 months|three months) (?:to|ending|ended|end) ${DAY}${MONTH} ${YEAR}`,
    ([, day, month, year]) => monthsTo(3, day, monthNumber(month), yearOf(year)),
  ],
  [
    `(?:the )?(?:financial year|fiscal year|year|12 months) (?:to|ending|ended|end) ${DAY}${MONTH} ${YEAR}`,
    ([, day, month, year]) => monthsTo(12, day, monthNumber(month), yearOf(year)),
  ],
  [
    `(?:as at |at )?(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${MONTH}[ -]${YEAR}`,
    ([, day, month, year]) => endingOn(Number(day), monthNumber(month), yearOf(year)),
  ],
  [
    '(?:as at |at )?(\\d{1,2})[/.](\\d{1,2})[/.]((?:19|20|21)\\d\\d|\\d\\d)',
    ([, day, month, year]) => endingOn(Number(day), Number(month), yearOf(year)),
  ],
  [
    '((?:19|20|21)\\d\\d)-(\\d\\d)-(\\d\\d)',
    ([, year, month, day]) => endingOn(Number(day), Number(month), Number(year)),
  ],
  [
    YEARS,
    ([, years]) => {
      const first = quarterIn('1', years);
      return first?.kind === 'quarter'
        ? { kind: 'year', startYear: Number(first.period.slice(0, 4)) }
        : undefined;
    },
  ],
];

const COMPILED = WRITTEN_PERIODS.map(([pattern, read]) => [new RegExp(`^(?:${pattern})$`), read] as const);

/**
 * Reads a whole cell: `2024-25-Q2`, `Q2 24/25`, `2025/26 Quarter 2`, `Qtr 1 25/26`, `Q4 FY25/26`, `Jul–Sep 2025`, `quarter ending
 * March 2026`, `30/06/2024`, `2024 to 2025`, `financial year ending March 2025`. Undefined for anything else: `Q2`, `Q2 2025`
 * and `FY25` can be two things.
 */
export function readWrittenPeriod(text: string): WrittenPeriod | undefined {
  const tidy = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .replace(/’/g, "'")
    .trim();
  for (const [pattern, read] of COMPILED) {
    const said = pattern.exec(tidy);
    const written = said && read(said);
    if (written) return written;
  }
  return undefined;
}

/** Reads a quarter that is written with its number and its year; undefined where it is anything else. */
export function readPeriod(text: string): Period | undefined {
  const written = readWrittenPeriod(text);
  return written?.kind === 'quarter' ? written.period : undefined;
}

/**
 * The quarter that was written, in a council whose year begins with that month; undefined where it is none of its quarters. A
 * year is its last quarter, in which what is reported once a year is due.
 */
export function quarterWritten(written: WrittenPeriod, yearStart: YearStart): Period | undefined {
  switch (written.kind) {
    case 'quarter':
      return written.period;
    case 'year':
      return quarterNamed(4, written.startYear);
    case 'ending':
      return endsWith(written.last, yearStart);
    case 'months': {
      const { first, last } = written;
      const count = (last.year - first.year) * 12 + last.month - first.month + 1;
      const period = endsWith(last, yearStart);
      if (count === 3) return period;
      return count === 12 && period?.endsWith('Q4') ? period : undefined;
    }
  }
}

/** True for what is a year, and so no quarter of anything that is reported more often. */
export const isWholeYear = (written: WrittenPeriod): boolean =>
  written.kind === 'year' ||
  (written.kind === 'months' &&
    (written.last.year - written.first.year) * 12 + written.last.month - written.first.month === 11);

function endsWith({ year, month }: Month, yearStart: YearStart): Period | undefined {
  const end = lastDay(year, month);
  const period = periodOfDay(end, yearStart);
  return lastDayOf(period, yearStart) === end ? period : undefined;
}

function lastDay(year: number, month: number): Day {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}

function yearOf(said: string | undefined): number | undefined {
  if (said === undefined) return undefined;
  const digits = said.replace("'", '');
  return Number(digits.length === 2 ? `20${digits}` : digits);
}

/** A quarter by its number and the calendar year that its financial year begins in; undefined where there is none. */
export const quarterNamed = (quarter: number, startYear: number): Period | undefined =>
  Period.safeParse(`${startYear}-${String((startYear + 1) % 100).padStart(2, '0')}-Q${quarter}`).data;

/** A quarter of a pair of years; undefined where the second is not the year after the first. */
function quarterIn(quarter: string | undefined, years = ''): WrittenPeriod | undefined {
  const [from = '', to = ''] = years.split(/ ?[/–-] ?| to /);
  const start = yearOf(from);
  const period = start === undefined ? undefined : quarterNamed(Number(quarter), start);
  return period && period.slice(5, 7) === to.slice(-2) ? { kind: 'quarter', period } : undefined;
}

function monthsBetween(
  from: number,
  earlier: number | undefined,
  to: number,
  later: number | undefined,
): WrittenPeriod | undefined {
  if (later === undefined) return undefined;
  const first = { year: earlier ?? (from <= to ? later : later - 1), month: from };
  return { kind: 'months', first, last: { year: later, month: to } };
}

function monthsTo(
  count: number,
  day: string | undefined,
  month: number,
  year: number | undefined,
): WrittenPeriod | undefined {
  if (year === undefined) return undefined;
  if (day !== undefined && !isLastDay(Number(day), month, year)) return undefined;
  const months = year * 12 + month - 1 - (count - 1);
  return {
    kind: 'months',
    first: { year: Math.floor(months / 12), month: (months % 12) + 1 },
    last: { year, month },
  };
}

function endingOn(day: number, month: number, year: number | undefined): WrittenPeriod | undefined {
  if (year === undefined || !isLastDay(day, month, year)) return undefined;
  return { kind: 'ending', last: { year, month } };
}

const isLastDay = (day: number, month: number, year: number): boolean =>
  month >= 1 && month <= 12 && Number(lastDay(year, month).slice(8)) === day;
