/**
 * Planning notes to the performance team: people not reached and figures without anybody to tell. A pure function of
 * the cells and the ledger.
 */

import { isOwed } from '../../domain/closing/signOff.ts';
import { byPerson, type Theirs, whoReports } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { isRoom } from '../../domain/messages/address.ts';
import { isUntold, kindOf, type LedgerEntry } from '../../domain/messages/errand.ts';
import type { Period } from '../../domain/time/period.ts';
import { latestToOwners, type Stage, stageToManagers } from '../../domain/time/reportingCycle.ts';
import type { Breaches } from './breaches.ts';
import { breachKey } from './planAlerts.ts';
import { waitingFor } from './planClosing.ts';
import { askedFor, type Reporting } from './reporting.ts';

/** One matter for a note, under its ledger key. */
export type Untold = {
  readonly period: Period;
  readonly stage: string;
  readonly cells: readonly CellLine[];
} & (
  | {
      /** Somebody who was to be asked for figures, to be told that they are off target, or to sign them. */
      readonly kind: 'to be asked' | 'to hear' | 'to sign';
      readonly entry: LedgerEntry;
    }
  /** Figures without an owner to ask or a manager to tell, or `lapsed`: no longer asked for. */
  | { readonly kind: 'no owner' | 'no manager' | 'lapsed' }
);

/** The ledger key of a figure without a manager, each told once. */
const unmanagedKey = (cell: CellLine): string => `unmanaged ${breachKey(cell)}`;

/** Is this the key of a figure without a manager? */
export const isUnmanagedKey = (stage: string): boolean => stage.startsWith('unmanaged ');

type WithOver = Reporting & {
  /** The quarter before the previous one, for which nobody is reminded. */
  readonly over: readonly CellLine[];
};

/**
 * Owners with outstanding figures whom the latest message did not reach, figures with nobody to ask, and figures no
 * longer asked for since this quarter's window opened.
 */
export function untoldDigests(reporting: WithOver, now: Date): readonly Untold[] {
  const { period, stages, over, entries } = reporting;
  const { lines, before } = askedFor(reporting);
  const toOwners = latestToOwners(stages);
  if (!toOwners) return [];
  const outstanding = lines.filter(isOwed);
  const owed = [...outstanding, ...before.filter(isOwed)];
  const nameOf = (stage: string, personId: string): string => `${stage} ${personId}`;
  const untold = new Map(
    entries
      .filter((entry) => isUntold(entry, now))
      .map((entry) => [nameOf(entry.stage, entry.person.id), entry]),
  );
  const unreached = (stage: Pick<Stage, 'key'>, theirs: readonly Theirs[]): readonly Untold[] =>
    theirs.flatMap(({ person, cells }): readonly Untold[] => {
      const entry = untold.get(nameOf(stage.key, person.id));
      return entry
        ? [{ kind: 'to be asked', period, stage: `unreached ${stage.key} ${person.id}`, entry, cells }]
        : [];
    });
  const escalation = stageToManagers(stages);
  const toManagers = byPerson(outstanding, ({ manager }) => manager);
  // And those after more time, each by its own key.
  const again = distinct(
    entries.filter(({ stage }) => stage !== escalation?.key && kindOf(stage) === 'escalation'),
  );
  return [
    ...unreached(toOwners, byPerson(owed, whoReports)),
    ...(escalation ? unreached(escalation, toManagers) : []),
    ...again.flatMap((key) => unreached({ key }, toManagers)),
    ...owed
      .filter((line) => whoReports(line) === null)
      .map((line): Untold => {
        const stage = `ownerless ${toOwners.key} ${line.period === period ? '' : `${line.period} `}${line.ref}`;
        return { kind: 'no owner', period, stage, cells: [line] };
      }),
    ...over
      .filter(isOwed)
      .map((line): Untold => ({ kind: 'lapsed', period, stage: `lapsed ${line.ref}`, cells: [line] })),
  ];
}

const distinct = (entries: readonly LedgerEntry[]): readonly string[] => [
  ...new Set(entries.map(({ stage }) => stage)),
];

/** Signatories whom the request to sign did not reach, each with what waits for them: told once a stage. */
export function untoldSigning(
  period: Period,
  lines: readonly CellLine[],
  stages: readonly { readonly key: string }[],
  entries: readonly LedgerEntry[],
  now: Date,
): readonly Untold[] {
  const latest = stages.at(-1);
  if (!latest) return [];
  return waitingFor(lines).flatMap(({ person, cells }): readonly Untold[] => {
    const entry = entries.find((each) => each.person.id === person.id && isUntold(each, now));
    const stage = `unreached ${latest.key} ${person.id}`;
    return entry ? [{ kind: 'to sign', period, stage, entry, cells }] : [];
  });
}

/**
 * Managers who do not know of figures off target. In the reporting quarter the performance team is told of a manager
 * once a stage, with all of theirs; afterwards once a figure. A figure without a manager is told once. A channel that
 * follows them and can't be written to is told of like a manager; a person who does has only themselves to tell.
 * @param rooms the ids of channels that follow anything
 * @param stage the latest stage of the quarter being reported; undefined for a quarter that is over
 */
export function untoldAlerts(
  { period, fresh, leftOver, entries }: Breaches,
  now: Date,
  stage: Stage | undefined,
  rooms: ReadonlySet<string> = new Set(),
): readonly Untold[] {
  const breaches = [...fresh, ...leftOver].filter(({ offTarget }) => offTarget);
  const lineOf = new Map(breaches.map((line) => [breachKey(line), line]));
  const untold = entries.flatMap((entry) => {
    const line = lineOf.get(entry.stage);
    // A former manager need not be told any more.
    const { id } = entry.person;
    const isTheirs = line && (line.manager?.id === id || (isRoom(id) && rooms.has(id)));
    return isTheirs && isUntold(entry, now) ? [{ entry, line }] : [];
  });
  const managers = new Map<string, Untold>();
  for (const { entry, line } of untold) {
    const key = stage
      ? `unreached alerts ${stage.key} ${entry.person.id}`
      : `unreached ${entry.stage} ${entry.person.id}`;
    const cells = [...(managers.get(key)?.cells ?? []), line];
    managers.set(key, { kind: 'to hear', period, stage: key, entry, cells });
  }
  return [
    ...managers.values(),
    ...breaches
      .filter(({ manager }) => manager === null)
      .map((line): Untold => ({ kind: 'no manager', period, stage: unmanagedKey(line), cells: [line] })),
  ];
}
