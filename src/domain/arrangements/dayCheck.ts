/** Checks of a day up to which somebody has more time, or is not reminded. */
import { type Day, dayNearby } from '../time/days.ts';
import { type IsHoliday, workingDayFrom } from '../time/workingDays.ts';

type Ready = { readonly kind: 'ready'; readonly until: Day; readonly moved: string };

/** The day as it is kept, with a sentence where that is another than was asked for; or why it can't be. */
export type DayCheck = Ready | { readonly kind: 'refused'; readonly sentence: string };

/** The day that was asked for; for a weekend or a closed day the next working day. */
export function onWorkingDay(asked: Day, isHoliday: IsHoliday): Ready {
  const until = workingDayFrom(asked, isHoliday);
  const moved = until === asked ? '' : `${dayNearby(asked)} is no working day, so it is ${dayNearby(until)}.`;
  return { kind: 'ready', until, moved };
}
