/** Periods in people's words: “last quarter”, “Q2 24/25”, “autumn”, “July to September”, “as at 30 September”. */
import { type Day, monthName } from '../domain/days.ts';
import {
  type Period,
  periodOfDay,
  quarterOf,
  readPeriod,
  shiftPeriod,
  startYearOf,
  type YearStart,
} from '../domain/period.ts';
import type { When } from './parts.ts';
import { NUMBER, numberOf, ORDINALS } from './vocabulary/numbers.ts';

/** What a period in words is read against. */
export type Clock = { readonly reporting: Period; readonly yearStart: YearStart };

export type FoundPeriod = { readonly start: number; readonly end: number; readonly when: When };

type Said = readonly (string | undefined)[];
type Rule = readonly [pattern: string, read: (said: Said, clock: Clock) => When | undefined];

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEARS = '((?:20)?\\d\\d ?[/–-] ?(?:20)?\\d\\d)';
const monthNumber = (word = ''): number =>
  MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1;
const yearNumber = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : Number(word.length === 2 ? `20${word}` : word);

/** The first quarter of a financial year. */
const firstOf = (year: number): Period => `${year}-${String((year + 1) % 100).padStart(2, '0')}-Q1` as Period;
const startOfYear = (period: Period): Period => firstOf(startYearOf(period));
const shifted =
  (count: number): Rule[1] =>
  (_, { reporting }) => ({ period: shiftPeriod(reporting, count) });
/** The latest of that quarter of a year that has come to be reported. */
const latest = (quarter: number, { reporting }: Clock): Period =>
  shiftPeriod(reporting, -((quarterOf(reporting) - quarter + 4) % 4));
/** True for a day that the month has, in a leap year at least. */
const isDay = (day = '', month = 0): boolean =>
  Number(day) >= 1 && Number(day) <= new Date(Date.UTC(2024, month, 0)).getUTCDate();
const dayIn = (year: number, month: number): Day => `${year}-${String(month).padStart(2, '0')}-01`;

/** A whole financial year, or as much of the present one as has come to be reported. */
function wholeYear(year: number, { reporting }: Clock): When {
  const from = firstOf(year);
  const last = shiftPeriod(from, 3);
  return { from, period: from <= reporting && reporting < last ? reporting : last };
}

/** `24/25` as the year in which it starts; undefined where the second is not the year after the first. */
function startOf(years = ''): number | undefined {
  const period = readPeriod(`q1 ${years.replaceAll(' ', '')}`);
  return period && startYearOf(period);
}

function quarterIn(quarter: number, years: string | undefined): When | undefined {
  const period = readPeriod(`q${quarter} ${(years ?? '').replaceAll(' ', '')}`);
  return period && { period };
}

/** “Q2 2024”: of the financial year that starts then, or the quarter that falls in that calendar year. */
function quarterOfCalendarYear(quarter: number, year: number, { yearStart }: Clock): When {
  const starts = shiftPeriod(firstOf(year), quarter - 1);
  const other = shiftPeriod(starts, -4);
  const fallsIn = (period: Period): boolean =>
    periodOfDay(dayIn(year, 1), yearStart) <= period && period <= periodOfDay(dayIn(year, 12), yearStart);
  return fallsIn(other) && !fallsIn(starts) ? either(starts, other) : { period: starts };
}

const either = (...periods: Period[]): When => ({
  period: periods[0] as Period,
  either: periods.map((period) => ({ says: '', from: period, period })),
});

/** A month, in the quarter that holds it: the latest that has come to be reported, or that of the year said. */
function inMonth(number: number, year: number | undefined, { reporting, yearStart }: Clock): When {
  if (year !== undefined)
    return { period: periodOfDay(dayIn(year, number), yearStart), month: { number, year } };
  return {
    period: latest(quarterOf(periodOfDay(dayIn(2024, number), yearStart)), { reporting, yearStart }),
    month: { number },
  };
}

