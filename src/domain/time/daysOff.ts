/** The days on which a council does not work: the bank holidays of its nation, its own closed days, less what it works. */
import { bankHolidaysOf, type Nation } from './bankHolidays.ts';
import { addDays, type Day, weekday } from './days.ts';
import type { IsHoliday } from './workingDays.ts';

/** A day on which the council is closed although banks are open, or open although they are closed. */
export type OwnDay = { readonly day: Day; readonly what: string; readonly isOpen: boolean };

export type DaysOff = { readonly nation: Nation; readonly own: readonly OwnDay[] };

/** The name of a day off; undefined for a day that is worked, and for weekends. */
function nameOf(day: Day, { nation, own }: DaysOff): string | undefined {
  const said = own.find((each) => each.day === day);
  if (said) return said.isOpen ? undefined : said.what;
  return bankHolidaysOf(nation, Number(day.slice(0, 4))).get(day);
}

/** Says whether a day is off. */
export function isDayOff(daysOff: DaysOff): IsHoliday {
  const known = new Map<Day, boolean>();
  return (day) => {
    const isOff = known.get(day) ?? nameOf(day, daysOff) !== undefined;
    known.set(day, isOff);
    return isOff;
  };
}

/** The days off from one day to another, both included, without weekends. */
export function daysOffBetween(
  daysOff: DaysOff,
  from: Day,
  to: Day,
): readonly { readonly day: Day; readonly what: string }[] {
  const found: { readonly day: Day; readonly what: string }[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const what = [0, 6].includes(weekday(day)) ? undefined : nameOf(day, daysOff);
    if (what !== undefined) found.push({ day, what });
  }
  return found;
}
