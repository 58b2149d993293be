/** The period of a row of an export. A year alone, as in Q2 2024 or FY25, can be three things, and is never guessed. */
import { addDays, type Day, isDay } from '../../../domain/time/days.ts';
import { type Period, periodName, quarterOf, type YearStart } from '../../../domain/time/period.ts';
import { quarterNamed, quarterWritten, readWrittenPeriod } from '../../../domain/time/readPeriod.ts';
import { readSpan } from '../../figures/wide/headings.ts';

/** What a year alone means: the calendar year, or the financial year that begins or ends in it. */
export const YEAR_MEANINGS = ['calendar', 'begins', 'ends'] as const;
export type YearMeans = (typeof YEAR_MEANINGS)[number];

export type ExportYears = { readonly yearStart: YearStart; readonly yearMeans: YearMeans | undefined };

/** A quarter, one of its months (0 to 2), or the year or the half-year that it ends; or why it can't be told. */
export type ExportPeriod =
  | {
      readonly period: Period;
      readonly month: number | undefined;
      readonly isYear: boolean;
      readonly isHalf?: true;
    }
  | { readonly sentence: string };

const Q = '(?:q|qtr|quarter) ?([1-4])';
const Y = String.raw`(fy ?|cy ?|calendar year |annual |year )?'?((?:20)?\d\d)`;
const SOLE = [new RegExp(`^${Q}[ ,-]*${Y}$`), new RegExp(`^${Y}[ ,-]+${Q}$`), new RegExp(`^${Y}$`)] as const;
const SPAN = /^(\d[\d/.-]{7,9}(?:t\S*)?) to (\d[\d/.-]{7,9}(?:t\S*)?)$/;
const DATE = /^(?:(20\d\d)-(\d\d)-(\d\d)|(\d{1,2})[/.](\d{1,2})[/.](20\d\d))$/;

/** `Q1 2024/25`, or `2024/25` for a year. */
export const shownPeriod = ({
  period,
  isYear,
}: {
  readonly period: Period;
  readonly isYear: boolean;
}): string => (isYear ? periodName(period).replace(/^Q\d /, '') : periodName(period));

const asQuarter = (period: Period): ExportPeriod => ({ period, month: undefined, isYear: false });

const tidied = (said: string): string =>
  said.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').replace(/’/g, "'").trim();

/** The month that a date begins or ends, as Excel keeps “May-24”; undefined for any other date. */
function monthByDate(tidy: string, { yearStart }: Pick<ExportYears, 'yearStart'>) {
  const [, y, m, d, day = d, month = m, year = y] = DATE.exec(tidy) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const first = `${year}-${month.padStart(2, '0')}-01`;
  const span = Number(month) < 1 || Number(month) > 12 ? undefined : readSpan(first, undefined, yearStart);
  if (span?.month === undefined) return undefined;
  if (Number(day) === 1) return { ...span, isFirst: true, isOfQuarter: span.month === 0 };
  const date = `${first.slice(0, 8)}${day.padStart(2, '0')}`;
  return isDay(date) && addDays(date, 1).endsWith('-01')
    ? { ...span, isFirst: false, isOfQuarter: span.month === 2 }
    : undefined;
}

/** Is it a date that can only be of a month, since no quarter begins or ends with it? */
export const isMonthByDate = (said: string, years: Pick<ExportYears, 'yearStart'>): boolean =>
  monthByDate(tidied(said), years)?.isOfQuarter === false;

/**
 * Reads `Q1 2024/25`, `30/06/2024`, `May 2024`, `2024/25`, and what a year alone means where that was said.
 * @param isByMonth are others of the same measure dates of months? A date with which a quarter begins or ends is then one, too
 */
export function readExportPeriod(said: string, years: ExportYears, isByMonth = false): ExportPeriod {
  const tidy = tidied(said);
  const [, from, to] = SPAN.exec(tidy) ?? [];
  if (from !== undefined && to !== undefined) return spanRead(said, from, to, years);
  const sole = soleYear(tidy);
  if (sole) return soleRead(said, sole, years);
  const dated = monthByDate(tidy, years);
  if (dated && (isByMonth || !dated.isOfQuarter)) {
    return { period: dated.period, month: dated.month, isYear: false };
  }
  if (dated?.isFirst) {
    return {
      sentence: `“${said}” may be a month, or the quarter that begins with it. Write it like May 2024, or like Q1 2024/25.`,
    };
  }
  const written = readWrittenPeriod(tidy);
  const span = readSpan(said.trim(), undefined, years.yearStart);
  if (span) return span;
  const period = written && quarterWritten(written, years.yearStart);
  return period
    ? asQuarter(period)
    : {
        sentence: `“${said.slice(0, 60)}” can’t be read as a period. Write it like Q1 2024/25 or, for a year, 2024/25.`,
      };
}

