/**
 * Planning the messages of a quarter's close: requests to sign off, and warnings of the planned lock. A pure function
 * of the stages reached, the cells and the ledger.
 */

import { leftOutIn, standingIn } from '../../domain/closing/lock.ts';
import { awaitedNow, isOwed, waitsFor } from '../../domain/closing/signOff.ts';
import { byPerson, type Theirs, whoReports } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { StillOpen } from '../../domain/messages/errand.ts';
import type { PersonRef } from '../../domain/person.ts';
import type { Stage } from '../../domain/time/reportingCycle.ts';
import type { KindAbout } from '../../domain/time/stages.ts';

/** The ledger key of a request to sign a figure: one that is signed and then corrected is taken back, and told anew. */
export const signOffKey = (ref: string): string => `signoff ${ref}`;

/** One message to one signatory, with all that waits for them. */
export type SigningRequest = {
  readonly person: PersonRef;
  readonly cells: readonly CellLine[];
  /** Those of them that were not asked for yet. */
  readonly fresh: readonly CellLine[];
  /** The key of the reminder that is due; undefined where the message is only about what is new. */
  readonly reminder: string | undefined;
};

/** Figures by each of the people whose signature they wait for. */
export function waitingFor(lines: readonly CellLine[]): readonly Theirs[] {
  const people = new Map(
    lines.flatMap((line) => awaitedNow(line).flatMap(({ person }) => (person ? [[person.id, person]] : []))),
  );
  return [...people.values()].map((person) => ({
    person,
    cells: lines.filter((line) => waitsFor(person, line)),
  }));
}

/** Plans the requests: nobody is asked before that stage, nor again before there is something new or a reminder is due. */
export function planSigning(
  stages: readonly Stage<KindAbout<'to be signed'>>[],
  lines: readonly CellLine[],
  stillOpen: StillOpen,
): readonly SigningRequest[] {
  if (!stages.some(({ kind }) => kind === 'signoff')) return [];
  const latest = stages.findLast(({ kind }) => kind === 'unsigned');
  return waitingFor(lines).flatMap(({ person, cells }): readonly SigningRequest[] => {
    const fresh = cells.filter(({ ref }) => stillOpen(signOffKey(ref), person.id));
    const reminder = latest && stillOpen(latest.key, person.id) ? latest.key : undefined;
    return fresh.length > 0 || reminder ? [{ person, cells, fresh, reminder }] : [];
  });
}

/** What somebody is warned of before a lock. */
export type LockWarning = {
  readonly person: PersonRef;
  /** Figures that they are still to give, and those that wait for their signature. */
  readonly owed: readonly CellLine[];
  readonly toSign: readonly CellLine[];
  /** Everything that the lock would leave out, for the performance team; empty for everybody else. */
  readonly all: readonly CellLine[];
};

/** Everybody who is to be warned: one message each, whatever their parts. */
export function lockWarnings(lines: readonly CellLine[], team: readonly PersonRef[]): readonly LockWarning[] {
  const left = leftOutIn(standingIn(lines));
  const owed = byPerson(left.filter(isOwed), whoReports);
  const toSign = waitingFor(left);
  const of = (theirs: readonly Theirs[], id: string) =>
    theirs.find(({ person }) => person.id === id)?.cells ?? [];
  const people = new Map(
    [...owed.map(({ person }) => person), ...toSign.map(({ person }) => person), ...team].map(
      ({ id, name }) => [id, { id, name }],
    ),
  );
  return left.length === 0
    ? []
    : [...people.values()].map((person) => ({
        person,
        owed: of(owed, person.id),
        toSign: of(toSign, person.id),
        all: team.some(({ id }) => id === person.id) ? left : [],
      }));
}
