/** Layout of people in the register: those on the list, and after them former ones. */
import { Former } from '../../domain/person.ts';
import { type Columns, InstantColumn, instantColumn } from '../rows/columns.ts';
import { afterAll, inRange, key } from '../rows/keys.ts';

/** The key of a partition's version row in the register, which stands before all others. */
export const REGISTER_VERSION_KEY = '!version';

export const peopleOf = (tenantId: string): string => key(tenantId, 'people');

// '~' sorts after '}', where the range of the people ends, so that a list of those does not read these.
const FORMER = '~former';

/** The keys of a former person. */
export const formerKeys = (tenantId: string, id: string) => ({
  partitionKey: peopleOf(tenantId),
  rowKey: `${FORMER}|${key(id)}`,
});

/** A filter for a council's former people. */
export const formerOf = (tenantId: string): string =>
  inRange(peopleOf(tenantId), `${FORMER}|`, afterAll(FORMER));

/** Writes a former person. */
export const formerRow = (tenantId: string, { id, name, role, leftAt, alias, email }: Former) => ({
  ...formerKeys(tenantId, id),
  ...({ kind: 'former', id, name, role, alias } satisfies Columns),
  ...instantColumn('leftAt', leftAt),
  ...(email === undefined ? {} : { email }),
});

const FormerRow = Former.extend({ leftAt: InstantColumn });

/** Reads a former person. */
export const readFormer = (entity: Record<string, unknown>): Former => FormerRow.parse(entity);