/** “July to September”. */
function inMonths(from: number, to: number, year: number | undefined, clock: Clock): When | undefined {
  const length = ((to - from + 12) % 12) + 1;
  const quarters = length / 3;
  const { period: first } = inMonth(from, year, clock);
  const { period: last } = inMonth(to, year === undefined || to >= from ? year : year + 1, clock);
  const begins = MONTHS[from - 1] === monthName(firstMonth(first, clock)).toLowerCase();
  if (!begins || !Number.isInteger(quarters)) return undefined;
  return quarters === 1 ? { period: first } : { from: shiftPeriod(last, 1 - quarters), period: last };
}

const firstMonth = (period: Period, { yearStart }: Clock): Day =>
  dayIn(2024, ((yearStart - 1 + (quarterOf(period) - 1) * 3) % 12) + 1);

const season =
  (month: number): Rule[1] =>
  ([, year], clock) => {
    const { period } = inMonth(month, yearNumber(year), clock);
    return { period };
  };

const half = (second: boolean, year: number | undefined, clock: Clock): When => {
  const end = latest(second ? 4 : 2, clock);
  const period = year === undefined ? end : shiftPeriod(firstOf(year), second ? 3 : 1);
  return { period, whole: { from: shiftPeriod(period, -1), period } };
};

const yearsAgo =
  (count: number): Rule[1] =>
  (_, clock) => {
    const period = shiftPeriod(clock.reporting, -4 * count);
    return { period, whole: { from: startOfYear(period), period: shiftPeriod(startOfYear(period), 3) } };
  };

const thisYear: Rule[1] = (_, { reporting }) => ({ from: startOfYear(reporting), period: reporting });
const lastQuarters = (count: number, { reporting }: Clock): When | undefined =>
  count < 1 || count > 40 ? undefined : { from: shiftPeriod(reporting, 1 - count), period: reporting };

const FYEAR = '(?:(?:financial|fiscal) )?year';
const ORDINAL = '(first|second|third|fourth|last|final|1st|2nd|3rd|4th)';
const ordinal = (word = ''): number => (word === 'last' || word === 'final' ? 4 : (ORDINALS.get(word) ?? 0));
const Q = `(?:q ?([1-4])|quarter ([1-4]|one|two|three|four)|${ORDINAL} quarter)`;
const quarterSaid = ([, q, number, nth]: Said): number =>
  Number(q ?? 0) || (number === undefined ? ordinal(nth) : (numberOf(number) ?? 0));

