/** The life of the council, drawn for each day by chance: reports, corrections, people who are away, leave and join. */
import { addDays, type Day, dayAt } from '../../../domain/time/days.ts';
import { isDueIn } from '../../../domain/time/frequency.ts';
import { type Period, shiftPeriod } from '../../../domain/time/period.ts';
import { isLocked } from '../council/asked.ts';
import { isOffTarget, putFigure, type SimulatedFigure, simulatedFiguresOf } from '../council/council.ts';
import { blankFigure } from '../deeds/deeds.ts';
import type { Chance } from '../time/chance.ts';
import { isOpenDay, momentAt, openingOf, ZONE } from '../time/cycleDays.ts';
import { type ClosingParts, createClosing } from './closing.ts';
import { createHanding } from './handing.ts';
import { createHearing } from './hearing.ts';
import { createLeave, type LeaveParts, type Some } from './leave.ts';
import { createTurnover, type TurnoverParts } from './turnover.ts';

type Parts = TurnoverParts &
  Pick<LeaveParts, 'arranged' | 'isThere'> &
  Pick<ClosingParts, 'tellOf' | 'remind'> & {
    /** The quarter being reported now. */
    readonly reporting: () => Period;
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
  /** How often the quarter was locked when it was to be given. */
  readonly refused?: number;
};

const HOURS = ['09:40', '10:20', '11:10', '13:05', '14:30', '15:45', '16:50', '17:35', '19:30', '21:10'];
const [MINUTE_MS, HALF_AN_HOUR_MS] = [60_000, 30 * 60_000];
/** How often somebody comes again, a week later each time, when the quarter was locked. */
const MOST_REFUSED = 4;

export function createLife(parts: Parts): CouncilLife {
  const { council, deeds, chance, timeline, tellOf, remind, arranged, isThere, reporting, isStoreAway } =
    parts;
  const meant = new Map<Day, Meant[]>();
  const turnover = createTurnover(parts);
  const size = council.owners.length / 200;

  const mean = (day: Day, what: Meant): void => {
    meant.set(day, [...(meant.get(day) ?? []), what]);
  };
  const today = (): Day => dayAt(timeline.clock(), ZONE);
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
    const { refused = 0 } = what;
    if (isLocked(council, what.period)) {
      if (refused < MOST_REFUSED) mean(addDays(today(), 7), { ...what, by: 'form', refused: refused + 1 });
      return;
    }
    if (!figure || !(await deeds.report(figure, chance.isLucky(0.02) ? 'nothing to report' : what.value)))
      return;
    const now = figureOf(what);
    if (!now) return;
    tellOf(now);
    const isRight = isOffTarget(now) ? chance.isLucky(0.25) : chance.isLucky(0.04);
    const isFine = isOffTarget(now) && !chance.isLucky(0.3);
    const value = isFine ? chance.whole(950, 990) / 10 : chance.whole(600, 940) / 10;
    const later = addDays(today(), chance.whole(0, 12));
    if (isRight) mean(later === today() ? addDays(later, 1) : later, { ...what, by: 'form', value });
    if (isRight && chance.isLucky(0.3)) {
      when(timeline.now() + chance.whole(20, 200) * MINUTE_MS, () => reports({ ...what, value }));
    }
  };

  const hourOf = (day: Day, draws: Chance): number =>
    momentAt(day, draws.one(HOURS)) + draws.whole(0, 9) * MINUTE_MS;
  const [leaveChance, closingChance] = [chance.apart('leave'), chance.apart('closing')];
  const [handingChance, hearingChance] = [chance.apart('handing'), chance.apart('hearing')];
  const later: LeaveParts['later'] = (ms, act) => when(timeline.now() + ms, act);
  const usual = { council, deeds, arranged, isThere, later, now: timeline.now };
  const takeLeave = createLeave({ ...usual, chance: leaveChance });
  const handOver = createHanding({
    ...usual,
    chance: handingChance,
    on: (day, act) => when(hourOf(day, handingChance), act),
  });
  const hear = createHearing({ ...usual, chance: hearingChance });
  const closing = createClosing({
    council,
    deeds,
    tellOf,
    remind,
    chance: closingChance,
    now: timeline.now,
    on: (day, act) => when(hourOf(day, closingChance), act),
    givenAgain: ({ name, period, value }, day) =>
      mean(day, { name, period, by: 'form', value: closingChance.isLucky(0.5) ? (value ?? 96) : redOrNot() }),
  });

  const open = (period: Period): void => {
    closing.open(period);
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
    live: (day, period) => {
      const share = (rate: number): number => rate * Math.max(size, 0.15);
      const some = (rate: number, act: (moment: number) => void): void => {
        if (chance.isLucky(share(rate))) act(hourOf(day, chance));
      };
      const drawnBy =
        (draws: Chance): Some =>
        (rate, act) => {
          if (draws.isLucky(share(rate))) when(hourOf(day, draws), act);
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
              return figure && figure.period === period ? [[figure, what.value] as const] : [];
            });
            if (those.length > 0 && !isLocked(council, period)) await deeds.importFile(period, those);
          });
        }
        some(0.8, turnover.goes);
        some(0.35, (moment) => when(moment, () => turnover.handsOver(period)));
        some(0.1, (moment) => when(moment, () => turnover.leaves(period)));
        some(0.08, (moment) => when(moment, () => turnover.isNew(period)));
        some(0.15, (moment) => when(moment, () => setsByHand(period)));
        some(0.1, (moment) => when(moment, () => isCorrectedLate(period)));
        takeLeave(drawnBy(leaveChance), reporting);
        closing.live(drawnBy(closingChance), reporting);
        handOver(drawnBy(handingChance), reporting);
        hear(drawnBy(hearingChance), reporting);
      } else {
        // Nobody sends a file at the weekend; it comes on the next day.
        for (const what of mine.filter((each) => each.by === 'file')) mean(addDays(day, 1), what);
      }
    },
  };
}
