/** The lock of a quarter: what is still open before it, whom it leaves out, and what it forbids. */
import { z } from 'zod';
import { byPerson, type Theirs, whoReports } from '../indicators/byPerson.ts';
import type { CellLine } from '../indicators/cell.ts';
import { byRef } from '../indicators/indicator.ts';
import { PersonRef } from '../person.ts';
import { hasWords, lengthFault } from '../reporting/commentary.ts';
import { REASON_LIMIT } from '../reporting/override.ts';
import { type Period, periodName } from '../time/period.ts';
import { type Progress, progressOf } from './signOff.ts';

/** One locking or reopening of a quarter, kept for ever; the latest one says whether it is locked. */
export const Locking = z.object({
  /** From 1, in the order in which they happened. */
  number: z.int().min(1),
  kind: z.enum(['locked', 'reopened']),
  by: PersonRef,
  at: z.iso.datetime(),
  /** Why it was reopened; empty for a lock. */
  reason: z.string(),
  /** How many figures it left out: not reported, sent back, or without a signature that they need. */
  leftOut: z.int().min(0),
});
export type Locking = z.infer<typeof Locking>;

/** Is a quarter locked, going by its latest locking? */
export const isLocked = (latest: Pick<Locking, 'kind'> | undefined): boolean => latest?.kind === 'locked';

/** The figures of a quarter by how far they are. */
export type Standing = Readonly<Record<Progress, readonly CellLine[]>>;

/** Sorts a quarter's figures by how far they are; those that are not asked for are left out. */
export function standingIn(lines: readonly CellLine[]): Standing {
  const found: Record<Progress, CellLine[]> = {
    open: [],
    'sent back': [],
    'to be signed': [],
    signed: [],
    in: [],
  };
  for (const line of lines.toSorted(byRef)) {
    const progress = progressOf(line);
    if (progress) found[progress].push(line);
  }
  return found;
}

/** What a lock would leave out. */
export const leftOutIn = (standing: Standing): readonly CellLine[] => [
  ...standing.open,
  ...standing['sent back'],
  ...standing['to be signed'],
];

/** The people who could not report any more after a lock, each with what they still owe. */
export const shutOut = (standing: Standing): readonly Theirs[] =>
  byPerson([...standing.open, ...standing['sent back']], whoReports);

/** What is wrong with the reason for a change after the lock, or for ending it; undefined where nothing is. */
export const reasonFault = (reason: string): string | undefined =>
  hasWords(reason)
    ? lengthFault(reason.trim(), REASON_LIMIT, 'The reason')
    : 'Say why: it stays on record beside the change.';

/** Why nothing is taken for a locked quarter from anybody but the performance team. */
export const lockedSentence = (period: Period, { by }: Pick<Locking, 'by'>): string =>
  `${periodName(period)} is locked, so only the performance team can change its figures. Ask ${by.name}, who locked it, to correct one or to reopen the quarter.`;
