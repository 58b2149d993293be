/** Calendar days as `YYYY-MM-DD` strings, and the one place where `Date` and time zones are worked with. */

import { MONTHS, WEEKDAYS } from './names.ts';

/** A calendar day, `YYYY-MM-DD`; days compare as strings. */
export type Day = string;

const DAY_MS = 86_400_000;

// Intl.DateTimeFormat takes 50 to 100 µs to build and nothing to keep; a deployment has one time zone.
const formats = new Map<string, Intl.DateTimeFormat>();
// One answer asks for the same minute three to five times, at 15 µs each and 0.3 µs when it was the last.
let last = { of: '', parts: {} as Readonly<Record<string, string>> };

function partsIn(instant: Date, timeZone: string): Readonly<Record<string, string>> {
  const of = `${Math.floor(instant.getTime() / 60_000)} ${timeZone}`;
  if (last.of !== of) last = { of, parts: readParts(instant, timeZone) };
  return last.parts;
}

function readParts(instant: Date, timeZone: string): Readonly<Record<string, string>> {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  return Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, part.value]));
}

/** The calendar day it is at an instant in a time zone. */
export function dayAt(instant: Date, timeZone: string): Day {
  const { year, month, day } = partsIn(instant, timeZone);
  return `${year}-${month}-${day}`;
}

/** The wall-clock time, `HH:MM`, at an instant in a time zone. */
export function timeAt(instant: Date, timeZone: string): string {
  const { hour, minute } = partsIn(instant, timeZone);
  return `${hour}:${minute}`;
}

/**
 * The instant at which a day's wall clock shows a time (`HH:MM`) in a time zone. A time that the clocks
 * skip in spring gives the instant an hour later; one that they repeat in autumn gives the first.
 */
export function instantAt(day: Day, time: string, timeZone: string): Date {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const offsetAt = (instant: number): number => {
    const seen = new Date(instant);
    return Date.parse(`${dayAt(seen, timeZone)}T${timeAt(seen, timeZone)}:00Z`) - instant;
  };
  const earliest = asIfUtc - Math.max(offsetAt(asIfUtc - DAY_MS / 2), offsetAt(asIfUtc + DAY_MS / 2));
  const latest = asIfUtc - Math.min(offsetAt(asIfUtc - DAY_MS / 2), offsetAt(asIfUtc + DAY_MS / 2));
  return new Date(earliest + offsetAt(earliest) === asIfUtc ? earliest : latest);
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The first day of the month that is `count` months after the month of `day`. */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** The same day `count` years later; for a 29 February that there is not, 1 March. */
export function addYears(day: Day, count: number): Day {
  const year = String(Number(day.slice(0, 4)) + count).padStart(4, '0');
  return isDay(`${year}${day.slice(4)}`) ? `${year}${day.slice(4)}` : `${year}-03-01`;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** The month of a day in words: `July`. */
export function monthName(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? day;
}

/** A day in words: `18 October 2024`. */
export function dayInWords(day: Day): string {
  return `${Number(day.slice(8, 10))} ${monthName(day)} ${day.slice(0, 4)}`;
}

/** A day in words with its weekday and without the year, for something close at hand: `Friday 18 October`. */
export function dayNearby(day: Day): string {
  return `${WEEKDAYS[weekday(day)]} ${Number(day.slice(8, 10))} ${monthName(day)}`;
}
