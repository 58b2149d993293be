/** The calendar of an English council, as the defaults have it. */
export { ENGLISH_CALENDAR as CALENDAR } from '../../src/dev/council/calendar.ts';
