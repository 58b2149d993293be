/** Snoozes: somebody's own next reminder put off to a day, which is never later than the day on which they are due. */
import { z } from 'zod';
import { PersonRef } from '../person.ts';
import { type Day, dayInWords, dayNearby } from '../time/days.ts';
import type { Calendar } from '../time/reportingCycle.ts';
import { workingDayFrom } from '../time/workingDays.ts';

/** The last one of somebody. */
export const Snooze = z.object({
  person: PersonRef,
  /** The day on which they are reminded again. */
  until: z.iso.date(),
  at: z.iso.datetime(),
});
export type Snooze = z.infer<typeof Snooze>;

/** The day as it is kept, with a sentence where that is another than was asked for; or why there is none. */
type SnoozeCheck =
  | { readonly kind: 'ready'; readonly until: Day; readonly moved: string }
  | { readonly kind: 'refused'; readonly sentence: string };

/**
 * Checks the day to which a reminder is put off: a day to come, on which messages go out.
 * @param due the first day on which a figure of theirs is due
 */
export function checkSnooze(asked: Day, due: Day, today: Day, { isHoliday }: Calendar): SnoozeCheck {
  if (today >= due) {
    return {
      kind: 'refused',
      sentence: `Your figures ${today === due ? 'are due today' : `were due on ${dayNearby(due)}`}, so reminders of them can’t be put off any more. Report them, or ask the performance team for more time.`,
    };
  }
  if (asked <= today)
    return { kind: 'refused', sentence: `${dayInWords(asked)} is not a day to come. Name a later one.` };
  const working = workingDayFrom(asked, isHoliday);
  if (working > due) {
    return {
      kind: 'ready',
      until: due,
      moved: `You are due on ${dayNearby(due)}, and are reminded no later than that.`,
    };
  }
  return {
    kind: 'ready',
    until: working,
    moved: working === asked ? '' : `${dayNearby(asked)} is no working day, so it is ${dayNearby(working)}.`,
  };
}

/** Is somebody's reminder put off on a day? */
export const isPutOff = (personId: string, snoozes: readonly Snooze[], today: Day): boolean =>
  snoozes.some(({ person, until }) => person.id === personId && until > today);
