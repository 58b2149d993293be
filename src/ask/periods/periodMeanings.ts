/** Meanings of period phrases, relative to the reporting quarter. */
import { addDays, addMonths, type Day, monthName } from '../../domain/time/days.ts';
import { MONTHS } from '../../domain/time/names.ts';
import {
  type Period,
  periodOfDay,
  quarterOf,
  shiftPeriod,
  startYearOf,
  type YearStart,
} from '../../domain/time/period.ts';
import { isWholeYear, quarterWritten, readPeriod, type WrittenPeriod } from '../../domain/time/readPeriod.ts';
import type { When } from '../model/tokens.ts';

/** The reporting period and calendar that period phrases are resolved against. */
export type Clock = { readonly reporting: Period; readonly yearStart: YearStart };

export type MatchedGroups = readonly (string | undefined)[];
export type Rule = readonly [pattern: string, read: (said: MatchedGroups, clock: Clock) => When | undefined];

export const yearNumber = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : Number(word.length === 2 ? `20${word}` : word);

/** The first quarter of a financial year. */
export const firstQuarterOf = (year: number): Period =>
  `${year}-${String((year + 1) % 100).padStart(2, '0')}-Q1` as Period;
export const startOfYear = (period: Period): Period => firstQuarterOf(startYearOf(period));
export const shifted =
  (count: number): Rule[1] =>
  (_, { reporting }) => ({ period: shiftPeriod(reporting, count) });
/** A number of quarters before the one spoken of last. */
export const goneBack =
  (back: number): Rule[1] =>
  (_, { reporting }) => ({ period: shiftPeriod(reporting, -back), back });
/** The latest such quarter of a year that can be reported by now. */
export const latest = (quarter: number, { reporting }: Clock): Period =>
  shiftPeriod(reporting, -((quarterOf(reporting) - quarter + 4) % 4));
/** Is it a day of the month, in a leap year at least? */
export const isDayOfMonth = (day = '', month = 0): boolean =>
  Number(day) >= 1 && Number(day) <= Number(addDays(addMonths(dayIn(2024, month), 1), -1).slice(8));
const dayIn = (year: number, month: number): Day => `${year}-${String(month).padStart(2, '0')}-01`;

/** A whole financial year, or the part of the present one that can be reported by now. */
export function wholeYear(year: number, { reporting }: Clock): When {
  const from = firstQuarterOf(year);
  const last = shiftPeriod(from, 3);
  return { from, period: from <= reporting && reporting < last ? reporting : last };
}

/** `24/25` as the year in which it starts; undefined where the second is not the year after the first. */
export function startOf(years = ''): number | undefined {
  const period = readPeriod(`q1 ${years.replaceAll(' ', '')}`);
  return period && startYearOf(period);
}

export function quarterIn(quarter: number, years: string | undefined): When | undefined {
  const period = readPeriod(`q${quarter} ${(years ?? '').replaceAll(' ', '')}`);
  return period && { period };
}

/** “Q2 2024”: of the financial year that starts then, or the quarter that falls in that calendar year. */
export function quarterOfCalendarYear(quarter: number, year: number, { yearStart }: Clock): When {
  const starts = shiftPeriod(firstQuarterOf(year), quarter - 1);
  const other = shiftPeriod(starts, -4);
  const fallsIn = (period: Period): boolean =>
    periodOfDay(dayIn(year, 1), yearStart) <= period && period <= periodOfDay(dayIn(year, 12), yearStart);
  return fallsIn(other) && !fallsIn(starts) ? either(starts, other) : { period: starts };
}

const either = (...periods: Period[]): When => ({
  period: periods[0] as Period,
  either: periods.map((period) => ({ says: '', from: period, period })),
});

/** The quarter that contains a month: the latest that can be reported by now, or that of the year said. */
export function inMonth(number: number, year: number | undefined, { reporting, yearStart }: Clock): When {
  if (year !== undefined)
    return { period: periodOfDay(dayIn(year, number), yearStart), month: { number, year } };
  return {
    period: latest(quarterOf(periodOfDay(dayIn(2024, number), yearStart)), { reporting, yearStart }),
    month: { number },
  };
}

/** “July to September”. */
export function inMonths(from: number, to: number, year: number | undefined, clock: Clock): When | undefined {
  const length = ((to - from + 12) % 12) + 1;
  const quarters = length / 3;
  const { period: first } = inMonth(from, year, clock);
  const { period: last } = inMonth(to, year === undefined || to >= from ? year : year + 1, clock);
  const begins = MONTHS[from - 1] === monthName(firstMonth(first, clock));
  if (!begins || !Number.isInteger(quarters)) return undefined;
  return quarters === 1 ? { period: first } : { from: shiftPeriod(last, 1 - quarters), period: last };
}

/**
 * “October to December last year”, where the calendar's last year and the financial one mean the same months: of those
 * before January, while the first half of the year is reported.
 */
export function inMonthsLastYear(from: number, to: number, clock: Clock): When | undefined {
  const isSame = from >= clock.yearStart && to >= from && quarterOf(clock.reporting) <= 2;
  return isSame ? inMonths(from, to, startYearOf(clock.reporting) - 1, clock) : undefined;
}

const firstMonth = (period: Period, { yearStart }: Clock): Day =>
  dayIn(2024, ((yearStart - 1 + (quarterOf(period) - 1) * 3) % 12) + 1);

export const season =
  (month: number, readAs: string): Rule[1] =>
  ([, year], clock) => {
    const { period } = inMonth(month, yearNumber(year), clock);
    return { period, readAs, ...(year === undefined && { isBare: true }) };
  };

export const half = (second: boolean, year: number | undefined, clock: Clock): When => {
  const end = latest(second ? 4 : 2, clock);
  const period = year === undefined ? end : shiftPeriod(firstQuarterOf(year), second ? 3 : 1);
  return {
    period,
    whole: { from: shiftPeriod(period, -1), period },
    readAs: second ? 'The second half' : 'The first half',
  };
};

export const yearsAgo =
  (count: number): Rule[1] =>
  (_, clock) => {
    const period = shiftPeriod(clock.reporting, -4 * count);
    return {
      period,
      whole: { from: startOfYear(period), period: shiftPeriod(startOfYear(period), 3) },
      readAs: count === 1 ? 'Last year' : 'The year before last',
    };
  };

export const thisYear: Rule[1] = (_, { reporting }) => ({ from: startOfYear(reporting), period: reporting });
export const lastQuarters = (count: number, { reporting }: Clock): When | undefined =>
  count < 1 || count > 40 ? undefined : { from: shiftPeriod(reporting, 1 - count), period: reporting };

/** A quarter or a year that is written out in full; the other ways of naming months are said otherwise in a sentence. */
export function writtenOut(written: WrittenPeriod | undefined, clock: Clock): When | undefined {
  if (written === undefined || written.kind === 'ending') return undefined;
  if (written.kind === 'year') return wholeYear(written.startYear, clock);
  const period = quarterWritten(written, clock.yearStart);
  if (period === undefined) return undefined;
  return isWholeYear(written) ? wholeYear(startYearOf(period), clock) : { period };
}
