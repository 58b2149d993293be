/** The names of months and weekdays, and the numbers that people’s words for them stand for. */

export const MONTHS = [
  ...(['January', 'February', 'March', 'April', 'May', 'June'] as const),
  ...(['July', 'August', 'September', 'October', 'November', 'December'] as const),
] as const;

/** A pattern for a month as people write it, in small letters, without a group around it. */
export const MONTH_WORD =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** From Sunday on, as JavaScript counts them. */
export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

const placeIn = (names: readonly string[], word: string): number =>
  names.findIndex((name) => name.toLowerCase().startsWith(word.slice(0, 3).toLowerCase()));

/** The number of a month by the first letters of its name, 1 to 12; 0 for a word that is none. */
export const monthNumber = (word = ''): number => placeIn(MONTHS, word) + 1;

/** The number of a weekday by the first letters of its name, 0 for Sunday; -1 for a word that is none. */
export const weekdayNumber = (word: string): number => placeIn(WEEKDAYS, word);
