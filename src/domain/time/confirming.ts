/** When owners are asked whether a quarter's figures are still theirs: in the last days before its window opens. */
import { instantAt } from './days.ts';
import { type Period, shiftPeriod } from './period.ts';
import { type Calendar, reportingPeriod, windowOpens } from './reportingCycle.ts';
import { addWorkingDays } from './workingDays.ts';

/** From one moment on owners are asked, from another the performance team is told who has not answered; until it ends. */
export type Confirming = { readonly asked: Date; readonly named: Date; readonly ends: Date };

/** Working days before the window opens on which the performance team hears of whom nothing was heard. */
const NAMED_BEFORE = 1;

/** The days of a quarter's confirming; undefined for a council that asks nobody. */
export function confirmingOf(period: Period, calendar: Calendar): Confirming | undefined {
  const { confirmBefore, timeZone, sendAt, isHoliday } = calendar;
  if (confirmBefore === 0) return undefined;
  const opens = windowOpens(period, calendar);
  const before = (days: number): Date => instantAt(addWorkingDays(opens, -days, isHoliday), sendAt, timeZone);
  return {
    asked: before(confirmBefore),
    named: before(NAMED_BEFORE),
    ends: instantAt(opens, '00:00', timeZone),
  };
}

/** Are owners being asked about a quarter? */
export function isConfirming(period: Period, now: Date, calendar: Calendar): boolean {
  const days = confirmingOf(period, calendar);
  return days !== undefined && days.asked <= now && now < days.ends;
}

/** The quarter whose owners are spoken of: the next one as soon as they are asked about it, else the one being reported. */
export function confirmedQuarter(now: Date, calendar: Calendar): Period {
  const reporting = reportingPeriod(now, calendar);
  const coming = shiftPeriod(reporting, 1);
  return isConfirming(coming, now, calendar) ? coming : reporting;
}
