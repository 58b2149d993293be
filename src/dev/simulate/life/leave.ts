/** People’s leave: they go, name a cover who may refuse, come back early; and reminders put off, and more time given. */
import type { PersonRef } from '../../../domain/person.ts';
import { addDays, type Day, dayAt } from '../../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../../domain/time/period.ts';
import { askedOn, isAskedFor, isStillOwed } from '../council/asked.ts';
import { type Council, type SimulatedFigure, simulatedFiguresOf } from '../council/council.ts';
import type { ArrangingDeeds } from '../deeds/arranging.ts';
import type { Chance } from '../time/chance.ts';
import { dueDayOf, openDayFrom, openingOf, ZONE } from '../time/cycleDays.ts';

/** Has something happen some time today, perhaps: at a rate of 1 every day in a council of 200 owners, else less often. */
export type Some = (rate: number, act: () => Promise<void>) => void;

export type LeaveParts = {
  readonly council: Council;
  readonly deeds: ArrangingDeeds;
  readonly chance: Chance;
  readonly now: () => number;
  /** Does something after so many milliseconds, once the store is there. */
  readonly later: (ms: number, act: () => Promise<void>) => void;
  /** Has an instance tell whom it concerns. */
  readonly arranged: () => void;
  /** Can somebody be reached, and has Ragtime heard of them? */
  readonly isThere: (personId: string) => boolean;
};

/** Nobody takes leave again before so many days have passed. */
const BETWEEN_DAYS = 30;
const [MINUTE_MS, DAY_MS] = [60_000, 24 * 3_600_000];

export function createLeave(parts: LeaveParts): (some: Some, reporting: () => Period) => void {
  const { council, deeds, chance, now, later, arranged, isThere } = parts;
  const today = (): Day => dayAt(new Date(now()), ZONE);
  const isFree = ({ id }: PersonRef): boolean => {
    const last = council.absences.get(id);
    return !last || addDays(last.until, BETWEEN_DAYS) < today();
  };
  const coverFor = ({ id }: PersonRef): PersonRef => {
    const others = [...council.owners, ...council.managers].filter((each) => each.id !== id && isFree(each));
    return chance.one(others.length > 0 ? others : council.team);
  };

  const goesAway = async (reporting: () => Period): Promise<void> => {
    const free = council.owners.filter(isFree);
    if (free.length === 0) return;
    const person = chance.one(free);
    const from = addDays(today(), chance.isLucky(0.5) ? 0 : chance.whole(1, 10));
    const leave = { person, from, until: addDays(from, chance.whole(0, 20)), cover: coverFor(person) };
    const by = chance.isLucky(0.2) ? chance.one(council.team) : person;
    const isCovered = chance.isLucky(0.7);
    await deeds.goesAway({ ...leave, cover: isCovered ? leave.cover : null }, by, reporting());
    arranged();
    if (isCovered && chance.isLucky(0.15)) later(chance.whole(20, 900) * MINUTE_MS, () => refuses());
    if (chance.isLucky(0.2)) {
      later(chance.whole(1, 15) * DAY_MS, async () => {
        // Nobody says that they are back once they were to be back in any case.
        if (leave.until >= today()) await deeds.isBack(person.id, reporting());
      });
    }
    async function refuses(): Promise<void> {
      if (!(await deeds.saysNo(person.id, leave.cover, reporting()))) return;
      arranged();
      if (chance.isLucky(0.5)) later(chance.whole(1, 30) * 3_600_000, () => namesAnother());
    }
    async function namesAnother(): Promise<void> {
      const absence = council.absences.get(person.id);
      if (absence?.cover !== null || absence.until < today()) return;
      const { until } = absence;
      await deeds.goesAway(
        { person, from: absence.from, until, cover: coverFor(person) },
        person,
        reporting(),
      );
      arranged();
    }
  };

  /** What somebody is asked for today in the quarter being reported. */
  const owed = (period: Period): readonly (readonly [SimulatedFigure, PersonRef])[] =>
    simulatedFiguresOf(council, period).flatMap((figure) => {
      const who = isAskedFor(council, figure) ? askedOn(council, figure, today()) : null;
      return who ? [[figure, who] as const] : [];
    });

  const putsOff = async (period: Period): Promise<void> => {
    const those = owed(period).filter(([, { id }]) => isThere(id));
    if (those.length === 0) return;
    const [, who] = chance.one(those);
    const due = those
      .filter(([, { id }]) => id === who.id)
      .map(([{ moreTime }]) => [moreTime?.until ?? '', dueDayOf(period)].toSorted().at(-1) ?? '')
      .toSorted()[0];
    if (due !== undefined) await deeds.putsOff(who, addDays(today(), chance.whole(1, 6)), due);
  };

  const givesTime = async (period: Period): Promise<void> => {
    const last = addDays(openingOf(shiftPeriod(period, 1)), -1);
    const those = owed(period);
    if (those.length === 0 || addDays(dueDayOf(period), -4) > today()) return;
    const [first] = chance.one(those);
    const after = [today(), dueDayOf(period)].toSorted().at(-1) ?? '';
    const until = openDayFrom(addDays(after, chance.whole(1, 12)));
    if (until > last || !isStillOwed(first)) return;
    if (await deeds.givesTime(first, until, chance.one(council.team))) arranged();
  };

  return (some, reporting) => {
    some(2, () => goesAway(reporting));
    some(1, () => putsOff(reporting()));
    some(1, () => givesTime(reporting()));
  };
}
