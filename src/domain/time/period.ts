/** Reporting periods: strings such as `2024-25-Q2`, their arithmetic, names and parsing. */
import { z } from 'zod';
import { addDays, addMonths, type Day, monthName } from './days.ts';

/** A quarter of a financial year, from 1900 to 2199: `2024-25-Q2`. Periods of one kind compare as strings. */
export const Period = z
  .string()
  .regex(/^(?:19|20|21)\d{2}-\d{2}-Q[1-4]$/)
  .refine((text) => Number(text.slice(5, 7)) === (Number(text.slice(0, 4)) + 1) % 100)
  .brand('Period');
export type Period = z.infer<typeof Period>;

/** The month the financial year starts with, 1 to 12. April in local government. */
export type YearStart = number;

const make = (startYear: number, quarter: number): Period =>
  `${startYear}-${String((startYear + 1) % 100).padStart(2, '0')}-Q${quarter}` as Period;

/** The calendar year in which the period's financial year starts. */
export const startYearOf = (period: Period): number => Number(period.slice(0, 4));

/** 1 to 4. */
export const quarterOf = (period: Period): number => Number(period.slice(9));

/** The period `count` quarters later (earlier when negative). */
export function shiftPeriod(period: Period, count: number): Period {
  const quarters = startYearOf(period) * 4 + quarterOf(period) - 1 + count;
  return make(Math.floor(quarters / 4), (quarters % 4) + 1);
}

/** So many periods in a row from the first one on, `step` quarters apart; a step below zero goes back. */
export const periodsInARow = (first: Period, count: number, step = 1): readonly Period[] =>
  Array.from({ length: count }, (_, index) => shiftPeriod(first, step * index));

/** How many quarters `to` lies after `from` (negative when before). */
export const quartersFrom = (from: Period, to: Period): number =>
  (startYearOf(to) - startYearOf(from)) * 4 + quarterOf(to) - quarterOf(from);

/** The quarter that a day falls in. */
export function periodOfDay(day: Day, yearStart: YearStart): Period {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - yearStart;
  return make(Math.floor(months / 12), Math.floor((months % 12) / 3) + 1);
}

/** The period's first day. */
export function firstDayOf(period: Period, yearStart: YearStart): Day {
  const april = `${startYearOf(period)}-${String(yearStart).padStart(2, '0')}-01`;
  return addMonths(april, (quarterOf(period) - 1) * 3);
}

/** The period's last day. */
export function lastDayOf(period: Period, yearStart: YearStart): Day {
  return addDays(firstDayOf(shiftPeriod(period, 1), yearStart), -1);
}

/** `Q2 2024/25`. */
export function periodName(period: Period): string {
  return `Q${quarterOf(period)} ${period.slice(0, 4)}/${period.slice(5, 7)}`;
}

/** `Q2`, where the year is said beside it. */
export const quarterName = (period: Period): string => `Q${quarterOf(period)}`;

/** `July to September 2024`. */
export function periodMonths(period: Period, yearStart: YearStart): string {
  const first = firstDayOf(period, yearStart);
  const last = lastDayOf(period, yearStart);
  const firstYear = first.slice(0, 4) === last.slice(0, 4) ? '' : ` ${first.slice(0, 4)}`;
  return `${monthName(first)}${firstYear} to ${monthName(last)} ${last.slice(0, 4)}`;
}

/** The months of a quarter: `July`, `August`, `September`. */
export const monthsOf = (period: Period, yearStart: YearStart): readonly string[] =>
  [0, 1, 2].map((count) => monthName(addMonths(firstDayOf(period, yearStart), count)));

/** The last quarter of the period's financial year. */
export const yearEndOf = (period: Period): Period => shiftPeriod(period, 4 - quarterOf(period));
