/** Who may read an indicator, as typed columns: those of people are numbered. */
import { z } from 'zod';
import { type MOST_READERS, READER_ROLES, type Restriction } from '../../domain/indicators/restriction.ts';
import { type Columns, personColumns, personFrom, personRow } from '../rows/columns.ts';

/** The columns of a restriction, for reading; names of groups have no line ends, and stand a line each. */
export const RESTRICTION_ROW = {
  isRestricted: z.boolean().optional(),
  readerGroups: z.string().optional(),
  readerRoles: z.string().optional(),
  restrictedUntil: z.iso.date().optional(),
  ...personRow('reader1'),
  ...personRow('reader2'),
  ...personRow('reader3'),
  ...personRow('reader4'),
  ...personRow('reader5'),
  ...personRow('reader6'),
};

const PLACES = [1, 2, 3, 4, 5, 6] as const satisfies { readonly length: typeof MOST_READERS };

/** Writes a restriction; nothing where there is none. */
export const restrictionColumns = (restriction: Restriction | undefined): Columns =>
  restriction === undefined
    ? {}
    : Object.assign(
        { isRestricted: true },
        restriction.groups.length > 0 && { readerGroups: restriction.groups.join('\n') },
        restriction.roles.length > 0 && { readerRoles: restriction.roles.join('\n') },
        restriction.until !== undefined && { restrictedUntil: restriction.until },
        ...restriction.people.map((person, index) => personColumns(`reader${index + 1}`, person)),
      );

/** Reads a restriction; undefined where there is none. */
export function restrictionFrom(row: z.infer<z.ZodObject<typeof RESTRICTION_ROW>>): Restriction | undefined {
  if (row.isRestricted !== true) return undefined;
  return {
    groups: linesOf(row.readerGroups),
    roles: READER_ROLES.filter((role) => linesOf(row.readerRoles).includes(role)),
    people: PLACES.flatMap((place) => personFrom(row, `reader${place}`) ?? []),
    ...(row.restrictedUntil !== undefined && { until: row.restrictedUntil }),
  };
}

const linesOf = (text: string | undefined): string[] => (text === undefined ? [] : text.split('\n'));
