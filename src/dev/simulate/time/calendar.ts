/** The calendar that Ragtime is given in the simulation. The reckoning has days of its own, in `cycleDays`. */
import type { Calendar } from '../../../domain/time/reportingCycle.ts';
import { ENGLISH_CALENDAR } from '../../council/calendar.ts';

export const CALENDAR: Calendar = ENGLISH_CALENDAR;
