/** Who signs a figure, its signatures, and word that it was sent back, as typed columns. */
import { z } from 'zod';
import type { Signatory, Signature, Signing, SignOff } from '../../domain/indicators/signing.ts';
import {
  type Columns,
  InstantColumn,
  instantColumn,
  personColumns,
  personFrom,
  personRow,
} from './columns.ts';

const Text = z.string().optional();
const Instant = InstantColumn.optional();

/** The places of signatories, and of signatures, in a row: their columns are numbered. */
const PLACES = [1, 2, 3, 4] as const;

/** The columns of who signs, for reading: `signOff` says whether it is the manager or those of authorities. */
export const SIGN_OFF_ROW = {
  signOff: z.enum(['manager', 'authorities']).optional(),
  ...{ authority1: Text, authority2: Text, authority3: Text, authority4: Text },
  ...personRow('signatory1'),
  ...personRow('signatory2'),
  ...personRow('signatory3'),
  ...personRow('signatory4'),
};

/** Writes who signs; nothing where nobody has to. */
export const signOffColumns = (signOff: SignOff | undefined): Columns =>
  signOff === undefined || signOff === 'manager'
    ? { ...(signOff && { signOff }) }
    : Object.assign({ signOff: 'authorities' }, ...signOff.map(signatoryColumns));

const signatoryColumns = ({ authority, person }: Signatory, index: number): Columns => ({
  [`authority${index + 1}`]: authority,
  ...personColumns(`signatory${index + 1}`, person),
});

/** Reads who signs. */
export function signOffFrom(row: z.infer<z.ZodObject<typeof SIGN_OFF_ROW>>): SignOff | undefined {
  if (row.signOff !== 'authorities') return row.signOff;
  const found = PLACES.flatMap((place): Signatory[] => {
    const authority = row[`authority${place}`];
    return authority === undefined ? [] : [{ authority, person: personFrom(row, `signatory${place}`) }];
  });
  return found.length === 0 ? undefined : found;
}

/** The columns of what became of a figure, for reading. */
export const SIGNING_ROW = {
  ...{ signed1For: Text, signed2For: Text, signed3For: Text, signed4For: Text },
  ...{ signed1At: Instant, signed2At: Instant, signed3At: Instant, signed4At: Instant },
  ...personRow('signed1By'),
  ...personRow('signed2By'),
  ...personRow('signed3By'),
  ...personRow('signed4By'),
  ...personRow('sentBackBy'),
  sentBackAt: Instant,
  sentBackNote: Text,
};

/** Writes signatures and the word that it was sent back; nothing where there is neither. */
export const signingColumns = ({ signatures = [], sentBack }: Signing): Columns =>
  Object.assign(
    {},
    ...signatures.map(signatureColumns),
    sentBack && {
      ...personColumns('sentBackBy', sentBack.by),
      ...instantColumn('sentBackAt', sentBack.at),
      sentBackNote: sentBack.note,
    },
  );

const signatureColumns = ({ authority, by, at }: Signature, index: number): Columns => ({
  [`signed${index + 1}For`]: authority,
  ...personColumns(`signed${index + 1}By`, by),
  ...instantColumn(`signed${index + 1}At`, at),
});

/** Reads them. */
export function signingFrom(row: z.infer<z.ZodObject<typeof SIGNING_ROW>>): Signing {
  const signatures = PLACES.flatMap((place): Signature[] => {
    const [authority, at] = [row[`signed${place}For`], row[`signed${place}At`]];
    const by = personFrom(row, `signed${place}By`);
    return authority === undefined || at === undefined || !by ? [] : [{ authority, by, at }];
  });
  const by = personFrom(row, 'sentBackBy');
  const { sentBackAt: at, sentBackNote: note } = row;
  return {
    ...(signatures.length > 0 && { signatures }),
    ...(by && at !== undefined && note !== undefined && { sentBack: { by, at, note } }),
  };
}
