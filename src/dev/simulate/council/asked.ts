/**
 * Who owes what as of a day, from the council’s true state: worked out independently of Ragtime, to check it. Whatever
 * changes who is asked is told here, a hand-over as well as leave, more time and a lock.
 */
import type { PersonRef } from '../../../domain/person.ts';
import type { Day } from '../../../domain/time/days.ts';
import type { Period } from '../../../domain/time/period.ts';
import {
  type Council,
  putFigure,
  type SimulatedAbsence,
  type SimulatedFigure,
  simulatedFiguresOf,
} from './council.ts';

/** The absence of somebody on a day. */
function awayOn({ absences }: Council, personId: string, day: Day): SimulatedAbsence | undefined {
  const absence = absences.get(personId);
  return absence && absence.from <= day && day <= absence.until ? absence : undefined;
}

/** Is somebody away on a day? */
export const isAwayOn = (council: Council, personId: string, day: Day): boolean =>
  awayOn(council, personId, day) !== undefined;

/** Whose a figure is while nobody is away. */
export const usually = ({ owner, deputy }: Pick<SimulatedFigure, 'owner' | 'deputy'>): PersonRef | null =>
  owner ?? deputy;

/** Who is asked for a figure on a day; null for nobody. */
export function askedOn(
  council: Council,
  figure: Pick<SimulatedFigure, 'owner' | 'deputy'>,
  day: Day,
): PersonRef | null {
  const usual = usually(figure);
  const absence = usual && awayOn(council, usual.id, day);
  if (!absence) return usual;
  for (const other of [absence.cover, figure.deputy]) {
    if (other && other.id !== usual.id && !awayOn(council, other.id, day)) return other;
  }
  return null;
}

/** Does its owner still have to give it? */
export const isStillOwed = ({ isIn, isSentBack }: SimulatedFigure): boolean => !isIn || isSentBack;

export const isLocked = ({ locks }: Council, period: Period): boolean => locks.get(period)?.isLocked === true;

/** Is somebody to be asked for it? */
export const isAskedFor = (council: Council, figure: SimulatedFigure): boolean =>
  isStillOwed(figure) && !isLocked(council, figure.period);

/** Is it left alone on a day because more time was given for it? */
export const hasMoreTime = ({ moreTime }: SimulatedFigure, day: Day): boolean =>
  moreTime !== null && day <= moreTime.until;

/** When a figure, or who is asked for it, last changed. */
export const changedAt = ({ since, askedSince }: SimulatedFigure): number => Math.max(since, askedSince);

/**
 * Changes something that decides who is asked, and marks every figure of these quarters that is somebody else’s on the
 * day.
 */
export function changeAsked(
  council: Council,
  periods: readonly Period[],
  { day, now }: { readonly day: Day; readonly now: number },
  change: () => void,
): void {
  const figures = periods.flatMap((period) => simulatedFiguresOf(council, period));
  const before = figures.map((figure) => askedOn(council, figure, day)?.id);
  change();
  for (const [index, figure] of figures.entries()) {
    if (askedOn(council, figure, day)?.id !== before[index])
      putFigure(council, { ...figure, askedSince: now });
  }
}
