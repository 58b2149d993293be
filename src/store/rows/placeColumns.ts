/** An indicator's people and its place in the council, as typed columns. */
import { z } from 'zod';
import type { Place } from '../../domain/indicators/indicator.ts';
import type { Signatory, SignOff } from '../../domain/signing.ts';
import { type Columns, personColumns, personFrom, personRow } from './columns.ts';

const Text = z.string().optional();
/** The places of signatories and of their signatures in a row: the columns are numbered. */
export const PLACES = [1, 2, 3, 4] as const;

/** The columns of who signs, for reading: `signOff` says whether it is the manager or those of authorities. */
const SIGN_OFF_ROW = {
  signOff: z.enum(['manager', 'authorities']).optional(),
  ...{ authority1: Text, authority2: Text, authority3: Text, authority4: Text },
  ...personRow('signatory1'),
  ...personRow('signatory2'),
  ...personRow('signatory3'),
  ...personRow('signatory4'),
};

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

/** Writes who signs; nothing where nobody has to. */
const signOffColumns = (signOff: SignOff | undefined): Columns =>
  signOff === undefined || signOff === 'manager'
    ? { ...(signOff && { signOff }) }
    : Object.assign({ signOff: 'authorities' }, ...signOff.map(signatoryColumns));

const signatoryColumns = ({ authority, person }: Signatory, index: number): Columns => ({
  [`authority${index + 1}`]: authority,
  ...personColumns(`signatory${index + 1}`, person),
});

/** Reads who signs. */
function signOffFrom(row: z.infer<z.ZodObject<typeof SIGN_OFF_ROW>>): SignOff | undefined {
  if (row.signOff !== 'authorities') return row.signOff;
  const found = PLACES.flatMap((place): Signatory[] => {
    const authority = row[`authority${place}`];
    return authority === undefined ? [] : [{ authority, person: personFrom(row, `signatory${place}`) }];
  });
  return found.length === 0 ? undefined : found;
}
