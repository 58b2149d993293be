/** The bank holidays of each nation, from the date-holidays library and what it lacks. */
import Holidays from 'date-holidays';
import type { Day } from './days.ts';
import type { IsHoliday } from './workingDays.ts';

/** The nations of the United Kingdom, each with its own bank holidays. */
export const NATIONS = ['England', 'Wales', 'Scotland', 'Northern Ireland'] as const;
export type Nation = (typeof NATIONS)[number];

const CODES: Readonly<Record<Nation, string>> = {
  England: 'ENG',
  Wales: 'WLS',
  Scotland: 'SCT',
  'Northern Ireland': 'NIR',
};

/** Days that were proclaimed and that the library does not know of (findings/date-holidays-scotland-15-june-2026.sh). */
const PROCLAIMED: Readonly<Partial<Record<Nation, ReadonlyMap<Day, string>>>> = {
  Scotland: new Map([['2026-06-15', 'World Cup bank holiday']]),
};

const countries = new Map<Nation, Holidays>();
const years = new Map<string, ReadonlyMap<Day, string>>();

/** The days of a calendar year on which banks are closed in a nation, substitute days included, with their names. */
export function bankHolidaysOf(nation: Nation, year: number): ReadonlyMap<Day, string> {
  const of = `${nation} ${year}`;
  const known = years.get(of);
  if (known) return known;
  // Building the calendar reads the rules of a whole country: once, and only when a due date is asked for.
  const country = countries.get(nation) ?? new Holidays('GB', CODES[nation]);
  countries.set(nation, country);
  const closed = country.getHolidays(year).filter(({ type }) => type === 'public' || type === 'bank');
  const proclaimed = [...(PROCLAIMED[nation] ?? [])].filter(([day]) => day.startsWith(`${year}-`));
  const days = new Map([
    ...closed.map(({ date, name }) => [date.slice(0, 10), name.replaceAll("'", '’')] as const),
    ...proclaimed,
  ]);
  years.set(of, days);
  return days;
}

/** Says whether a day is a bank holiday of a nation. */
export const isBankHolidayIn =
  (nation: Nation): IsHoliday =>
  (day) =>
    bankHolidaysOf(nation, Number(day.slice(0, 4))).has(day);
