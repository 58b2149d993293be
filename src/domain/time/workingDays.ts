/** Counting in working days: neither weekends nor days on which the council is closed. */
import { addDays, type Day, weekday } from './days.ts';

/** Says whether a day is a holiday. */
export type IsHoliday = (day: Day) => boolean;

/** True from Monday to Friday unless it is a holiday. */
export function isWorkingDay(day: Day, isHoliday: IsHoliday): boolean {
  const inWeek = weekday(day);
  return inWeek !== 0 && inWeek !== 6 && !isHoliday(day);
}

/** The day itself when it is a working day, otherwise the next one. */
export function workingDayFrom(day: Day, isHoliday: IsHoliday): Day {
  let found = day;
  while (!isWorkingDay(found, isHoliday)) found = addDays(found, 1);
  return found;
}

/** The working day `count` working days after `day` (before it when negative); `day` itself is not counted. */
export function addWorkingDays(day: Day, count: number, isHoliday: IsHoliday): Day {
  const step = count < 0 ? -1 : 1;
  let found = day;
  for (let left = Math.abs(count); left > 0; ) {
    found = addDays(found, step);
    if (isWorkingDay(found, isHoliday)) left -= 1;
  }
  return found;
}
