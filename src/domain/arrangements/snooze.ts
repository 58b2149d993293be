/** Snoozes: somebody's own next reminder put off to a day, which is never later than the day on which they are due. */
import { z } from 'zod';
import { PersonRef } from '../person.ts';
import { type Day, dayInWords, dayNearby } from '../time/days.ts';
import type { Calendar } from '../time/reportingCycle.ts';
import { type DayCheck, onWorkingDay } from './dayCheck.ts';

/** The last one of somebody. */
export const Snooze = z.object({
  person: PersonRef,
  /** The day on which they are reminded again. */
  until: z.iso.date(),
  at: z.iso.datetime(),
});
export type Snooze = z.infer<typeof Snooze>;

/**
 * Checks the day to which a reminder is put off: a day to come, on which messages go out.
 * @param due the first day on which a figure of theirs is due
 */
export function checkSnooze(asked: Day, due: Day, today: Day, { isHoliday }: Calendar): DayCheck {
  if (today >= due) {
    return {
      kind: 'refused',
      sentence: `Your figures ${today === due ? 'are due today' : `were due on ${dayNearby(due)}`}, so reminders of them can’t be put off any more. Report them, or ask the performance team for more time.`,
    };
  }
  if (asked <= today)
    return { kind: 'refused', sentence: `${dayInWords(asked)} is not a day to come. Name a later one.` };
  const ready = onWorkingDay(asked, isHoliday);
  if (ready.until > due) {
    return {
      kind: 'ready',
      until: due,
      moved: `You are due on ${dayNearby(due)}, and are reminded no later than that.`,
    };
  }
  return ready;
}

/** Is somebody's reminder put off on a day? */
export const isPutOff = (personId: string, snoozes: readonly Snooze[], today: Day): boolean =>
  snoozes.some(({ person, until }) => person.id === personId && until > today);
