/** People as the council lists them: the Microsoft Entra object id is who somebody is, the rest is for reading. */
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

/** Who has reported a figure that came in a file which does not say. */
export const IMPORT: PersonRef = { id: 'import', name: 'an imported file' };

/** True where nobody is known to have reported it. */
export const isImport = (who: PersonRef | null): boolean => who?.id === IMPORT.id;
