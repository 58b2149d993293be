/** Whose an indicator is and where it belongs, as typed columns. */
import { z } from 'zod';
import type { Place } from '../../domain/indicators/indicator.ts';
import { type Columns, personColumns, personFrom, personRow } from './columns.ts';

/** The columns that it is read back from. */
export const PLACE_ROW = {
  group: z.string(),
  partner: z.string(),
  perspective: z.string(),
  committee: z.string(),
  ...personRow('owner'),
  ...personRow('deputy'),
  ...personRow('manager'),
};

/** Writes it. */
export const placeColumns = (place: Place): Columns => ({
  group: place.group,
  partner: place.partner,
  perspective: place.perspective,
  committee: place.committee,
  ...personColumns('owner', place.owner),
  ...personColumns('deputy', place.deputy),
  ...personColumns('manager', place.manager),
});

/** Reads it back. */
export const placeFrom = (row: z.infer<z.ZodObject<typeof PLACE_ROW>>): Place => ({
  group: row.group,
  partner: row.partner,
  perspective: row.perspective,
  committee: row.committee,
  owner: personFrom(row, 'owner'),
  deputy: personFrom(row, 'deputy'),
  manager: personFrom(row, 'manager'),
});
