/** The life of the council, drawn for each day by chance: reports, corrections, people who leave and who join. */

import type { Unreachable } from '../../domain/messages/address.ts';
import type { PersonRef } from '../../domain/person.ts';
import { addDays, type Day } from '../../domain/time/days.ts';
import { isDueIn } from '../../domain/time/frequency.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import type { Comings } from './comings.ts';
import {
  type Council,
  isOffTarget,
  newIndicator,
  newPerson,
  putFigure,
  type SimulatedFigure,
  simulatedFiguresOf,
} from './council/council.ts';
import { blankFigure, type Deeds } from './deeds.ts';
import type { Chance } from './time/chance.ts';
import { isOpenDay, momentAt, openingOf } from './time/cycleDays.ts';
import type { Timeline } from './time/timeline.ts';

type Parts = {
  readonly council: Council;
  readonly deeds: Deeds;
  readonly comings: Comings;
  readonly chance: Chance;
  readonly timeline: Timeline;
  /** Gives an instance the news of a figure. */
  readonly tellOf: (figure: SimulatedFigure) => void;
  /** Puts people on the council’s list. */
  readonly enlist: (people: readonly PersonRef[]) => Promise<void>;
  readonly isStoreAway: () => boolean;
};

export type CouncilLife = {
  /** A quarter’s window opens: its figures are to come, and their owners' intentions are drawn. */
  readonly open: (period: Period) => void;
  /** Draws the events of a day. `reporting` is the quarter being reported. */
  readonly live: (day: Day, reporting: Period) => void;
};

/** Somebody's intention for a figure on a day. */
type Meant = {
  readonly name: string;
  readonly period: Period;
  readonly by: 'form' | 'file';
  readonly value: number;
};

const REASONS: readonly Unreachable[] = ['blocked', 'not installed', 'conversation gone', 'switched off'];
const HOURS = ['09:40', '10:20', '11:10', '13:05', '14:30', '15:45', '16:50', '17:35', '19:30', '21:10'];
const HALF_AN_HOUR_MS = 30 * 60_000;

