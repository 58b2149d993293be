/** Sending hours of automatic messages: on working days, from the morning to the evening. */
import { addDays, dayAt, instantAt, timeAt } from '../time/days.ts';
import type { Calendar } from '../time/reportingCycle.ts';
import { isWorkingDay, workingDayFrom } from '../time/workingDays.ts';

/** Nobody is written to after this time of day. */
const QUIET_FROM = '18:00';

/** True on working days between the time messages go out and the evening. */
export function isSendingTime(now: Date, { timeZone, sendAt, isHoliday }: Calendar): boolean {
  const time = timeAt(now, timeZone);
  return isWorkingDay(dayAt(now, timeZone), isHoliday) && time >= sendAt && time < QUIET_FROM;
}

/** The next time messages go out: now, within sending hours. */
export function nextSendingTime(now: Date, calendar: Calendar): Date {
  if (isSendingTime(now, calendar)) return now;
  const { timeZone, sendAt, isHoliday } = calendar;
  const today = dayAt(now, timeZone);
  const first = timeAt(now, timeZone) < sendAt ? today : addDays(today, 1);
  return instantAt(workingDayFrom(first, isHoliday), sendAt, timeZone);
}
