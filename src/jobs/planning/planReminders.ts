/** Planning reminders: the digests due to each person. A pure function of the calendar, the cells and the ledger. */
import { chasedFor } from '../../domain/arrangements/extension.ts';
import { isOwed } from '../../domain/closing/signOff.ts';
import { byPerson, whoReports } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { StillOpen } from '../../domain/messages/errand.ts';
import type { PersonRef } from '../../domain/person.ts';
import type { Day } from '../../domain/time/days.ts';
import { latestToOwners, type Stage, stageToManagers } from '../../domain/time/reportingCycle.ts';

/** One message to one person: all of their outstanding figures, never one message per indicator. */
export type Digest = {
  readonly stage: Stage;
  readonly person: PersonRef;
  /** Outstanding cells of the reporting quarter; empty where they owe only the quarter before. */
  readonly cells: readonly CellLine[];
  /** Outstanding cells of the quarter before, which has no messages of its own any more. */
  readonly late: readonly CellLine[];
};

export type ReminderPlan = {
  readonly digests: readonly Digest[];
  /** Outstanding cells with nobody to remind: no owner, deputy or manager is recorded. */
  readonly nobody: readonly CellLine[];
};

/**
 * Plans the digests. Owners (where there is none, deputies) get the latest of the invitation, reminders and chases that
 * has been reached: after a weekend down, one message and not three. Managers get the escalation once it is reached.
 *
 * @param before the quarter before: who still owes something of it gets the same messages about that, with what is
 * outstanding now or alone
 * @param today chases leave out what has more time on that day; without it, on that of the latest stage
 */
export function planReminders(
  stages: readonly Stage[],
  lines: readonly CellLine[],
  stillOpen: StillOpen,
  before: readonly CellLine[] = [],
  today: Day = stages.at(-1)?.day ?? '',
): ReminderPlan {
  const late = before.filter(isOwed);
  const toOwners = latestToOwners(stages);
  const toManagers = stageToManagers(stages);
  const all = lines.filter(isOwed);
  const outstanding = toOwners ? chasedFor(all, toOwners, today) : all;
  const digests = [
    ...(toOwners ? digestsOf(toOwners, outstanding, whoReports, late) : []),
    ...(toManagers ? digestsOf(toManagers, outstanding, ({ manager }) => manager, []) : []),
  ];
  return {
    digests: digests.filter(({ stage, person }) => stillOpen(stage.key, person.id)),
    nobody: toOwners ? outstanding.filter((cell) => whoReports(cell) === null) : [],
  };
}

/** The digest of one stage to one person, of all that is outstanding of theirs; none where nothing is. */
export const digestsTo = (
  personId: string,
  stage: Stage,
  lines: readonly CellLine[],
  before: readonly CellLine[],
  today: Day,
): readonly Digest[] =>
  digestsOf(stage, chasedFor(lines.filter(isOwed), stage, today), whoReports, before.filter(isOwed)).filter(
    ({ person }) => person.id === personId,
  );

function digestsOf(
  stage: Stage,
  cells: readonly CellLine[],
  whose: (cell: CellLine) => PersonRef | null,
  late: readonly CellLine[],
): readonly Digest[] {
  const isLate = new Set(late);
  return byPerson([...cells, ...late], whose).map(({ person, cells: theirs }) => ({
    stage,
    person,
    cells: theirs.filter((cell) => !isLate.has(cell)),
    late: theirs.filter((cell) => isLate.has(cell)),
  }));
}
