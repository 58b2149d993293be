/** Leave with its cover, reminders that are put off, and more time: done in the store and in the council’s true state. */
import { checkExtension, whyNoExtension } from '../../../domain/arrangements/extension.ts';
import { checkSnooze } from '../../../domain/arrangements/snooze.ts';
import type { PersonRef } from '../../../domain/person.ts';
import { addDays, type Day, dayAt } from '../../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../../domain/time/period.ts';
import type { Calendar } from '../../../domain/time/reportingCycle.ts';
import { extend } from '../../../quarters/extending.ts';
import { changeAbsences } from '../../../quarters/standIns.ts';
import type { Store } from '../../../store/store.ts';
import { changeAsked } from '../council/asked.ts';
import {
  type Council,
  figureNamed,
  putFigure,
  type SimulatedAbsence,
  type SimulatedFigure,
} from '../council/council.ts';
import { ZONE } from '../time/cycleDays.ts';

/** An absence as somebody means it. */
type Leave = Pick<SimulatedAbsence, 'person' | 'from' | 'until' | 'cover'>;

export type ArrangingDeeds = {
  /** Records that somebody will be away, or names another cover for an absence; `by` is whoever says so. */
  readonly goesAway: (leave: Leave, by: PersonRef, reporting: Period) => Promise<void>;
  /** Somebody is back before the last day of their absence, or does not go at all. */
  readonly isBack: (personId: string, reporting: Period) => Promise<void>;
  /** Whoever was to cover says no; false where they do not cover any more. */
  readonly saysNo: (personId: string, cover: PersonRef, reporting: Period) => Promise<boolean>;
  /** Somebody has their next reminder put off; false where it can’t be. `due` is the day on which they are due. */
  readonly putsOff: (person: PersonRef, asked: Day, due: Day) => Promise<boolean>;
  /** The performance team gives more time for a figure; false where it can’t. */
  readonly givesTime: (figure: SimulatedFigure, asked: Day, by: PersonRef) => Promise<boolean>;
};

export function arrangingIn(
  store: Store,
  tenantId: string,
  council: Council,
  { now, calendar }: { readonly now: () => number; readonly calendar: Calendar },
): ArrangingDeeds {
  const at = (): string => new Date(now()).toISOString();
  const today = (): Day => dayAt(new Date(now()), ZONE);
  const inTruth = (reporting: Period, change: () => void): void =>
    changeAsked(council, [reporting, shiftPeriod(reporting, -1)], { day: today(), now: now() }, change);

  const stored = async ({ person, from }: Pick<SimulatedAbsence, 'person' | 'from'>) => {
    const found = (await store.absences.all(tenantId)).find(
      (each) => each.person.id === person.id && each.from === from,
    );
    if (!found) throw new Error(`${person.name} is not away from ${from} on.`);
    return found;
  };

  return {
    goesAway: async (leave, by, reporting) => {
      const absence = { ...leave, by, at: at(), declinedBy: null };
      await changeAbsences(store, tenantId, reporting, { saved: [absence] });
      inTruth(reporting, () => {
        council.absences.set(leave.person.id, { ...leave, declinedBy: null, since: now() });
      });
    },
    isBack: async (personId, reporting) => {
      const absence = council.absences.get(personId);
      if (!absence || absence.until < today()) return;
      const until = addDays(today(), -1);
      const hasBegun = absence.from < today();
      await changeAbsences(
        store,
        tenantId,
        reporting,
        hasBegun ? { saved: [{ ...(await stored(absence)), until }] } : { removed: [await stored(absence)] },
      );
      inTruth(reporting, () => council.absences.set(personId, { ...absence, until, since: now() }));
    },
    saysNo: async (personId, cover, reporting) => {
      const absence = council.absences.get(personId);
      if (absence?.cover?.id !== cover.id || absence.until < today()) return false;
      await changeAbsences(store, tenantId, reporting, {
        saved: [{ ...(await stored(absence)), cover: null, declinedBy: cover }],
      });
      inTruth(reporting, () =>
        council.absences.set(personId, { ...absence, cover: null, declinedBy: cover, since: now() }),
      );
      return true;
    },
    putsOff: async (person, asked, due) => {
      const check = checkSnooze(asked, due, today(), calendar);
      if (check.kind === 'refused') return false;
      await store.snoozes.save(tenantId, { person, until: check.until, at: at() });
      council.putOff.set(person.id, { until: check.until, since: now() });
      return true;
    },
    givesTime: async ({ period, ref, name }, asked, by) => {
      const check = checkExtension(asked, { ref, period }, calendar, today());
      if (check.kind === 'refused') return false;
      const extension = { until: check.until, by, at: at() };
      const given = await extend(store, tenantId, { period, ref, extension }, whyNoExtension);
      const figure = figureNamed(council, name);
      if (!given || typeof given === 'string' || !figure) return false;
      if (figure.moreTime?.until === check.until) return true;
      const moreTime = { until: check.until, since: now() };
      putFigure(council, { ...figure, moreTime, askedSince: now() });
      return true;
    },
  };
}
