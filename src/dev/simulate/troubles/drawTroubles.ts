/**
 * The troubles of a day, drawn by chance: each kind of outage for an hour in its turn, spells of some failures,
 * crashes.
 */
import type { Day } from '../../../domain/time/days.ts';
import type { Chance } from '../time/chance.ts';
import { momentAt } from '../time/cycleDays.ts';
import { FAULTS, type TeamsFault } from './faults.ts';
import type { StoreFault, StoreSpell, TeamsSpell } from './troubles.ts';

/** The troubles of a day, and the moments around which the clock rings more often. */
export type DayOfTroubles = {
  readonly teams: readonly TeamsSpell[];
  readonly store: readonly StoreSpell[];
  /** The fate of an instance in the first ring of the day, if any. */
  readonly first: 'it ends at an await' | 'it is stopped' | undefined;
  /** Is nothing up until just before six? */
  readonly isLate: boolean;
  readonly isCalm: boolean;
};

const MINUTE_MS = 60_000;
const STORE_FAULTS: readonly StoreFault[] = ['refused', 'lost', 'repeated', 'slow'];
const STUCK = /^(403 without|500$|silence$)/;

export function createDraw(chance: Chance, people: () => readonly string[]) {
  let turn = 0;
  const nextKind = (): TeamsFault => {
    turn += 1;
    const fault = FAULTS[turn % FAULTS.length];
    if (!fault) throw new RangeError('There are no faults.');
    return fault;
  };

  return (day: Day, isStageDay: boolean): DayOfTroubles => {
    const weight = isStageDay ? 0.6 : 0.1;
    const nine = momentAt(day, '09:00');
    const spell = (minutes: number, share: number) => {
      const from = nine + chance.whole(-5, isStageDay ? 20 : 400) * MINUTE_MS;
      return { from, to: from + minutes * MINUTE_MS, share };
    };
    const teams: TeamsSpell[] = [];
    const store: StoreSpell[] = [];
    if (chance.isLucky(0.3 * weight)) {
      teams.push({ from: nine - MINUTE_MS, to: nine + 59 * MINUTE_MS, share: 1, fault: nextKind() });
    }
    if (chance.isLucky(0.15 * weight)) {
      // When most have theirs, so that few are waiting for anything: in the middle of a pass, or later in the day.
      const from = nine + (isStageDay ? chance.whole(200, 6_000) : chance.whole(20, 400) * MINUTE_MS);
      teams.push({ from, to: from + 60 * MINUTE_MS, share: 1, fault: chance.one(FAULTS) });
    }
    if (chance.isLucky(0.25 * weight)) {
      teams.push({ ...spell(chance.whole(1, 40), chance.one([0.02, 0.08, 0.3])), fault: chance.one(FAULTS) });
    }
    if (chance.isLucky(0.15 * weight)) {
      const fault = chance.one(FAULTS.filter(({ name }) => STUCK.test(name)));
      for (let count = chance.whole(1, 3); count > 0; count -= 1) {
        teams.push({ ...spell(60 * 24 * chance.whole(1, 4), 1), who: chance.one(people()), fault });
      }
    }
    if (chance.isLucky(0.15 * weight)) store.push({ ...spell(chance.whole(1, 25), 1), fault: 'refused' });
    if (chance.isLucky(0.2 * weight)) {
      store.push({
        ...spell(chance.whole(2, 60), chance.one([0.01, 0.05])),
        fault: chance.one(STORE_FAULTS),
      });
    }
    const drawn = chance.draw();
    const first =
      drawn < 0.15 * weight ? 'it ends at an await' : drawn < 0.22 * weight ? 'it is stopped' : undefined;
    const isLate = isStageDay && chance.isLucky(0.06);
    return { teams, store, first, isLate, isCalm: teams.length + store.length === 0 && !first && !isLate };
  };
}
