/** A restriction: who may read an indicator beside those who have a part in it, and from which day on everybody may. */
import { z } from 'zod';
import { PersonRef } from '../person.ts';

/** The most people that one restriction names: a row has columns for so many. */
export const MOST_READERS = 6;

/** Parts in the figures by which a restriction lets people read: those who report anything, or manage anything. */
export const READER_ROLES = ['owners', 'managers'] as const;
export type ReaderRole = (typeof READER_ROLES)[number];

/** With nobody in it, only those who have a part in the indicator, and the performance team, may read it. */
export const Restriction = z.object({
  /** Services and directorates: whoever has a part in one of their indicators. */
  groups: z.array(z.string().min(1)),
  roles: z.array(z.enum(READER_ROLES)),
  people: z.array(PersonRef).max(MOST_READERS),
  /** The first day on which everybody may; absent where it stays restricted. */
  until: z.iso.date().optional(),
});
export type Restriction = z.infer<typeof Restriction>;

/** Does it hold on a day? From the day that it names on, it does not. */
export const isRestrictedOn = (
  restriction: Restriction | undefined,
  day: string,
): restriction is Restriction =>
  restriction !== undefined && (restriction.until === undefined || day < restriction.until);

/** Everybody that it names: `ICT`, `managers`, `Adele Vance`. */
export const audienceOf = (
  { groups, roles, people }: Restriction,
  nameOf: (person: PersonRef) => string = ({ name }) => name,
): readonly string[] => [...groups, ...roles, ...people.map(nameOf)];
