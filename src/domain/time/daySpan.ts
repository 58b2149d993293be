/** Spans of days such as “next week” and “by Friday”, relative to a day. */
import { addDays, type Day, mondayOf, weekday } from './days.ts';
import { WEEKDAYS } from './names.ts';

/** Both ends belong to it. */
export type DaySpan = { readonly from: Day; readonly to: Day };

const weekFrom = (from: Day): DaySpan => ({ from, to: addDays(from, 6) });
const weeksFrom =
  (count: number) =>
  (today: Day): DaySpan => ({ from: today, to: addDays(today, count * 7) });

const SPANS: ReadonlyMap<string, (today: Day) => DaySpan> = new Map<string, (today: Day) => DaySpan>([
  ['today', (today) => ({ from: today, to: today })],
  ['tomorrow', (today) => ({ from: addDays(today, 1), to: addDays(today, 1) })],
  ['this week', (today) => weekFrom(mondayOf(today))],
  ['next week', (today) => weekFrom(addDays(mondayOf(today), 7))],
  ['in the next two weeks', weeksFrom(2)],
  ['in the next three weeks', weeksFrom(3)],
  ['in the next four weeks', weeksFrom(4)],
  ...WEEKDAYS.map((name, day): [string, (today: Day) => DaySpan] => [
    `by ${name}`,
    (today) => ({ from: today, to: addDays(today, (day - weekday(today) + 7) % 7) }),
  ]),
]);

/** The names of spans, as they stand after “due”: `next week`, `in the next two weeks`, `by Friday`. */
export const DAY_SPANS: readonly string[] = [...SPANS.keys()];

/**
 * The days of a span as of a day. A week is from Monday to Sunday, even where some of it has passed; `by Friday` is
 * from today to the next Friday, which may be today. Undefined for words that are no span.
 */
export const daysIn = (span: string, today: Day): DaySpan | undefined => SPANS.get(span)?.(today);
