/** Who may read a figure: the one rule, for answers, search, charts and messages alike. */
import { whoReports } from '../indicators/byPerson.ts';
import type { CellLine } from '../indicators/cell.ts';
import type { Indicator } from '../indicators/indicator.ts';
import {
  isRestrictedOn,
  READER_ROLES,
  type ReaderRole,
  type Restriction,
} from '../indicators/restriction.ts';
import { isPerformanceTeam, type Person, type PersonRef } from '../person.ts';
import { signatoriesOf } from '../signing.ts';
import type { Day } from '../time/days.ts';

/** What decides what somebody may read: what they have a part in, and what that makes of them. */
export type Reader = {
  readonly id: string;
  readonly isTeam: boolean;
  /** References of the indicators in which they have a part, of their own or while they cover. */
  readonly parts: ReadonlySet<string>;
  /** The groups in which they have a part in some indicator. */
  readonly groups: ReadonlySet<string>;
  readonly roles: ReadonlySet<ReaderRole>;
};

/** Whoever reads a channel or a group chat: any of them may be somebody with no part in anything. */
export const ANYBODY: Reader = {
  id: '',
  isTeam: false,
  parts: new Set(),
  groups: new Set(),
  roles: new Set(),
};

/** Why a figure may not be read; `yes` where it may. */
export type Verdict = 'yes' | 'restricted' | 'not published';

/**
 * May somebody read a figure? Owner, deputy, stand-in, manager, signatory and the performance team always may; of a
 * restricted indicator else its audience alone; of a quarter that a pre-election period keeps back nobody else.
 * @param isPublished is its quarter published, as far as a pre-election period goes?
 */
export function mayRead(
  reader: Reader,
  { ref, restriction }: { readonly ref: string; readonly restriction?: Restriction | undefined },
  { day, isPublished }: { readonly day: Day; readonly isPublished: boolean },
): Verdict {
  if (reader.isTeam || reader.parts.has(ref)) return 'yes';
  if (isRestrictedOn(restriction, day) && !isInAudience(reader, restriction)) return 'restricted';
  return isPublished ? 'yes' : 'not published';
}

const isInAudience = ({ id, groups, roles }: Reader, audience: Restriction): boolean =>
  audience.people.some((person) => person.id === id) ||
  audience.roles.some((role) => roles.has(role)) ||
  audience.groups.some((group) => groups.has(group));

type Parted = Pick<Indicator, 'ref' | 'group' | 'owner' | 'deputy' | 'manager' | 'signOff'> &
  Pick<CellLine, 'standIn'>;

/**
 * The reader that somebody is.
 * @param register today's indicators, which say in which groups they have a part
 * @param asked the figures that people are being asked for, with whoever stands in for their owners
 */
export function readerIn(person: Person, register: readonly Parted[], asked: readonly Parted[]): Reader {
  const all = [...register, ...asked];
  const theirs = all.filter((each) => hasPart(person.id, each));
  const isRole: Readonly<Record<ReaderRole, (each: Parted) => boolean>> = {
    owners: (each) => [each.owner, each.deputy, whoReports(each)].some((who) => who?.id === person.id),
    managers: ({ manager }) => manager?.id === person.id,
  };
  return {
    id: person.id,
    isTeam: isPerformanceTeam(person),
    parts: new Set(theirs.map(({ ref }) => ref)),
    groups: new Set(theirs.map(({ group }) => group)),
    roles: new Set(READER_ROLES.filter((role) => theirs.some(isRole[role]))),
  };
}

/** Has somebody a part in an indicator: owner, deputy, covering for them, manager or signatory? */
const hasPart = (id: string, each: Parted): boolean => partsIn(each).some((who) => who.id === id);

/** Those who have a part in an indicator, each once. */
export function partsIn(each: Omit<Parted, 'ref' | 'group'>): readonly PersonRef[] {
  const people = [
    ...[each.owner, each.deputy, each.standIn?.person, each.manager],
    ...signatoriesOf(each).map(({ person }) => person),
  ].flatMap((who) => who ?? []);
  return people.filter(({ id }, index) => people.findIndex((one) => one.id === id) === index);
}
