/** The calendar of an English council, as the settings' defaults have it: for tests, the benchmark and the simulator. */
import { isBankHolidayIn } from '../../domain/time/bankHolidays.ts';
import type { Calendar } from '../../domain/time/reportingCycle.ts';

export const ENGLISH_CALENDAR: Calendar = {
  yearStart: 4,
  timeZone: 'Europe/London',
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
  confirmBefore: 5,
  noticeBefore: [40, 10],
};
