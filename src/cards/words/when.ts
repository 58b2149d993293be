/** When something happened, as a card says it, in the council's own time. */
import { dayAt, dayInWords, dayNearby, timeAt } from '../../domain/time/days.ts';

/** The day of an ISO instant: `9 October 2024`. */
export function onDay(instant: string, timeZone: string): string {
  return dayInWords(dayAt(new Date(instant), timeZone));
}

/** Day and time of an ISO instant: `9 October 2024 at 14:05`. */
export function atTime(instant: string, timeZone: string): string {
  const at = new Date(instant);
  return `${dayInWords(dayAt(at, timeZone))} at ${timeAt(at, timeZone)}`;
}

/** A stretch of time close at hand, between two ISO instants: `from 09:00 to 09:47 on Tuesday 8 October`. */
export function fromTo(from: string, until: string, timeZone: string): string {
  const [start, end] = [new Date(from), new Date(until)];
  const [first, last] = [dayAt(start, timeZone), dayAt(end, timeZone)];
  const [began, ended] = [timeAt(start, timeZone), timeAt(end, timeZone)];
  if (first !== last) return `from ${began} on ${dayNearby(first)} to ${ended} on ${dayNearby(last)}`;
  return began === ended
    ? `at ${began} on ${dayNearby(first)}`
    : `from ${began} to ${ended} on ${dayNearby(first)}`;
}

/** A moment after another one close at hand: `12:00 that day`, `09:00 on Monday 14 October`. */
export function thenAt(instant: string, after: string, timeZone: string): string {
  const [at, before] = [new Date(instant), new Date(after)];
  const day = dayAt(at, timeZone);
  return `${timeAt(at, timeZone)} ${day === dayAt(before, timeZone) ? 'that day' : `on ${dayNearby(day)}`}`;
}
