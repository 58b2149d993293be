/** Dates and times as people say them, in the council's own time zone, and until when somebody is away. */
import type { Absence } from '../../domain/arrangements/absence.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { addDays, type Day, dayAt, dayInWords, dayNearby, timeAt } from '../../domain/time/days.ts';
import { clip } from './text.ts';

/** The moment at which it is said, and the time zone. */
export type Here = { readonly now: Date; readonly timeZone: string };

/** The day of an ISO instant: `9 October 2024`. */
export function onDay(instant: string, timeZone: string): string {
  return dayInWords(dayAt(new Date(instant), timeZone));
}

/** A day where there is little room: `3 Nov`. */
export function shortDay(day: Day): string {
  const [, date = '', month = ''] = dayNearby(day).split(' ');
  return `${date} ${month.slice(0, 3)}`;
}

/** Day and time of an ISO instant: `9 October 2024 at 14:05`. */
export function atTime(instant: string, timeZone: string): string {
  return `${onDay(instant, timeZone)} at ${timeAt(new Date(instant), timeZone)}`;
}

/** A time close at hand with its day: `09:00 on Thursday 10 October`. */
export const timeOn = (at: Date, timeZone: string): string =>
  `${timeAt(at, timeZone)} on ${dayNearby(dayAt(at, timeZone))}`;

/**
 * The same without its day where that is the day on which it is said: `09:00`.
 *
 * @param sameDay what is said in place of that day
 */
export const timeAhead = (at: Date, { now, timeZone }: Here, sameDay = ''): string =>
  dayAt(at, timeZone) === dayAt(now, timeZone) ? `${timeAt(at, timeZone)}${sameDay}` : timeOn(at, timeZone);

/** A moment after another one close at hand: `12:00 that day`, `09:00 on Monday 14 October`. */
export const thenAt = (instant: string, after: string, timeZone: string): string =>
  timeAhead(new Date(instant), { now: new Date(after), timeZone }, ' that day');

/** A stretch of time close at hand, between two ISO instants: `from 09:00 to 09:47 on Tuesday 8 October`. */
export function fromTo(from: string, until: string, timeZone: string): string {
  const [start, end] = [new Date(from), new Date(until)];
  if (dayAt(start, timeZone) !== dayAt(end, timeZone))
    return `from ${timeOn(start, timeZone)} to ${timeOn(end, timeZone)}`;
  const [began, ended] = [timeAt(start, timeZone), timeAt(end, timeZone)];
  return began === ended ? `at ${timeOn(end, timeZone)}` : `from ${began} to ${timeOn(end, timeZone)}`;
}

/** Beyond so many days a weekday is no help, and the year is needed. */
const NEARBY_DAYS = 180;

/** The day somebody was told: `today`, `on Tuesday 8 October`, `on 8 October 2023`. */
export function toldOn(day: Day, { now, timeZone }: Here): string {
  const today = dayAt(now, timeZone);
  if (day === today) return 'today';
  return `on ${addDays(day, NEARBY_DAYS) >= today ? dayNearby(day) : dayInWords(day)}`;
}

/** The instant somebody was told: `today at 09:00`, `on Tuesday 8 October at 09:00`, `on 8 October 2023 at 09:00`. */
export function toldAt(instant: string, here: Here): string {
  const at = new Date(instant);
  return `${toldOn(dayAt(at, here.timeZone), here)} at ${timeAt(at, here.timeZone)}`;
}

/** The time a message is due: `at 09:00 today`, `at 09:00 on Thursday 10 October`. */
export const dueAt = (at: Date, here: Here): string => `at ${timeAhead(at, here, ' today')}`;

/** The same with its verb; a message already due goes out with the next round. */
export const goesOut = (at: Date, here: Here): string =>
  at <= here.now ? 'goes out within minutes' : `goes out ${dueAt(at, here)}`;

/** `from Monday 21 October to Sunday 3 November 2024`; of one day `on Friday 18 October 2024`. */
export function awayFromTo({ from, until }: Pick<Absence, 'from' | 'until'>): string {
  const last = `${dayNearby(until)} ${until.slice(0, 4)}`;
  return from === until ? `on ${last}` : `from ${dayNearby(from)} to ${last}`;
}

/** `for Adele Vance, away until 3 Nov`; nothing for a figure that nobody stands in for. */
export const standsInFor = ({ standIn }: Pick<CellLine, 'standIn'>): string | undefined =>
  standIn?.person
    ? `for ${clip(standIn.insteadOf.name, 60)}, away until ${shortDay(standIn.until)}`
    : undefined;

/** `Adele Vance is away until 3 November 2024, and nobody covers.`, for a figure that nobody is asked for. */
export const nobodyCovers = ({ standIn }: Pick<CellLine, 'standIn'>): string | undefined =>
  standIn && !standIn.person
    ? `${clip(standIn.insteadOf.name, 60)} is away until ${dayInWords(standIn.until)}, and nobody covers`
    : undefined;
