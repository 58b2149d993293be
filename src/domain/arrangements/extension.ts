/** Extensions: more time for one figure, given by the performance team. Until the day has passed nobody is chased for it. */
import { type Cell, type Extension, isReported, type Reportable } from '../indicators/cell.ts';
import { type Day, dayInWords, dayNearby } from '../time/days.ts';
import { type Period, periodName, shiftPeriod } from '../time/period.ts';
import { type Calendar, dueDay, type Stage, windowOpens } from '../time/reportingCycle.ts';
import { addWorkingDays } from '../time/workingDays.ts';
import { type DayCheck, onWorkingDay } from './dayCheck.ts';

type Extended = { readonly extension?: Extension | undefined };

/** The day a figure is due, given that of the cycle: a later one counts where it was given. */
export const ownDueDay = ({ extension }: Extended, due: Day): Day =>
  extension && extension.until > due ? extension.until : due;

/** The same from the calendar. */
export const dueDayOf = (cell: Extended & { readonly period: Period }, calendar: Calendar): Day =>
  ownDueDay(cell, dueDay(cell.period, calendar));

/** The first day on which any of these figures is due; `due` is that of the cycle. */
export const firstDue = (cells: readonly Extended[], due: Day): Day =>
  cells.map((cell) => ownDueDay(cell, due)).toSorted()[0] ?? due;

/** Does somebody still have time for it on that day, because it was given to them? */
export const hasMoreTime = ({ extension }: Extended, today: Day): boolean =>
  extension !== undefined && extension.until >= today;

/** The cells that a stage asks for on a day: chases and escalations leave out those that have more time. */
export const chasedFor = <C extends Extended>(
  cells: readonly C[],
  { kind }: Pick<Stage, 'kind'>,
  today: Day,
): readonly C[] =>
  kind === 'chase' || kind === 'escalation' ? cells.filter((cell) => !hasMoreTime(cell, today)) : cells;

/**
 * Checks the day up to which more time is asked for. A weekend or a closed day gives the next working day. Refused: what
 * has passed, what is no later than the due day, and what the next quarter's window has come before: from then on its
 * messages ask for what is late.
 */
export function checkExtension(
  asked: Day,
  { ref, period }: { readonly ref: string; readonly period: Period },
  calendar: Calendar,
  today: Day,
): DayCheck {
  const refused = (sentence: string): DayCheck => ({ kind: 'refused', sentence });
  if (asked < today) return refused(`${dayInWords(asked)} has passed. Name a day to come.`);
  const due = dueDay(period, calendar);
  if (asked <= due) {
    return refused(
      `${ref} is due on ${dayNearby(due)} anyway, so ${dayInWords(asked)} gives no more time. Name a later day.`,
    );
  }
  const ready = onWorkingDay(asked, calendar.isHoliday);
  const next = windowOpens(shiftPeriod(period, 1), calendar);
  if (ready.until >= next) {
    return refused(
      `${dayInWords(asked)} is too late: the window of ${periodName(shiftPeriod(period, 1))} opens on ${dayInWords(next)}. The last day that can be given is ${dayNearby(addWorkingDays(next, -1, calendar.isHoliday))}.`,
    );
  }
  return ready;
}

/** Why a figure can be given no more time; undefined where it can, as for one that was sent back. */
export const whyNoExtension = (
  cell: Reportable & Pick<Cell, 'ref' | 'period' | 'sentBack'>,
): string | undefined =>
  isReported(cell) && !cell.sentBack
    ? `${cell.ref} is in for ${periodName(cell.period)} already, so it needs no more time.`
    : undefined;
