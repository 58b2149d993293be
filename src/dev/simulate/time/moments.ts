/** The ring times of a day: many where something is due or goes wrong, once or twice on the others, and some nights. */
import { type Day, weekday } from '../../../domain/time/days.ts';
import type { Chance } from './chance.ts';
import { isOpenDay, momentAt } from './cycleDays.ts';

type DayIs = {
  readonly isStageDay: boolean;
  /** Is nothing up until just before six? */
  readonly isLate: boolean;
  readonly isCalm: boolean;
};

const IN_TROUBLE = ['09:00', '09:15', '09:45', '10:15', '11:00', '12:00', '14:00', '17:45'];

export function momentsOf(
  day: Day,
  { isStageDay, isLate, isCalm }: DayIs,
  chance: Chance,
): readonly number[] {
  const at = (...times: readonly string[]): readonly number[] => times.map((time) => momentAt(day, time));
  if (!isOpenDay(day)) {
    const doTheClocksChange = weekday(day) === 0 && /-(03|10)-(2[5-9]|3[01])$/.test(day);
    if (doTheClocksChange) return at('00:45', '01:15', '01:45', '02:15', '09:00');
    return chance.isLucky(0.1) ? at('12:00') : [];
  }
  // Ten seconds before nobody is written to any more.
  if (isLate) return [momentAt(day, '17:59') + 50_000];
  if (!isCalm) return at(...IN_TROUBLE);
  if (isStageDay) return at('09:00', '09:15', '12:00', '17:45');
  return [
    ...(chance.isLucky(0.05) ? at('03:00') : []),
    ...at('09:00'),
    ...(chance.isLucky(0.25) ? at('12:00') : []),
    ...(chance.isLucky(0.2) ? at('17:45') : []),
  ];
}
