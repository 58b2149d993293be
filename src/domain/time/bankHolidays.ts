/** The bank holidays of England and Wales, from the date-holidays library. */
import Holidays from 'date-holidays';
import type { Day } from './days.ts';

let england: Holidays | undefined;
const years = new Map<number, ReadonlySet<Day>>();

/** The days of a calendar year on which banks are closed in England and Wales, substitute days included. */
function bankHolidaysOf(year: number): ReadonlySet<Day> {
  let days = years.get(year);
  if (!days) {
    // Building the calendar reads the rules of a whole country: once, and only when a due date is asked for.
    england ??= new Holidays('GB', 'ENG');
    const closed = england
      .getHolidays(year)
      .filter((holiday) => holiday.type === 'public' || holiday.type === 'bank');
    days = new Set(closed.map((holiday) => holiday.date.slice(0, 10)));
    years.set(year, days);
  }
  return days;
}

/** True on a bank holiday of England and Wales. */
export const isBankHoliday = (day: Day): boolean => bankHolidaysOf(Number(day.slice(0, 4))).has(day);
