/** Signing off: who is to sign an indicator's figures, the signatures of a figure, and word that it was sent back. */
import { z } from 'zod';
import { PersonRef } from './person.ts';

/** The most authorities that sign one indicator: a row has columns for so many. */
export const MOST_SIGNATORIES = 4;

/** Somebody who signs for an authority of a shared service. Null: nobody is named, and so nobody can. */
export const Signatory = z.object({ authority: z.string(), person: PersonRef.nullable() });
export type Signatory = z.infer<typeof Signatory>;

/** Who signs: whoever manages the indicator, or each authority's own signatory. */
export const SignOff = z.union([z.literal('manager'), z.array(Signatory).min(1).max(MOST_SIGNATORIES)]);
export type SignOff = z.infer<typeof SignOff>;

/** A signature of the figure as it stands; `authority` is empty for a manager's. */
export const Signature = z.object({ authority: z.string(), by: PersonRef, at: z.iso.datetime() });
export type Signature = z.infer<typeof Signature>;

/** Word that a figure was sent back to its owner, until it is given again. */
const SentBack = z.object({ by: PersonRef, at: z.iso.datetime(), note: z.string().min(1) });

/** What became of a figure once it was in; both hold for that figure alone, and end with a correction. */
export const Signing = z.object({
  signatures: z.array(Signature).min(1).max(MOST_SIGNATORIES).optional(),
  sentBack: SentBack.optional(),
});
export type Signing = z.infer<typeof Signing>;

/** Nobody has signed it, and nobody has sent it back. */
export const UNSIGNED = { signatures: undefined, sentBack: undefined } satisfies Signing;

type Signed = { readonly signOff?: SignOff | undefined; readonly manager: PersonRef | null };

/** Everybody who is to sign an indicator's figures, one for each authority; empty where sign-off is not needed. */
export const signatoriesOf = ({ signOff = [], manager }: Signed): readonly Signatory[] =>
  signOff === 'manager' ? [{ authority: '', person: manager }] : signOff;

/** `manager`, or `Cambridge: Adele Vance; Huntingdonshire: Isaiah Langer`; empty where sign-off is not needed. */
export const showSignOff = (
  signOff: SignOff | undefined,
  nameOf: (person: PersonRef) => string = ({ name }) => name,
): string =>
  signOff === 'manager'
    ? signOff
    : (signOff ?? [])
        .map(({ authority, person }) => `${authority}: ${person ? nameOf(person) : 'nobody'}`)
        .join('; ');

/** The signing of a figure after a change: a signature holds for the status that it was given for. */
export const signingAfter = (
  before: Signing & { readonly status: string },
  after: { readonly status: string },
): Pick<Signing, 'signatures'> => ({
  signatures: before.status === after.status ? before.signatures : undefined,
});