const RULES: readonly Rule[] = [
  // Quarters by their year
  [`${Q},?[ -]?(?:of |in )?(?:fy )?${YEARS}`, (said) => quarterIn(quarterSaid(said), said[4])],
  [`(?:fy ?)?${YEARS}[ -]?q([1-4])`, ([, years, q]) => quarterIn(Number(q), years)],
  [
    `${Q} (?:of )?(?:the )?(?:last|previous) ${FYEAR}`,
    (said, { reporting }) => ({ period: shiftPeriod(startOfYear(reporting), quarterSaid(said) - 5) }),
  ],
  [
    `last ${FYEAR}(?: 's)? ${Q}`,
    (said, { reporting }) => ({ period: shiftPeriod(startOfYear(reporting), quarterSaid(said) - 5) }),
  ],
  [
    `${Q} (?:of )?(?:the )?(?:this|current|present) ${FYEAR}`,
    (said, { reporting }) => ({ period: shiftPeriod(startOfYear(reporting), quarterSaid(said) - 1) }),
  ],
  [
    `${Q} (?:of )?(20\\d\\d)`,
    (said, clock) => quarterOfCalendarYear(quarterSaid(said), Number(said[4]), clock),
  ],
  [`(20\\d\\d) q([1-4])`, ([, year, q], clock) => quarterOfCalendarYear(Number(q), Number(year), clock)],
  [
    'q ?([1-4])|quarter ([1-4]|one|two|three|four)',
    (said, clock) => ({ period: latest(quarterSaid(said), clock) }),
  ],
  [`${ORDINAL.replace('last|', '')} quarter`, ([, nth], clock) => ({ period: latest(ordinal(nth), clock) })],

  // Quarters from here
  ['(?:the )?quarter before last', shifted(-2)],
  [
    '(?:the )?(?:last|previous|prior|preceding|past) (?:quarters?(?: .s)?|period|time)(?: round)?|last time out|time before',
    shifted(-1),
  ],
  [
    '(?:the )?(?:quarter|one|period) (?:just )?(?:before|prior)(?: that)?',
    (_, { reporting }) => ({ period: shiftPeriod(reporting, -1), back: 1 }),
  ],
  ['(?<=(?:with|to|versus|on|than|against|and) )last(?: one)?', shifted(-1)],
  ['(?<=(?:with|to|versus|than|against) )(?:now|today)', shifted(0)],
  [
    '(?:this|the current|current|the present|the latest|latest|the) (?:reporting )?(?:quarters?(?: .s)?|period)|this time(?: round| around)?',
    shifted(0),
  ],
  ['(?:the )?(?:next|coming|following) (?:quarters?(?: .s)?|period)', shifted(1)],
  [
    `${NUMBER} quarters? (?:ago|back|earlier)`,
    ([, said = ''], { reporting }) => {
      const count = numberOf(said);
      return count === undefined ? undefined : { period: shiftPeriod(reporting, -count) };
    },
  ],
  [
    '(?:the )?(?:same|this|corresponding) (?:quarter|period|time|point)(?: of| in)?(?: the)? (?:last|previous|prior) year|this time a year ago|same time a year ago|(?:a|one|1) year (?:ago|earlier|back)|(?:12|twelve) months ago|year on year|(?:the )?same quarter a year (?:ago|earlier)',
    shifted(-4),
  ],
  [`(?:two|2) years ago`, shifted(-8)],

  // Years
  [`(?:the )?(?:last|previous|prior) ${FYEAR}(?: as a whole)?`, yearsAgo(1)],
  [
    `(?:all|the whole|whole|the full|full) (?:of )?(?:the )?last ${FYEAR}`,
    (_, { reporting }) => wholeYear(startYearOf(reporting) - 1, { reporting, yearStart: 4 }),
  ],
  [`(?:the )?${FYEAR} before last`, yearsAgo(2)],
  [
    `ytd|(?:the )?${FYEAR} to date|(?:so far )?this ${FYEAR}(?: so far)?|(?:the )?${FYEAR} so far|so far (?:this|the) ${FYEAR}|(?:since )?(?:the )?(?:start|beginning) of (?:the |this )?${FYEAR}|the current ${FYEAR}|current ${FYEAR}|(?:the )?(?:whole|full) ${FYEAR}`,
    thisYear,
  ],
  [
    `(?:fy ?|financial year )?${YEARS}`,
    ([, years], clock) => {
      const year = startOf(years);
      return year === undefined ? undefined : wholeYear(year, clock);
    },
  ],
  [
    `(?:year end|end of(?: the)? year|end of) ${YEARS}`,
    ([, years]) => {
      const year = startOf(years);
      return year === undefined ? undefined : { period: shiftPeriod(firstOf(year), 3) };
    },
  ],
  [
    '(20\\d\\d)',
    ([, said], clock) => {
      const year = Number(said);
      return {
        period: clock.reporting,
        either: [year - 1, year].map((each) => ({
          says: '',
          ...wholeYear(each, clock),
          from: firstOf(each),
        })),
      };
    },
  ],

  // Stretches
  [
    `(?:(?:over|in|for|during|across) )?(?:the )?(?:last|past|previous|latest) ${NUMBER} (?:quarters|qs|periods)`,
    ([, said = ''], clock) => lastQuarters(numberOf(said) ?? 0, clock),
  ],
  [
    `(?:(?:over|in|for|during|across) )?(?:the )?(?:last|past|previous) (?:12|twelve) months|(?:over|during|in) (?:the )(?:last|past) ${FYEAR}|(?:the )?past ${FYEAR}`,
    (_, clock) => lastQuarters(4, clock),
  ],
  [
    `(?:(?:over|in|for|during|across) )?(?:the )?(?:last|past|previous) ${NUMBER} years`,
    ([, said = ''], clock) => lastQuarters((numberOf(said) ?? 0) * 4, clock),
  ],
  [
    `(?:the )?(?:(first|second) half(?: of)?(?: the)?(?: ${FYEAR})?|h([12]))(?: ${YEARS})?`,
    ([, nth, h, years], clock) =>
      half(nth === 'second' || h === '2', years === undefined ? undefined : startOf(years), clock),
  ],
  [
    '(?:the )?half year(?: point)?|mid year|six month (?:point|position)',
    (_, clock) => half(false, undefined, clock),
  ],

  // Months, days and seasons
  [
    `(?:between |from )?${MONTH} ?(?:to|through|until|till|and|-|–) ?${MONTH}(?: (20\\d\\d|\\d\\d))?`,
    ([, from, to, year], clock) => inMonths(monthNumber(from), monthNumber(to), yearNumber(year), clock),
  ],
  [
    `(?:(?:the )?quarter (?:to|ending|ended) |as (?:at|of) |up to |to |by )?(?:the )?(?:end of )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?: (20\\d\\d|\\d\\d))?`,
    ([, day, month, year], clock) => {
      if (!isDay(day, monthNumber(month))) return undefined;
      const { period } = inMonth(monthNumber(month), yearNumber(year), clock);
      return { period };
    },
  ],
  [
    `(?:as (?:at|of) |up to )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)(?: (20\\d\\d))?`,
    ([, month, day, year], clock) => {
      if (!isDay(day, monthNumber(month))) return undefined;
      const { period } = inMonth(monthNumber(month), yearNumber(year), clock);
      return { period };
    },
  ],
  [
    '(?:as (?:at|of) )?\\d{1,2}[/.-](\\d{1,2})[/.-](20\\d\\d|\\d\\d)',
    ([, month, year], clock) => {
      const number = Number(month);
      if (number < 1 || number > 12) return undefined;
      const { period } = inMonth(number, yearNumber(year), clock);
      return { period };
    },
  ],
  [
    `(?:quarter (?:to|ending|ended)|as (?:at|of)(?: the)? end (?:of )?|(?:the )?end of) ${MONTH}(?: (20\\d\\d|\\d\\d))?`,
    ([, month, year], clock) => {
      const { period } = inMonth(monthNumber(month), yearNumber(year), clock);
      return { period };
    },
  ],
  // “May” is mostly a verb: only after a word that makes it a month, or with a year.
  [
    `(?:in|for|during|since|from|of|to|last|back in|by) (may)(?: (20\\d\\d))?`,
    ([, month, year], clock) => inMonth(monthNumber(month), yearNumber(year), clock),
  ],
  [
    `(?:last |this )?${MONTH.replace('|may', '')}(?: (20\\d\\d|\\d\\d))?`,
    ([, month, year], clock) => inMonth(monthNumber(month), yearNumber(year), clock),
  ],
  ['(?:last |this |the )?autumn(?: quarter)?(?: (20\\d\\d))?', season(11)],
  ['(?:last |this |the )?winter(?: quarter)?(?: (20\\d\\d))?', season(2)],
  ['(?:last |this |the )?spring(?: quarter)?(?: (20\\d\\d))?', season(5)],
  ['(?:last |this |the )?summer(?: quarter)?(?: (20\\d\\d))?', season(8)],
];

const COMPILED = RULES.map(([pattern, read]) => ({
  pattern: new RegExp(`(?<![^ ])(?:${pattern})(?![^ ])`, 'g'),
  read,
}));
/** Most sentences name no period; this tells without forty looks. */
const HINT =
  /\d|quarter|year|period|half|month|time|ytd|autumn|winter|spring|summer|\bq[1-4]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** The periods that a sentence names, from left to right; of two that overlap the longer counts. */
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
