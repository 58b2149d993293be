/** The columns of a file of people, and the plan of importing it. */
import type { Former, Person } from '../../domain/person.ts';
import { type Changes, changesIn } from '../table/changes.ts';
import { lettersOf } from '../table/nearest.ts';
import type { CsvColumn, CsvColumns, FileProblem, Table } from '../table/table.ts';
import { firstNames } from '../table/words.ts';

const text = (column: Omit<CsvColumn<string>, 'read'>): CsvColumn<string> => ({
  ...column,
  read: (said) => said,
});

/** The columns; other headings are those of the user export from the Microsoft Entra admin centre. */
export const PEOPLE_COLUMNS = {
  name: text({
    says: 'the name as colleagues write it',
    also: ['displayName', 'full name'],
    required: 'cell',
    wants: 'the person’s name',
    examples: ['Adele Vance', 'Patti Fernandez'],
  }),
  email: {
    says: 'the e-mail address, by which other files name the person',
    also: ['mail', 'userPrincipalName'],
    required: 'cell',
    wants: 'an address such as adele.vance@council.gov.uk',
    examples: ['adele.vance@council.gov.uk', 'patti.fernandez@council.gov.uk'],
    read: (said: string) => (/^[^\s@]+@[^\s@]+$/.test(said) ? said : undefined),
  },
  aad_id: {
    says: 'the Microsoft Entra object id, by which the bot knows who is writing',
    also: ['id', 'objectId', 'entra id'],
    required: 'cell',
    wants: 'the object id from Microsoft Entra',
    examples: ['c3a9e2f0-7d2b-4e5a-af43-8b2d9c1e3a22', 'e5cb0b12-9f4d-406c-9165-ad4fbe305c24'],
    // Teams sends ids in lower case, and a copied one may not be.
    read: (said: string) => (/\s/.test(said) ? undefined : said.toLowerCase()),
  },
  role: {
    says: '“performance team” for those who run the cycle; empty for everybody else',
    wants: '“performance team”, or leave it empty',
    examples: ['', 'performance team'],
    read: (said: string): Person['role'] | undefined => ROLES[lettersOf(said)],
  },
} satisfies CsvColumns;

const ROLES: Readonly<Record<string, Person['role']>> = {
  '': 'staff',
  staff: 'staff',
  performanceteam: 'performance team',
  performance: 'performance team',
};

export type PeoplePlan = {
  readonly people: readonly Person[];
  readonly changes: Changes<Person>;
  readonly problems: readonly FileProblem[];
  /** Remarks for the operator that are no fault. */
  readonly notes: readonly string[];
};

/** The council's list, the leavers with this file, and former people. */
type Council = {
  readonly existing: readonly Person[];
  readonly leaving: readonly Person[];
  readonly former: readonly Former[];
};

/** Compares a file with the council's list. Without a column for roles everybody keeps theirs. */
export function planPeople(
  { rows, problems, present }: Table<typeof PEOPLE_COLUMNS>,
  { existing, leaving, former }: Council,
): PeoplePlan {
  const staying = existing.filter((person) => !leaving.includes(person));
  const known = new Map(existing.map((person) => [person.id, person]));
  const people = rows.flatMap(({ values: { name, email, aad_id: id, role } }) => {
    if (name === undefined || email === undefined || id === undefined || role === undefined) return [];
    const kept = present.has('role') ? role : (known.get(id)?.role ?? role);
    return [{ id, name, email, role: kept } satisfies Person];
  });
  const doubles = [
    ...doublesIn(rows.map(({ row, values }) => ({ row, column: 'aad_id', said: values.aad_id }))),
    ...doublesIn(rows.map(({ row, values }) => ({ row, column: 'email', said: values.email }))),
  ];
  const renamed = people.filter(({ id, name }) => known.has(id) && known.get(id)?.name !== name);
  return {
    people,
    notes: [
      ...unlikelyIds(people),
      ...people.flatMap((person) => sharedAddress(person, staying)),
      ...(renamed.length > 0
        ? ['Indicators show the new names once they are imported again with the same file.']
        : []),
      ...comeBack(people, former),
    ],
    changes: changesIn(people, ({ id }) => known.get(id), {
      name: ({ name }) => name,
      'e-mail': ({ email }) => email,
      role: ({ role }) => role,
    }),
    problems: [...problems, ...doubles].toSorted((a, b) => a.row - b.row),
  };
}

/** The remark on former people who come back: their ended duties do not. */
function comeBack(people: readonly Person[], former: readonly Former[]): readonly string[] {
  const back = former.filter(({ id }) => people.some((person) => person.id === id));
  if (back.length === 0) return [];
  const are = back.length === 1 ? 'is' : 'are';
  return [
    `${firstNames(back.map(({ name }) => name))} had left, and ${are} on the list again. Indicators name them again once those are imported again.`,
  ];
}

/** The form of an object id; the Agents Playground’s own people have a digit more. */
const OBJECT_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12,13}$/;

/** The remark on ids that are no object ids, such as staff numbers: such people are neither recognised nor reached. */
function unlikelyIds(people: readonly Person[]): readonly string[] {
  const names = people.filter(({ id }) => !OBJECT_ID.test(id)).map(({ name, id }) => `${name} (${id})`);
  if (names.length === 0) return [];
  return [
    `Look at this: ${firstNames(names)} ${names.length === 1 ? 'has' : 'have'} no object id as Microsoft Entra gives them, such as c3a9e2f0-7d2b-4e5a-af43-8b2d9c1e3a22. By any other number Ragtime can neither recognise anybody nor reach them.`,
  ];
}

/**
 * The remark on an address listed under two ids: somebody set up anew in Microsoft Entra has another id, and the old
 * one stays on the list.
 */
function sharedAddress(person: Person, existing: readonly Person[]): readonly string[] {
  const other = existing.find(
    ({ id, email }) => id !== person.id && email.toLowerCase() === person.email.toLowerCase(),
  );
  if (!other) return [];
  return [
    `${person.email} is also the address of ${other.name} with the object id ${other.id}: files have to name either of them by object id.`,
  ];
}

/** A problem for every value that an earlier row has already, ignoring case. */
export function doublesIn(
  cells: Iterable<{ readonly row: number; readonly column: string; readonly said: string | undefined }>,
): readonly FileProblem[] {
  const first = new Map<string, number>();
  const problems: FileProblem[] = [];
  for (const { row, column, said } of cells) {
    if (said === undefined) continue;
    const earlier = first.get(said.toLowerCase());
    if (earlier === undefined) first.set(said.toLowerCase(), row);
    else {
      const sentence = `“${said}” is in row ${earlier} already. Leave one of the two out.`;
      problems.push({ row, column, sentence });
    }
  }
  return problems;
}
