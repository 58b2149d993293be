/** An indicator's people and its place in the council, as typed columns. */
import { z } from 'zod';
import type { Place } from '../../domain/indicators/indicator.ts';
import { type Columns, personColumns, personFrom, personRow } from './columns.ts';
import { SIGN_OFF_ROW, signOffColumns, signOffFrom } from './signingColumns.ts';

/** The columns of a place, for reading. */
export const PLACE_ROW = {
  group: z.string(),
  partner: z.string(),
  perspective: z.string(),
  committee: z.string(),
  ...personRow('owner'),
  ...personRow('deputy'),
  ...personRow('manager'),
  ...SIGN_OFF_ROW,
};

/** Writes a place. */
export const placeColumns = (place: Place): Columns => ({
  group: place.group,
  partner: place.partner,
  perspective: place.perspective,
  committee: place.committee,
  ...personColumns('owner', place.owner),
  ...personColumns('deputy', place.deputy),
  ...personColumns('manager', place.manager),
  ...signOffColumns(place.signOff),
});

/** Reads a place. */
export const placeFrom = (row: z.infer<z.ZodObject<typeof PLACE_ROW>>): Place => ({
  group: row.group,
  partner: row.partner,
  perspective: row.perspective,
  committee: row.committee,
  owner: personFrom(row, 'owner'),
  deputy: personFrom(row, 'deputy'),
  manager: personFrom(row, 'manager'),
  signOff: signOffFrom(row),
});
