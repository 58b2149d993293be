/** The close of a quarter, as the council lives it: signing, sending back, locking, reopening, correcting afterwards. */
import type { PersonRef } from '../../../domain/person.ts';
import { addDays, type Day, dayAt } from '../../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../../domain/time/period.ts';
import { askedOn, isLocked } from '../council/asked.ts';
import { type Council, figureNamed, type SimulatedFigure, simulatedFiguresOf } from '../council/council.ts';
import type { ClosingDeeds } from '../deeds/closing.ts';
import type { Chance } from '../time/chance.ts';
import { openDayFrom, openingOf, ZONE } from '../time/cycleDays.ts';
import type { Some } from './leave.ts';

export type ClosingParts = {
  readonly council: Council;
  readonly deeds: Omit<ClosingDeeds, 'correctsAfterLock'> & {
    readonly correctsAfterLock: (figure: SimulatedFigure, value: number, by: PersonRef) => Promise<boolean>;
  };
  readonly chance: Chance;
  readonly now: () => number;
  /** Does something on a day at some hour. */
  readonly on: (day: Day, act: () => Promise<void>) => void;
  /** Gives an instance the news of a figure. */
  readonly tellOf: (figure: SimulatedFigure) => void;
  /** Has an instance remind somebody of a figure at once. */
  readonly remind: (figure: SimulatedFigure, whom: PersonRef) => Promise<void>;
  /** Somebody gives a figure again on a day. */
  readonly givenAgain: (figure: SimulatedFigure, day: Day) => void;
};

export type Closing = {
  /** A quarter’s window opens: when it is to be locked, and perhaps reopened, is drawn. */
  readonly open: (period: Period) => void;
  readonly live: (some: Some, reporting: () => Period) => void;
};

export function createClosing(parts: ClosingParts): Closing {
  const { council, deeds, chance, now, on, tellOf, remind, givenAgain } = parts;
  const today = (): Day => dayAt(new Date(now()), ZONE);
  const officer = (): PersonRef => chance.one(council.team);
  const inOf = (period: Period): readonly SimulatedFigure[] =>
    simulatedFiguresOf(council, period).filter(({ isIn }) => isIn);
  const told = ({ name }: SimulatedFigure): void => {
    const figure = figureNamed(council, name);
    if (figure) tellOf(figure);
  };

  /** A manager signs all that waits for them, as far as they get. */
  const signs = async (period: Period): Promise<void> => {
    if (isLocked(council, period)) return;
    const manager = chance.one(council.managers);
    for (const figure of inOf(period)) if (chance.isLucky(0.8)) await deeds.signs(figure, manager);
  };

  const sendsBack = async (period: Period): Promise<void> => {
    const those = inOf(period).filter(({ isSentBack }) => !isSentBack);
    if (those.length === 0 || isLocked(council, period)) return;
    const figure = chance.one(those);
    const { manager, ref } = figure;
    const isTheirs = council.indicators.get(ref)?.signOff === 'manager' && chance.isLucky(0.6);
    const by = isTheirs && manager ? manager : officer();
    if (!(await deeds.sendsBack(figure, by))) return;
    told(figure);
    const whom = askedOn(council, figure, today());
    if (whom && whom.id !== by.id) await remind(figure, whom);
    if (chance.isLucky(0.85)) givenAgain(figure, addDays(today(), chance.whole(1, 25)));
  };

  const correctsAfterLock = async (reporting: Period): Promise<void> => {
    const locked = [0, -1, -2]
      .map((by) => shiftPeriod(reporting, by))
      .filter((each) => isLocked(council, each));
    const those = locked.flatMap(inOf);
    if (those.length === 0) return;
    const figure = chance.one(those);
    if (await deeds.correctsAfterLock(figure, chance.whole(600, 1000) / 10, officer())) told(figure);
  };

  return {
    open: (period) => {
      if (!chance.isLucky(0.8)) return;
      const after = (days: number, from: Day = openingOf(period)): Day => openDayFrom(addDays(from, days));
      const locked = after(chance.whole(16, 110));
      on(locked, async () => void (await deeds.locks(period, officer())));
      if (!chance.isLucky(0.4)) return;
      const reopened = after(chance.whole(1, 15), locked);
      on(reopened, async () => void (await deeds.reopens(period, officer())));
      if (chance.isLucky(0.7))
        on(after(chance.whole(2, 20), reopened), async () => void (await deeds.locks(period, officer())));
    },
    live: (some, reporting) => {
      some(3, () => signs(reporting()));
      some(0.7, () => sendsBack(chance.isLucky(0.8) ? reporting() : shiftPeriod(reporting(), -1)));
      some(0.4, () => correctsAfterLock(reporting()));
    },
  };
}
