/** Calendar months: strings such as `2024-05`, the quarter that each is of, and how people write them in files. */
import { z } from 'zod';
import { addMonths, monthName } from './days.ts';
import { monthNumber } from './names.ts';
import { firstDayOf, type Period, periodOfDay, type YearStart } from './period.ts';

/** A month of a calendar year, from 1900 to 2199: `2024-05`. Months compare as strings. */
export const Month = z
  .string()
  .regex(/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/)
  .brand('Month');
export type Month = z.infer<typeof Month>;

/** A month by its calendar year and its number, 1 to 12. */
export const monthIn = (year: number, month: number): Month =>
  Month.parse(`${year}-${String(month).padStart(2, '0')}`);

/** The month `count` months later (earlier when negative). */
export const shiftMonth = (month: Month, count: number): Month =>
  Month.parse(addMonths(`${month}-01`, count).slice(0, 7));

/** The quarter that a month is of. */
export const quarterOfMonth = (month: Month, yearStart: YearStart): Period =>
  periodOfDay(`${month}-01`, yearStart);

/** The three months of a quarter. */
export const monthsIn = (period: Period, yearStart: YearStart): readonly [Month, Month, Month] => {
  const first = Month.parse(firstDayOf(period, yearStart).slice(0, 7));
  return [first, shiftMonth(first, 1), shiftMonth(first, 2)];
};

/** The place of a month in its quarter, 0 to 2. */
export const placeInQuarter = (month: Month, yearStart: YearStart): number =>
  monthsIn(quarterOfMonth(month, yearStart), yearStart).indexOf(month);

/** `May 2024`. */
export const monthTitle = (month: Month): string => `${monthName(`${month}-01`)} ${month.slice(0, 4)}`;

const WRITTEN: readonly (readonly [RegExp, (said: readonly string[]) => readonly [string, number]])[] = [
  [/^([a-z]{3,9})[ '-]*((?:19|20|21)?\d\d)$/, ([, name = '', year = '']) => [year, numberOf(name)]],
  [/^((?:19|20|21)\d\d)-(\d\d)$/, ([, year = '', month]) => [year, Number(month)]],
  [/^(\d{1,2})\/((?:19|20|21)\d\d)$/, ([, month, year = '']) => [year, Number(month)]],
  // Excel keeps “Apr-24” as the first day of that month.
  [/^((?:19|20|21)\d\d)-(\d\d)-01$/, ([, year = '', month]) => [year, Number(month)]],
  [/^0?1\/(\d{1,2})\/((?:19|20|21)\d\d)$/, ([, month, year = '']) => [year, Number(month)]],
];

/** The number of a month that is written out, or as its first letters; 0 for any other word. */
function numberOf(word: string): number {
  const number = monthNumber(word);
  const full = number === 0 ? '' : monthName(`2000-${String(number).padStart(2, '0')}-01`).toLowerCase();
  return full.startsWith(word) || word === 'sept' ? number : 0;
}

/** Reads `May 2024`, `May-24`, `Month of May 2024`, `2024-05`, `05/2024` and `2024-05-01`; undefined for anything else. */
export function readMonth(text: string): Month | undefined {
  const tidy = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[\s,]+/g, ' ')
    .trim();
  const bare = tidy.replace(/^(?:the )?month (?:of|to|ending|ended) (?=[a-z])/, '');
  for (const [pattern, read] of WRITTEN) {
    const said = pattern.exec(bare);
    const [year, month] = said ? read(said) : ['', 0];
    const found = Month.safeParse(
      `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}`,
    );
    if (found.success) return found.data;
  }
  return undefined;
}
