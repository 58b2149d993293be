/** The days of the reporting cycle, counted off a list of working days: worked out independently, to check Ragtime. */
import { isBankHolidayIn } from '../../../domain/time/bankHolidays.ts';
import { addDays, type Day, instantAt, weekday } from '../../../domain/time/days.ts';
import { lastDayOf, type Period, shiftPeriod } from '../../../domain/time/period.ts';

export const ZONE = 'Europe/London';
const [APRIL, NINE] = [4, '09:00'];

/** A moment at which a message is due, and its name. */
export type ExpectedStage = {
  readonly key: string;
  readonly kind: 'owners' | 'managers';
  readonly at: number;
};

export const isOpenDay = (day: Day): boolean => {
  const inWeek = weekday(day);
  return inWeek > 0 && inWeek < 6 && !isBankHolidayIn('England')(day);
};

export const momentAt = (day: Day, time: string): number => instantAt(day, time, ZONE).getTime();

/** The first day of a quarter’s window. */
export const openingOf = (period: Period): Day =>
  openDaysFrom(addDays(lastDayOf(period, APRIL), 1), 1)[0] ?? '';

function openDaysFrom(first: Day, count: number): readonly Day[] {
  const days: Day[] = [];
  for (let day = first; days.length < count; day = addDays(day, 1)) if (isOpenDay(day)) days.push(day);
  return days;
}

/** The day on which a quarter’s figures are due: ten working days after its window opened. */
export const dueDayOf = (period: Period): Day => openDaysFrom(openingOf(period), 11)[10] ?? '';

/** A day, or the next working day after it. */
export const openDayFrom = (day: Day): Day => openDaysFrom(day, 1)[0] ?? day;

const known = new Map<Period, readonly ExpectedStage[]>();

/** Every stage of a quarter’s cycle, in order. */
export function stagesOf(period: Period): readonly ExpectedStage[] {
  const found = known.get(period) ?? workedOut(period);
  known.set(period, found);
  return found;
}

function workedOut(period: Period): readonly ExpectedStage[] {
  // Opening, nine working days, the due day, and three after it.
  const days = openDaysFrom(openingOf(period), 14);
  const end = openingOf(shiftPeriod(period, 1));
  const chases: Day[] = [];
  for (let day = days[11] ?? ''; day < end; day = openDaysFrom(addDays(day, 7), 1)[0] ?? end)
    chases.push(day);
  const owners: readonly (readonly [string, Day | undefined])[] = [
    ['invitation', days[0]],
    ['five days before', days[5]],
    ['the day before', days[9]],
    ...chases.map((day, index) => [`chase ${index + 1}`, day] as const),
  ];
  const stages = [
    ...owners.map(([key, day]) => ({ key, kind: 'owners' as const, at: momentAt(day ?? '', NINE) })),
    { key: 'escalation', kind: 'managers' as const, at: momentAt(days[13] ?? '', NINE) },
  ];
  return stages.toSorted((one, other) => one.at - other.at);
}

/** The latest stage to owners about a quarter; undefined before the first. */
export const toOwnersAt = (period: Period, moment: number): ExpectedStage | undefined =>
  stagesOf(period).findLast(({ kind, at }) => kind === 'owners' && at <= moment);

/** When managers are told of overdue figures. */
export const escalationOf = (period: Period): number =>
  stagesOf(period).find(({ kind }) => kind === 'managers')?.at ?? 0;

/** When a quarter’s window opens: the first moment of its first day. */
export const openedAt = (period: Period): number => momentAt(openingOf(period), '00:00');

function openDaysBefore(day: Day, count: number): Day {
  let [found, left] = [day, count];
  while (left > 0) {
    found = addDays(found, -1);
    if (isOpenDay(found)) left -= 1;
  }
  return found;
}

/**
 * When owners are asked whether a quarter’s figures are still theirs, when whoever has not answered is named, and when
 * that is over.
 */
export const confirmingOf = (period: Period) => ({
  asked: momentAt(openDaysBefore(openingOf(period), 5), NINE),
  named: momentAt(openDaysBefore(openingOf(period), 1), NINE),
  ends: openedAt(period),
});

/** Are they being asked at a moment? */
export const isConfirming = (period: Period, moment: number): boolean => {
  const { asked, ends } = confirmingOf(period);
  return asked <= moment && moment < ends;
};

/** When signatories are asked for signatures: from the working day after the due day on. */
export const signingFrom = (period: Period): number =>
  momentAt(openDaysFrom(openingOf(period), 12)[11] ?? '', NINE);

/** When they were last reminded of what waits for them, as of a moment; undefined before the first time. */
export function signingReminderAt(period: Period, moment: number): number | undefined {
  const end = openingOf(shiftPeriod(period, 1));
  let latest: number | undefined;
  for (
    let day = openDaysFrom(openingOf(period), 16)[15] ?? end;
    day < end;
    day = openDayFrom(addDays(day, 7))
  ) {
    const at = momentAt(day, NINE);
    if (at > moment) break;
    latest = at;
  }
  return latest;
}

/** May automatic messages go out? */
export const isWithinHours = (day: Day, moment: number): boolean =>
  isOpenDay(day) && moment >= momentAt(day, NINE) && moment < momentAt(day, '18:00');
