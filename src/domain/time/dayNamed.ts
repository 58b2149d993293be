/** Days as people name them: “Friday”, “last Friday”, “3 November”, “tomorrow”, “the end of next week”. */
import { addDays, addMonths, type Day, isDay, mondayOf, weekday } from './days.ts';
import { MONTH_WORD, monthNumber, weekdayNumber } from './names.ts';

const WEEKDAY = '(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const MONTH = `(?:${MONTH_WORD})`;
const NUMBER = '\\d{1,2}(?:st|nd|rd|th)?';
const DATE = `(?:${NUMBER}(?: of)? ${MONTH}|${MONTH} ${NUMBER})(?:,? \\d{4})?|\\d{1,2}/\\d{1,2}(?:/\\d{2}(?:\\d{2})?)?|\\d{4}-\\d{2}-\\d{2}`;

/** A pattern for every such name, in lower case. */
export const DAY_NAME = [
  `(?:${WEEKDAY},? )?(?:the )?(?:${DATE})`,
  `(?:(?:this|next|coming|last) )?${WEEKDAY}`,
  'today|tomorrow|tonight|yesterday',
  `(?:the )?end of (?:(?:the |this |next )?(?:week|month)|${MONTH})`,
  `(?:the )?(?:beginning|start) of ${MONTH}`,
].join('|');

const WHOLE = (pattern: string): RegExp => new RegExp(`^${pattern}$`);
const IN_WORDS = WHOLE(
  `(?:${WEEKDAY},? )?(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?)(?:,? (\\d{4}))?`,
);
const IN_FIGURES = WHOLE(`(?:${WEEKDAY},? )?(\\d{1,2})/(\\d{1,2})(?:/(\\d{2}|\\d{4}))?`);
const IN_WEEK = WHOLE(`(?:(this|next|coming|last) )?(${WEEKDAY})`);
const OF_MONTH = WHOLE(`(?:the )?(end|beginning|start) of (${MONTH})`);
const END_OF = WHOLE('(?:the )?end of (?:the |(this|next) )?(week|month)');

/**
 * The day that a name means as of a day; undefined for a day that there is not, and for words that are no day. A weekday
 * is the next one after today; “next Friday” is that of next week, and “last Friday” the latest before today. A date without its year is the nearest one.
 * The end of a week is its Friday.
 */
export function dayNamed(name: string, today: Day): Day | undefined {
  const said = name.trim().toLowerCase().replace(/\s+/g, ' ');
  if (said === 'today' || said === 'tonight') return today;
  if (said === 'tomorrow') return addDays(today, 1);
  if (said === 'yesterday') return addDays(today, -1);
  if (/^\d{4}-/.test(said)) return isDay(said) ? said : undefined;
  const [, day, month = '', monthFirst = '', dayLast, year] = IN_WORDS.exec(said) ?? [];
  const named = month || monthFirst;
  if (named !== '') {
    return dateIn(Number(day ?? dayLast), monthNumber(named), year, today);
  }
  const [, date, number, inYear] = IN_FIGURES.exec(said) ?? [];
  if (number !== undefined) {
    return dateIn(Number(date), Number(number), inYear?.length === 2 ? `20${inYear}` : inYear, today);
  }
  const [, which, inWeek = ''] = IN_WEEK.exec(said) ?? [];
  if (inWeek !== '') return inWeekNamed(which, weekdayNumber(inWeek), today);
  const [, edge, ofMonth = ''] = OF_MONTH.exec(said) ?? [];
  if (ofMonth !== '') {
    const first = dateIn(1, monthNumber(ofMonth), undefined, today);
    return first && edge === 'end' ? addDays(addMonths(first, 1), -1) : first;
  }
  const [, whose, unit] = END_OF.exec(said) ?? [];
  if (unit === 'week') return addDays(mondayOf(today), whose === 'next' ? 11 : 4);
  return unit === 'month' ? addDays(addMonths(today, whose === 'next' ? 2 : 1), -1) : undefined;
}

function inWeekNamed(which: string | undefined, number: number, today: Day): Day {
  if (which === 'next') return addDays(mondayOf(today), 7 + ((number + 6) % 7));
  if (which === 'last') return addDays(today, -(((weekday(today) - number + 6) % 7) + 1));
  return addDays(today, ((number - weekday(today) + 6) % 7) + 1);
}

const HALF_A_YEAR = 183;

/** The date; without a year the one nearest to today. */
function dateIn(day: number, month: number, year: string | undefined, today: Day): Day | undefined {
  const two = (number: number): string => String(number).padStart(2, '0');
  const inYear = (of: string): Day => `${of}-${two(month)}-${two(day)}`;
  if (year !== undefined) return isDay(inYear(year)) ? inYear(year) : undefined;
  const thisYear = Number(today.slice(0, 4));
  const nearest = [0, 1, -1]
    .map((years) => inYear(String(thisYear + years)))
    .filter(
      (each) => isDay(each) && each > addDays(today, -HALF_A_YEAR) && each <= addDays(today, HALF_A_YEAR),
    );
  return nearest[0];
}
