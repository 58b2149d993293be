/** Absences: who is away, from which day to which, who covers, and who is therefore asked for a figure on a day. */
import { z } from 'zod';
import type { CellLine } from '../indicators/cell.ts';
import { PersonRef } from '../person.ts';
import type { Day } from '../time/days.ts';

/** One absence of somebody; they have no second one with the same first day. */
export const Absence = z.object({
  person: PersonRef,
  /** The first and the last day of it. */
  from: z.iso.date(),
  until: z.iso.date(),
  /** Who reports meanwhile; null for the deputy of each figure. */
  cover: PersonRef.nullable(),
  /** Who recorded it, and when. */
  by: PersonRef,
  at: z.iso.datetime(),
  /** Whoever was to cover and said no. */
  declinedBy: PersonRef.nullable(),
});
export type Absence = z.infer<typeof Absence>;

/** Whoever is away on a day, by id; of two absences that overlap the one recorded last counts. */
export type Away = ReadonlyMap<string, Absence>;

export const awayOn = (absences: readonly Absence[], day: Day): Away =>
  new Map(
    absences
      .filter(({ from, until }) => from <= day && day <= until)
      .toSorted((one, other) => one.at.localeCompare(other.at))
      .map((absence) => [absence.person.id, absence]),
  );

/** The absences of somebody that are not over on a day, the next one first. */
export const absencesOf = (personId: string, absences: readonly Absence[], day: Day): readonly Absence[] =>
  absences
    .filter(({ person, until }) => person.id === personId && until >= day)
    .toSorted((one, other) => one.from.localeCompare(other.from));

type Asked = Pick<CellLine, 'owner' | 'deputy'>;

/**
 * Who is asked for a figure while those are away: its owner; while they are away their cover; where nobody covers, or the
 * cover is away too, the deputy. Null where none of these is there. A figure without an owner is its deputy's.
 */
export function whoIsAsked({ owner, deputy }: Asked, away: Away): PersonRef | null {
  const usual = owner ?? deputy;
  const absence = usual && away.get(usual.id);
  if (!absence) return usual;
  const others = [absence.cover, deputy];
  return others.find((each) => each && each.id !== usual.id && !away.has(each.id)) ?? null;
}

/** The lines with whoever stands in on a day; the very same lines where nobody of theirs is away. */
export function asAskedOn(
  lines: readonly CellLine[],
  absences: readonly Absence[],
  day: Day,
): readonly CellLine[] {
  const away = awayOn(absences, day);
  const absenceFor = ({ owner, deputy }: Asked): Absence | undefined => away.get((owner ?? deputy)?.id ?? '');
  if (away.size === 0 || !lines.some(absenceFor)) return lines;
  return lines.map((line) => {
    const absence = absenceFor(line);
    if (!absence) return line;
    const { person: insteadOf, until } = absence;
    return { ...line, standIn: { person: whoIsAsked(line, away), insteadOf, until } };
  });
}
