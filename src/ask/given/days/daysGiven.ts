/** Days given in a sentence, “I'm away until 3 November”: taken out so that the rest can be read. */
import { DAY_NAME, dayNamed } from '../../../domain/time/dayNamed.ts';
import { addDays, addMonths, type Day, isDay, mondayOf } from '../../../domain/time/days.ts';
import type { Reading } from '../../model/question.ts';
import { ARRANGES, GIVES, IS_BACK, IS_IN, inOneWord, PUTS_OFF, restOf } from './arrangingWords.ts';

/**
 * The first and the last day that a sentence names; one of them may be left open. `more` is how many days are to be added
 * to what there is.
 */
export type Days = {
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly more?: number | undefined;
};

/** The sentence without its days, and the days. */
export type DaysGiven = {
  readonly rest: string;
  readonly days: Days;
  /** The words for them that are no day there is: “31 November”. */
  readonly noDay?: string;
};

/** Of these nothing else can be meant: where the rest is not understood, their days are no quarter to list. */
const ONLY_THAT =
  /\b(?:(?:i['’]?m|am|is|are|be) (?:going to be )?(?:away|off|out|on (?:\w+ )?leave|on holidays?)|snooze|extend|covers? for|covering for)\b/i;

const TIME_OF_DAY =
  '(?: (?:am|pm|morning|afternoon|evening|lunch ?time|first thing|(?:by |at )?(?:close of play|cop|eod)))';
const D = `(?:(?:first thing )?(?:${DAY_NAME})${TIME_OF_DAY}?)`;
const COUNT = new Map([
  ...['a', 'one', 'two', 'three', 'four', 'five', 'six'].map((word, at) => [word, Math.max(1, at)] as const),
  ['the', 1] as const,
]);

type Pattern = readonly [pattern: RegExp, read: (said: readonly string[], today: Day) => Days | undefined];

const pattern = (words: string): RegExp => new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, 'i');
const day = (words: string | undefined, today: Day): Day | undefined =>
  words === undefined
    ? undefined
    : dayNamed(words.replace(/^first thing /i, '').replace(new RegExp(`${TIME_OF_DAY}$`, 'i'), ''), today);
const some = (days: Days): Days | undefined =>
  days.from === undefined && days.until === undefined ? undefined : days;

const PATTERNS: readonly Pattern[] = [
  [
    // “Another week”, “by two weeks”, “three more days”, “a week longer”
    pattern(
      '(?:by|for)? ?(?:another|(?:a|an) (?:further|extra|additional|more)) (?:(\\w+) )?(day|week|fortnight)s?|(?:by|for)? ?(\\w+) (?:more|further|extra|additional) (day|week)s?|(?:by|for)? ?(\\w+) (day|week|fortnight)s? (?:more|longer|extra)|by (\\w+) (day|week|fortnight)s?',
    ),
    (said) => {
      const [, count, unit, ...others] = said;
      if (unit !== undefined) return moreOf(count ?? 'a', unit);
      const at = others.findIndex((each) => each !== undefined);
      return moreOf(others[at], others[at + 1]);
    },
  ],
  [
    pattern(`(?:from |between )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? ?(?:until|till?|to|and|-|–) ?(${D})`),
    ([, first = '', last], today) => {
      const until = day(last, today);
      const from = until && `${until.slice(0, 8)}${first.padStart(2, '0')}`;
      return from !== undefined && isDay(from) ? { from, until } : undefined;
    },
  ],
  [
    pattern(
      `(?:from |between |starting )?(${D})(?: onwards?)? ?(?:until|till?|to|through|and|-|–) ?(${D})(?: inclusive)?`,
    ),
    ([, first, last], today) => {
      const from = day(first, today);
      // “Next week until Wednesday” and “Friday to Tuesday”: the last day is after the first.
      const until = day(last, from ?? today);
      return from !== undefined && until !== undefined ? { from, until } : undefined;
    },
  ],
  [
    // “From 1 December, back end of February”
    pattern(
      `(?:from |starting )?(?:on )?(${D}),? (?:and )?(?:i am |i['’]?m |will be )?(?:back|returning)(?: again)?(?: on| by)? (?:the )?(${D})`,
    ),
    ([, first, last], today) => {
      const from = day(first, today);
      const back = day(last, from ?? today);
      return from !== undefined && back !== undefined ? { from, until: addDays(back, -1) } : undefined;
    },
  ],
  [
    pattern(`(?:from|starting)(?: on)? (${D}) for (\\w+) (day|week)s?`),
    ([, first, count, unit], today) => {
      const from = day(first, today);
      const days = lengthOf(count, unit);
      return from !== undefined && days !== undefined ? { from, until: addDays(from, days - 1) } : undefined;
    },
  ],
  [
    pattern(
      `(?:and |but )?(?:i am |i['’]?m |will be |i will be |i['’]?ll be )?(?:back|returning)(?: again)?(?: on| from)? (${D})`,
    ),
    ([, first], today) => {
      const back = day(first, today);
      return back === undefined ? undefined : { until: addDays(back, -1) };
    },
  ],
  [
    pattern(`(?:until|till?|up to|through|to|by)(?: and including)? (${D})(?: inclusive)?`),
    ([, last], today) => some({ until: day(last, today) }),
  ],
  [
    // “Until the 9th”: the next one
    pattern('(?:until|till?|up to|through|to)(?: and including)? (?:the )?(\\d{1,2})(?:st|nd|rd|th)'),
    ([, number = ''], today) => some({ until: nextOfMonth(number, today) }),
  ],
  [
    pattern('for (\\w+) (day|week)s?|(?:for )?a (fortnight)'),
    ([, count, unit, fortnight], today) => {
      const days = fortnight === undefined ? lengthOf(count, unit) : 14;
      return days === undefined ? undefined : { from: today, until: addDays(today, days - 1), more: days };
    },
  ],
  [
    pattern(`(?:from|since|starting)(?: on)? (${D})(?: onwards?)?`),
    ([, first], today) => some({ from: day(first, today) }),
  ],
  [
    pattern(
      `(?:(?:for |all (?:of )?)?(?:the )?(?:rest of )?(this|next)|the) week(?: (?:beginning|commencing|of) (${D}))?`,
    ),
    ([, which, of], today) => {
      const begins = of === undefined ? undefined : day(of, today);
      if (begins !== undefined) return { from: begins, until: addDays(begins, 6) };
      if (which === undefined) return undefined;
      const monday = mondayOf(today);
      return which.toLowerCase() === 'next'
        ? { from: addDays(monday, 7), until: addDays(monday, 13) }
        : { from: today, until: addDays(monday, 6) };
    },
  ],
  [
    pattern(`(?:on |for |all (?:of |day )?)?(${D})`),
    ([, first], today) => {
      const on = day(first, today);
      return on === undefined ? undefined : { from: on, until: on };
    },
  ],
];

/** The next day of a month with that number; undefined where neither this month nor the next has one. */
function nextOfMonth(number: string, today: Day): Day | undefined {
  const inMonthOf = (each: Day): Day => `${each.slice(0, 8)}${number.padStart(2, '0')}`;
  return [today, addMonths(`${today.slice(0, 8)}01`, 1)]
    .map(inMonthOf)
    .find((each) => isDay(each) && each > today);
}

const LENGTHS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

function lengthOf(count = '', unit = 'day'): number | undefined {
  const number = COUNT.get(count.toLowerCase()) ?? (/^\d{1,2}$/.test(count) ? Number(count) : undefined);
  return number === undefined ? undefined : number * (LENGTHS[unit.toLowerCase()] ?? 1);
}

function moreOf(count: string | undefined, unit: string | undefined): Days | undefined {
  const more = lengthOf(count, unit);
  return more === undefined || more === 0 ? undefined : { more };
}

/**
 * The days that a sentence gives, and the rest of it in words that mean nothing else; undefined for a sentence that is
 * about no such thing.
 */
export function daysGiven(sentence: string, today: Day): DaysGiven | undefined {
  if (!ARRANGES.test(sentence)) return undefined;
  if (IS_BACK.test(sentence.trim())) return { rest: 'i am back at work', days: {} };
  for (const [words, read] of PATTERNS) {
    const said = words.exec(sentence);
    if (!said) continue;
    const days = read(said, today);
    const around = [sentence.slice(0, said.index), sentence.slice(said.index + said[0].length)];
    const time =
      GIVES.test(around[0] ?? '') && !/\b(?:away|off|leave|holiday)\b/i.test(sentence) ? ' more time ' : ' ';
    const rest = around
      .join(time)
      .replace(/\s+/g, ' ')
      .replace(/ ([,.])/g, '$1')
      .trim();
    if (PUTS_OFF.test(rest) && restOf(rest) !== '') continue;
    const plainly = PUTS_OFF.test(rest) ? 'snooze' : inOneWord(rest);
    return days
      ? { rest: plainly, days }
      : { rest: plainly, days: {}, noDay: new RegExp(D, 'i').exec(said[0])?.[0] ?? said[0].trim() };
  }
  if (IS_IN.test(sentence.trim())) return undefined;
  const rest = inOneWord(sentence);
  return rest === sentence ? undefined : { rest, days: {} };
}

/** May a sentence be about a leave, a cover or more time? */
export const mayArrange = (sentence: string): boolean => ARRANGES.test(sentence);

/** “Give Alex till 30 February” */
const GIVES_UNTIL = /\b(?:give|let|allow|grant|has|have|needs?)\b.*\b(?:until|till?|up to|by)\b/i;

/** Can nothing but a leave, more time or a later reminder be meant? */
export const isOnlyThat = (sentence: string, { noDay }: Pick<DaysGiven, 'noDay'>): boolean =>
  ONLY_THAT.test(sentence) || (noDay !== undefined && GIVES_UNTIL.test(sentence));

/** A sentence whose days are understood, and the rest of it is not. */
export const notFollowed = (reading: Reading, noDay: string | undefined): Reading =>
  noDay === undefined && reading.question.kind === 'unclear'
    ? reading
    : {
        question: { kind: 'unclear', unexplained: noDay ?? '', ...(noDay !== undefined && { noDay: true }) },
      };
