/** Typed columns: numbers, dates and text written so that Power BI reads them as such, without us. */
import { z } from 'zod';
import type { PersonRef } from '../../domain/person.ts';

type Column = string | number | boolean | { readonly value: string; readonly type: 'Double' | 'DateTime' };
export type Columns = Record<string, Column>;

/**
 * A figure as two columns: a Double to calculate with and the exact text. Without the explicit type, whole figures
 * would be stored as Int32 and the column would be of two types.
 */
export function figureColumns(name: string, figure: string | null): Columns {
  return figure === null ? {} : { [name]: { value: figure, type: 'Double' }, [`${name}Text`]: figure };
}

/** An instant as a DateTime column; nothing when there is none. */
export const instantColumn = (name: string, instant: string | null): Columns =>
  instant === null ? {} : { [name]: { value: instant, type: 'DateTime' } };

/** A person as an id and a name column; nothing when there is none. */
export const personColumns = (name: string, person: PersonRef | null): Columns =>
  person === null ? {} : { [`${name}Id`]: person.id, [`${name}Name`]: person.name };

type PersonRow<Name extends string> = { readonly [K in `${Name}Id` | `${Name}Name`]?: string | undefined };

/** The two columns of a person, for reading. */
export const personRow = <Name extends string>(name: Name) =>
  ({ [`${name}Id`]: Text, [`${name}Name`]: Text }) as Record<`${Name}Id` | `${Name}Name`, typeof Text>;

const Text = z.string().optional();

/** Reads a person from an id and a name column. */
export function personFrom<Name extends string>(row: PersonRow<Name>, name: Name): PersonRef | null {
  const [id, called] = [row[`${name}Id`], row[`${name}Name`]];
  return id === undefined || called === undefined ? null : { id, name: called };
}

/** A DateTime column, which the library reads as a Date or leaves as text. */
export const InstantColumn = z
  .union([z.date(), z.string()])
  .transform((instant) => (typeof instant === 'string' ? new Date(instant) : instant).toISOString());
