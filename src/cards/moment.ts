/** When something happened, as a card says it, in the council's own time. */
import { dayAt, dayInWords, timeAt } from '../domain/days.ts';

/** The day of an ISO instant: `9 October 2024`. */
export function onDay(instant: string, timeZone: string): string {
  return dayInWords(dayAt(new Date(instant), timeZone));
}

/** Day and time of an ISO instant: `9 October 2024 at 14:05`. */
export function atTime(instant: string, timeZone: string): string {
  const at = new Date(instant);
  return `${dayInWords(dayAt(at, timeZone))} at ${timeAt(at, timeZone)}`;
}