export function createLife(parts: Parts): CouncilLife {
  const { council, deeds, comings, chance, timeline, tellOf, enlist, isStoreAway } = parts;
  const meant = new Map<Day, Meant[]>();
  let lastPerson = council.owners.length;
  let lastIndicator = council.indicators.size;
  const size = council.owners.length / 200;

  const mean = (day: Day, what: Meant): void => {
    meant.set(day, [...(meant.get(day) ?? []), what]);
  };
  const figureOf = ({ name, period }: Meant): SimulatedFigure | undefined =>
    council.figures.get(period)?.get(name);
  const redOrNot = (): number =>
    chance.isLucky(0.15)
      ? chance.whole(600, 850) / 10
      : chance.isLucky(0.17)
        ? chance.whole(860, 949) / 10
        : chance.whole(950, 1000) / 10;

  /** Does something in the store; while that is away, half an hour later. */
  const when = (moment: number, act: () => Promise<void>): void => {
    timeline.at(moment, () => {
      if (isStoreAway()) when(timeline.now() + HALF_AN_HOUR_MS, act);
      else return act();
    });
  };

  const reports = async (what: Meant): Promise<void> => {
    const figure = figureOf(what);
    if (!figure || !(await deeds.report(figure, chance.isLucky(0.02) ? 'nothing to report' : what.value)))
      return;
    const now = figureOf(what);
    if (!now) return;
    tellOf(now);
    const isRight = isOffTarget(now) ? chance.isLucky(0.25) : chance.isLucky(0.04);
    const isFine = isOffTarget(now) && !chance.isLucky(0.3);
    const value = isFine ? chance.whole(950, 990) / 10 : chance.whole(600, 940) / 10;
    const later = addDays(dayOf(timeline), chance.whole(0, 12));
    if (isRight) mean(later === dayOf(timeline) ? addDays(later, 1) : later, { ...what, by: 'form', value });
    if (isRight && chance.isLucky(0.3)) {
      when(timeline.now() + chance.whole(20, 200) * 60_000, () => reports({ ...what, value }));
    }
  };

  const open = (period: Period): void => {
    const opening = openingOf(period);
    for (const indicator of council.indicators.values()) {
      if (!isDueIn(indicator, period)) continue;
      const figure = blankFigure(indicator, period, momentAt(opening, '00:00'));
      putFigure(council, figure);
      const drawn = chance.draw();
      const after =
        drawn < 0.5
          ? chance.whole(0, 13)
          : drawn < 0.8
            ? chance.whole(13, 25)
            : drawn < 0.92
              ? chance.whole(26, 90)
              : chance.whole(91, 170);
      if (drawn > 0.97) continue;
      const by = chance.isLucky(0.35) ? 'form' : 'file';
      // A figure of a quarter that is over comes in by form: a file would make it history.
      mean(addDays(opening, after), {
        name: figure.name,
        period,
        by: after > 85 ? 'form' : by,
        value: redOrNot(),
      });
    }
  };

  const someone = (): PersonRef =>
    chance.isLucky(0.8)
      ? chance.one(council.owners)
      : chance.isLucky(0.75)
        ? chance.one(council.managers)
        : chance.one(council.team);

  const goes = (moment: number): void => {
    const person = someone();
    const why = chance.one(REASONS);
    const after = chance.whole(1, 40) * 24 * 3_600_000 + chance.whole(-300, 300) * 60_000;
    const isHeard = why === 'conversation gone' || why === 'not installed' || chance.isLucky(0.6);
    timeline.at(moment, () => {
      if (!council.known.has(person.id)) return;
      comings.leaves(person.id, why, why === 'not installed' && chance.isLucky(0.7));
      timeline.at(moment + after, () => {
        if (isHeard) comings.speaksUp(person);
        else comings.isBackInSilence(person.id);
      });
    });
  };

  const joins = async (): Promise<PersonRef> => {
    lastPerson += 1;
    const person = newPerson('Owner', lastPerson);
    council.owners.push(person);
    await enlist([person]);
    timeline.at(timeline.now() + chance.whole(1, 20) * 24 * 3_600_000, () => comings.speaksUp(person));
    return person;
  };

  const leaves = async (reporting: Period): Promise<void> => {
    const leaver = chance.one(council.owners);
    council.owners.splice(council.owners.indexOf(leaver), 1);
    const successor = chance.isLucky(0.7) ? await joins() : chance.one(council.owners);
    for (const { ref, owner } of [...council.indicators.values()]) {
      if (owner?.id !== leaver.id) continue;
      await deeds.handOver(ref, { owner: chance.isLucky(0.15) ? null : successor }, reporting);
    }
    comings.leaves(leaver.id, 'not installed', true);
  };

  const handsOver = async (reporting: Period): Promise<void> => {
    const { ref } = chance.one([...council.indicators.values()]);
    const to = chance.isLucky(0.5)
      ? { owner: chance.isLucky(0.1) ? null : chance.one(council.owners) }
      : { manager: chance.isLucky(0.1) ? null : chance.one(council.managers) };
    await deeds.handOver(ref, to, reporting);
  };

  const isNew = async (reporting: Period): Promise<void> => {
    lastIndicator += 1;
    const indicator = newIndicator(lastIndicator, {
      owner: chance.one(council.owners),
      manager: chance.one(council.managers),
    });
    await deeds.takeIn(indicator);
    if (isDueIn(indicator, reporting)) putFigure(council, blankFigure(indicator, reporting, timeline.now()));
  };

  const setsByHand = async (reporting: Period): Promise<void> => {
    const off = simulatedFiguresOf(council, reporting).filter(isOffTarget);
    if (off.length === 0) return;
    const figure = chance.one(off);
    if (!(await deeds.setStatus(figure, chance.isLucky(0.7) ? 'Green' : 'Amber'))) return;
    const now = council.figures.get(reporting)?.get(figure.name);
    if (now) tellOf(now);
  };

  const isCorrectedLate = async (reporting: Period): Promise<void> => {
    const back = shiftPeriod(reporting, -chance.whole(1, 4));
    const those = simulatedFiguresOf(council, back).filter(({ isIn }) => isIn);
    if (those.length === 0) return;
    const { name, period } = chance.one(those);
    await reports({ name, period, by: 'form', value: redOrNot() });
  };

  return {
    open,
    live: (day, reporting) => {
      const some = (rate: number, act: (moment: number) => void): void => {
        const share = rate * Math.max(size, 0.15);
        if (chance.isLucky(share)) act(momentAt(day, chance.one(HOURS)) + chance.whole(0, 9) * 60_000);
      };
      const mine = meant.get(day) ?? [];
      meant.delete(day);
      const isFile = (what: Meant): boolean => what.by === 'file' && figureOf(what)?.isIn === false;
      for (const what of mine.filter((each) => each.by === 'form')) {
        when(momentAt(day, chance.one(HOURS)) + chance.whole(0, 9 * 60) * 1_000, () => reports(what));
      }
      if (isOpenDay(day)) {
        const file = mine.filter((each) => each.by === 'file');
        if (file.length > 0) {
          when(momentAt(day, '10:40'), async () => {
            const those = file.filter(isFile).flatMap((what) => {
              const figure = figureOf(what);
              return figure && figure.period === reporting ? [[figure, what.value] as const] : [];
            });
            if (those.length > 0) await deeds.importFile(reporting, those);
          });
        }
        some(0.8, goes);
        some(0.35, (moment) => when(moment, () => handsOver(reporting)));
        some(0.1, (moment) => when(moment, () => leaves(reporting)));
        some(0.08, (moment) => when(moment, () => isNew(reporting)));
        some(0.15, (moment) => when(moment, () => setsByHand(reporting)));
        some(0.1, (moment) => when(moment, () => isCorrectedLate(reporting)));
      } else {
        // Nobody sends a file at the weekend; it comes on the next day.
        for (const what of mine.filter((each) => each.by === 'file')) mean(addDays(day, 1), what);
      }
    },
  };
}

const dayOf = (timeline: Timeline): Day => new Date(timeline.now()).toISOString().slice(0, 10);
