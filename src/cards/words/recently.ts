/** When somebody was told something, or is to be, as people say it of days close at hand, in the council's own time. */
import { addDays, type Day, dayAt, dayInWords, dayNearby, timeAt } from '../../domain/time/days.ts';

/** When and where it is said. */
export type Here = { readonly now: Date; readonly timeZone: string };

/** A weekday is no help half a year on, and a year is needed then. */
const NEARBY_DAYS = 180;

const dayOf = (day: Day, today: Day): string =>
  addDays(day, NEARBY_DAYS) >= today ? dayNearby(day) : dayInWords(day);

/** Of an ISO instant: `today at 09:00`, `on Tuesday 8 October at 09:00`, `on 8 October 2023 at 09:00`. */
export function toldAt(instant: string, { now, timeZone }: Here): string {
  const at = new Date(instant);
  const [day, today] = [dayAt(at, timeZone), dayAt(now, timeZone)];
  return `${day === today ? 'today' : `on ${dayOf(day, today)}`} at ${timeAt(at, timeZone)}`;
}

/** The day of it alone: `today`, `on Tuesday 8 October`. */
export function toldOn(day: Day, { now, timeZone }: Here): string {
  const today = dayAt(now, timeZone);
  return day === today ? 'today' : `on ${dayOf(day, today)}`;
}

/** Of what is to be sent: `at 09:00 today`, `at 09:00 on Thursday 10 October`. */
export function dueAt(at: Date, { now, timeZone }: Here): string {
  const [day, today] = [dayAt(at, timeZone), dayAt(now, timeZone)];
  return `at ${timeAt(at, timeZone)} ${day === today ? 'today' : `on ${dayNearby(day)}`}`;
}

/** The same with its verb; what is due already goes out with the next round. */
export const goesOut = (at: Date, here: Here): string =>
  at <= here.now ? 'goes out within minutes' : `goes out ${dueAt(at, here)}`;
