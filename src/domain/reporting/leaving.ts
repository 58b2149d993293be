/** Who leaves the council's list: what they answer for, who takes it over, and for how long figures still name them. */
import { whoReports } from '../indicators/byPerson.ts';
import type { Indicator, Place } from '../indicators/indicator.ts';
import { isExpected } from '../judging/judge.ts';
import type { PersonRef } from '../person.ts';
import { addYears, type Day, dayAt } from '../time/days.ts';

/** Those who leave, by object id, each with who takes over all that is theirs; null where nobody does. */
export type Leaving = ReadonlyMap<string, PersonRef | null>;

const DUTIES = ['owner', 'deputy', 'manager'] as const satisfies readonly (keyof Place)[];
type Duties = Pick<Place, (typeof DUTIES)[number]>;

/** True where one of those who leave has a duty. */
export const namesLeaver = (place: Duties, leaving: Leaving): boolean =>
  DUTIES.some((duty) => isLeaving(place[duty], leaving));

const isLeaving = (who: PersonRef | null, leaving: Leaving): boolean => who !== null && leaving.has(who.id);

/**
 * The place without those who leave: each duty goes to whoever takes over, else to whoever has it in `register` by now,
 * else to nobody.
 */
export function withoutLeavers<Of extends Duties>(place: Of, leaving: Leaving, register?: Duties): Of {
  const heirOf = (duty: keyof Duties): PersonRef | null => {
    const who = place[duty];
    if (who === null || !leaving.has(who.id)) return who;
    const now = register?.[duty] ?? null;
    return leaving.get(who.id) ?? (isLeaving(now, leaving) ? null : now);
  };
  return { ...place, owner: heirOf('owner'), deputy: heirOf('deputy'), manager: heirOf('manager') };
}

/** What is left with nobody once they have gone. */
export type Orphaned = {
  /** Of these a figure is expected, and there is nobody to ask for it. */
  readonly nobodyToAsk: readonly Indicator[];
  /** That these are off target only the performance team hears. */
  readonly nobodyToTell: readonly Indicator[];
};

/** The indicators that nobody answers for, or nobody hears of, because these people leave. */
export function orphanedBy(indicators: readonly Indicator[], leaving: Leaving): Orphaned {
  const touched = indicators.filter(
    (indicator) => indicator.lifecycle !== 'retired' && namesLeaver(indicator, leaving),
  );
  const without = (indicator: Indicator): Indicator => withoutLeavers(indicator, leaving);
  return {
    nobodyToAsk: touched.filter(
      (each) => isExpected(each) && whoReports(each) !== null && whoReports(without(each)) === null,
    ),
    nobodyToTell: touched.filter((each) => each.manager !== null && without(each).manager === null),
  };
}

/** The day from which figures need not name any more who left at an instant (ISO). */
export const namedUntil = (leftAt: string, years: number, timeZone: string): Day =>
  addYears(dayAt(new Date(leftAt), timeZone), years);
