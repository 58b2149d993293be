/** The calendar that Ragtime is given in the simulation. The reckoning has days of its own, in `cycleDays`. */
import { isBankHolidayIn } from '../../../domain/time/bankHolidays.ts';
import type { Calendar } from '../../../domain/time/reportingCycle.ts';
import { ZONE } from './cycleDays.ts';

/** An English council’s calendar, as the settings’ defaults have it. */
export const CALENDAR: Calendar = {
  yearStart: 4,
  timeZone: ZONE,
  isHoliday: isBankHolidayIn('England'),
  sendAt: '09:00',
  dueAfterOpening: 10,
  remindersBeforeDue: [5, 1],
  chaseAfterDue: 1,
  chaseEvery: 7,
  escalateAfterDue: 3,
  signOffAfterDue: 1,
  signOffReminderAfterDue: 5,
  lockAfterDue: 0,
  lockWarningBefore: 3,
  actionAfter: 5,
  digestOn: 1,
  // What a life is held to knows nothing of these messages.
  confirmBefore: 0,
};