/** The days that a date may be, whichever of day and month it begins with. */
function daysOf(said: string): readonly Day[] {
  const [, y, m, d, one = '', other = '', year] = DATE.exec(said.replace(/(?<=\d)[t ].*$/, '')) ?? [];
  const days =
    y === undefined
      ? [`${year}-${two(other)}-${two(one)}`, `${year}-${two(one)}-${two(other)}`]
      : [`${y}-${m}-${d}`];
  return days.filter(isDay);
}

const two = (digits: string): string => digits.padStart(2, '0');

/** The time from one date to another: a quarter, a half-year or a year of the council, from the first day of it to the last. */
function spanRead(said: string, from: string, to: string, { yearStart }: ExportYears): ExportPeriod {
  const firsts = daysOf(from).filter((day) => day.endsWith('-01'));
  const lasts = daysOf(to).filter((day) => addDays(day, 1).endsWith('-01'));
  const monthOf = (day: Day) => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) });
  for (const [first, last] of firsts.flatMap((one) =>
    lasts.map((other) => [monthOf(one), monthOf(other)] as const),
  )) {
    const count = (last.year - first.year) * 12 + last.month - first.month + 1;
    const period = quarterWritten({ kind: 'ending', last }, yearStart);
    if (period && count === 3) return asQuarter(period);
    if (period && count === 6 && quarterOf(period) % 2 === 0)
      return { ...WHOLE, period, isYear: false, isHalf: true };
    if (period && count === 12 && quarterOf(period) === 4) return { ...WHOLE, period, isYear: true };
  }
  return {
    sentence: `“${said.slice(0, 60)}” is no quarter, half-year or financial year of this council from its first day to its last. Write the period that the figure is for, such as Q1 2024/25, in a column Time Period.`,
  };
}

const WHOLE = { month: undefined };

type Sole = { readonly quarter: number | undefined; readonly kind: string; readonly year: number };

function soleYear(tidy: string): Sole | undefined {
  const [last, first, bare] = SOLE.map((pattern) => pattern.exec(tidy));
  const [quarter, kind = '', digits = ''] = last
    ? [last[1], last[2], last[3]]
    : first
      ? [first[3], first[1], first[2]]
      : bare
        ? [undefined, bare[1], bare[2]]
        : [];
  // A number alone is no year.
  if (digits === '' || (digits.length === 2 && quarter === undefined && kind === '')) return undefined;
  return {
    quarter: quarter === undefined ? undefined : Number(quarter),
    kind: kind.trim(),
    year: Number(digits.slice(-2)) + 2000,
  };
}

function soleRead(
  said: string,
  { quarter, kind, year }: Sole,
  { yearStart, yearMeans }: ExportYears,
): ExportPeriod {
  const isCalendar = kind === 'cy' || kind === 'calendar year';
  const means = isCalendar ? 'calendar' : yearMeans;
  const byBeginning = quarterNamed(quarter ?? 4, year);
  const byEnd = quarterNamed(quarter ?? 4, year - 1);
  if (!byBeginning || !byEnd)
    return { sentence: `“${said}” is no year that is kept. Write it like Q1 2024/25.` };
  const named = (period: Period): string => shownPeriod({ period, isYear: quarter === undefined });
  if (means === undefined || (means === 'calendar' && kind === 'fy')) {
    const months = calendarName(quarter, year);
    const financial = `${named(byBeginning)} or ${named(byEnd)}`;
    return kind === 'fy'
      ? {
          sentence: `“${said}” may be ${financial}. Say which with --year-means begins or ends, or write it like that.`,
        }
      : {
          sentence: `“${said}” may be ${months}, ${financial}. Say which with --year-means calendar, begins or ends, or write it like that.`,
        };
  }
  if (means !== 'calendar') {
    const period = means === 'begins' ? byBeginning : byEnd;
    return { period, month: undefined, isYear: quarter === undefined };
  }
  const first = { year, month: quarter === undefined ? 1 : quarter * 3 - 2 };
  const last = { year, month: quarter === undefined ? 12 : quarter * 3 };
  const period = quarterWritten({ kind: 'months', first, last }, yearStart);
  if (period) return { period, month: undefined, isYear: quarter === undefined };
  return {
    sentence: `“${said}” as ${calendarName(quarter, year)} is ${quarter === undefined ? 'no financial year' : 'no quarter'} of this council. Write the one that the figure is for, such as ${named(byBeginning)}.`,
  };
}

const STARTS = ['January to March', 'April to June', 'July to September', 'October to December'];
const calendarName = (quarter: number | undefined, year: number): string =>
  `${quarter === undefined ? 'January to December' : STARTS[quarter - 1]} ${year}`;
