/** Leavers: the duties of people who leave the council's list, their successors, and how long figures name them. */
import { whoReports } from '../indicators/byPerson.ts';
import type { Indicator, Place } from '../indicators/indicator.ts';
import { isExpected } from '../judging/judge.ts';
import type { PersonRef } from '../person.ts';
import type { SignOff } from '../signing.ts';
import { addYears, type Day, dayAt } from '../time/days.ts';

/** Leavers by object id, each with the successor for all their duties; null where there is none. */
export type Leaving = ReadonlyMap<string, PersonRef | null>;

const DUTIES = ['owner', 'deputy', 'manager'] as const satisfies readonly (keyof Place)[];
type Duties = Pick<Place, (typeof DUTIES)[number] | 'signOff'> & Pick<Indicator, 'restriction'>;

/** Has a leaver a duty here, or is it restricted to them? */
export const namesLeaver = (place: Duties, leaving: Leaving): boolean =>
  place.restriction?.people.some((person) => isLeaving(person, leaving)) ||
  DUTIES.some((duty) => isLeaving(place[duty], leaving)) ||
  namedIn(place.signOff).some(({ person }) => isLeaving(person, leaving));

const namedIn = (signOff: SignOff | undefined) => (Array.isArray(signOff) ? signOff : []);

const isLeaving = (who: PersonRef | null, leaving: Leaving): boolean => who !== null && leaving.has(who.id);

/**
 * The place without leavers: each duty passes to the successor, else to its present holder in `register`, else to
 * nobody.
 */
export function withoutLeavers<Of extends Duties>(place: Of, leaving: Leaving, register?: Duties): Of {
  const heir = (who: PersonRef | null, now: PersonRef | null = null): PersonRef | null =>
    who === null || !leaving.has(who.id)
      ? who
      : (leaving.get(who.id) ?? (isLeaving(now, leaving) ? null : now));
  const heirOf = (duty: (typeof DUTIES)[number]) => heir(place[duty], register?.[duty]);
  const today = namedIn(register?.signOff);
  const signatories = namedIn(place.signOff).map(({ authority, person }) => ({
    authority,
    person: heir(person, today.find((each) => each.authority === authority)?.person),
  }));
  const { restriction } = place;
  const readers = restriction?.people.flatMap((each) => heir(each) ?? []);
  return {
    ...place,
    ...(restriction && readers && { restriction: { ...restriction, people: readers } }),
    ...{ owner: heirOf('owner'), deputy: heirOf('deputy'), manager: heirOf('manager') },
    ...(signatories.length > 0 && { signOff: signatories }),
  };
}

/** Indicators left with nobody. */
export type Orphaned = {
  /** Indicators that expect a figure and have nobody to report it. */
  readonly nobodyToAsk: readonly Indicator[];
  /** Indicators whose breaches only the performance team would be told of. */
  readonly nobodyToTell: readonly Indicator[];
};

/** The indicators that have no reporter, or nobody to alert, once these people leave. */
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

/** The day until which figures name a person who left at an instant (ISO). */
export const namedUntil = (leftAt: string, years: number, timeZone: string): Day =>
  addYears(dayAt(new Date(leftAt), timeZone), years);
