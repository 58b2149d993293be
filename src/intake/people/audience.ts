/** Who may read an indicator, as the columns `audience` and `restricted_until` of a file say it. */
import type { Indicator } from '../../domain/indicators/indicator.ts';
import {
  MOST_READERS,
  READER_ROLES,
  type ReaderRole,
  type Restriction,
} from '../../domain/indicators/restriction.ts';
import type { Person, PersonRef } from '../../domain/person.ts';
import { together } from '../../domain/sentences.ts';
import { lettersOf, nearest } from '../table/nearest.ts';
import { personNamed } from './personNamed.ts';

/** The cells; undefined for one that could not be read, which is a problem already. */
type Said = { readonly audience: string | undefined; readonly restricted_until: string | undefined };
type Council = { readonly people: readonly Person[]; readonly groups: readonly string[] };
type Restricted = Pick<Indicator, 'restriction'>;

/** Nobody but those with a part in it. */
const NOBODY_ELSE: readonly string[] = ['restricted', 'yes', 'nobody', 'nobodyelse', 'performanceteam'];
const EVERYBODY: readonly string[] = ['', 'everybody', 'everyone', 'all', 'no', 'none'];

/** The restriction, or why it can't be read; missing columns keep what is registered. */
export function readAudience(
  { audience = '', restricted_until: until = '' }: Said,
  present: ReadonlySet<string>,
  before: Restricted | undefined,
  council: Council,
): Restricted | { readonly sentence: string } {
  const kept = before?.restriction;
  const day = present.has('restricted_until') ? until : (kept?.until ?? '');
  const readers = present.has('audience')
    ? readersIn(audience, council)
    : kept && { groups: kept.groups, roles: kept.roles, people: kept.people };
  if (readers && 'sentence' in readers) return readers;
  // A day alone restricts it as well, to those with a part in it.
  const isRestricted = readers !== undefined || (day !== '' && present.has('restricted_until'));
  if (!isRestricted) return {};
  const nobody: Readers = { groups: [], roles: [], people: [] };
  return { restriction: { ...(readers ?? nobody), ...(day !== '' && { until: day }) } };
}

type Readers = Omit<Restriction, 'until'>;

/** Everybody named; undefined where everybody may. A sentence where somebody is not known. */
function readersIn(
  said: string,
  { people, groups }: Council,
): Readers | undefined | { readonly sentence: string } {
  if (EVERYBODY.includes(lettersOf(said))) return undefined;
  const readers: { groups: string[]; roles: ReaderRole[]; people: PersonRef[] } = {
    groups: [],
    roles: [],
    people: [],
  };
  for (const name of said.split(/[;\n]/).map((part) => part.trim())) {
    const letters = lettersOf(name);
    const role = READER_ROLES.find((each) => each === letters);
    const group = groups.find((each) => each !== '' && lettersOf(each) === letters);
    if (letters === '' || NOBODY_ELSE.includes(letters)) continue;
    if (role) readers.roles.push(role);
    else if (group !== undefined) readers.groups.push(group);
    else {
      const person = personNamed(name, people);
      if ('sentence' in person) return { sentence: unknown(name, person.sentence, groups) };
      readers.people.push(person);
    }
  }
  if (readers.people.length > MOST_READERS) {
    return {
      sentence: `${readers.people.length} people are named, and there is room for ${MOST_READERS}. Name their group instead.`,
    };
  }
  return readers;
}

/** What to write instead of a name that is no group's and nobody's; of somebody there are two of, which one. */
function unknown(name: string, ofPeople: string, groups: readonly string[]): string {
  if (!ofPeople.includes('is not on the list of people')) return ofPeople;
  const meant = nearest(
    name,
    groups.filter((group) => group !== ''),
  );
  const hint = meant === undefined ? ofPeople.split('. ').slice(1).join('. ') : `Did you mean ${meant}?`;
  return `“${name.slice(0, 60)}” is no group, is not ${together(['“owners”', '“managers”'], 'or')}, and is not on the list of people. ${hint}`;
}
