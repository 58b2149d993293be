/** People on the council's list, identified by Microsoft Entra object id; names and addresses are for display. */
import { z } from 'zod';

const Role = z.enum(['staff', 'performance team']);

export const Person = z.object({
  /** Microsoft Entra object id. */
  id: z.string().min(1),
  name: z.string().min(1),
  email: z.string().min(1),
  role: Role,
});
export type Person = z.infer<typeof Person>;

/** True for the performance team, who may report, correct and set what belongs to others. */
export const isPerformanceTeam = ({ role }: Pick<Person, 'role'>): boolean => role === 'performance team';

/** A person as other records name them. */
export const PersonRef = z.object({ id: z.string().min(1), name: z.string().min(1) });
export type PersonRef = z.infer<typeof PersonRef>;

/** Somebody who has left the council's list, for as long as figures may still name them. */
export const Former = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  role: Role,
  /** ISO instant. */
  leftAt: z.iso.datetime(),
  /** The id that replaces theirs once their name is erased: nothing leads from it to anybody. */
  alias: z.string().min(1),
  /** Kept until their removal is complete, so that an operator can name them to finish it. */
  email: z.string().min(1).optional(),
});
export type Former = z.infer<typeof Former>;

/** The roles that somebody can have in a figure and its changes, as the rows name them. */
export const PARTS = [
  ...(['owner', 'deputy', 'manager', 'reportedBy', 'setBy', 'extendedBy', 'by', 'sentBackBy'] as const),
  ...(['signatory1', 'signatory2', 'signatory3', 'signatory4'] as const),
  ...(['signed1By', 'signed2By', 'signed3By', 'signed4By'] as const),
  ...(['handedTo', 'handedFrom'] as const),
] as const;
export type Part = (typeof PARTS)[number];

/** The name that replaces that of somebody who has left, once theirs is erased. */
export function erasedName({ alias, role }: Pick<Former, 'alias' | 'role'>, part: Part): PersonRef {
  if (part === 'owner' || part === 'deputy' || part === 'manager')
    return { id: alias, name: `a former ${part}` };
  if (part.startsWith('sign')) return { id: alias, name: 'a former signatory' };
  return { id: alias, name: role === 'staff' ? 'a former owner' : 'a former member of the performance team' };
}

/** Is this the replacement for an erased name? */
export const isErased = (who: PersonRef | null): boolean => who?.id.startsWith(ALIAS) ?? false;

/** The alias of somebody who leaves; `random` makes it unique. */
export const aliasFrom = (random: string): string => `${ALIAS}${random}`;

const ALIAS = 'former-';

/** The reporter of imported figures whose file names none. */
export const IMPORT: PersonRef = { id: 'import', name: 'an imported file' };

/** True where nobody is known to have reported it. */
export const isImport = (who: PersonRef | null): boolean => who?.id === IMPORT.id;
