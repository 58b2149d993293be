/** The quarter being reported: the cells and ledger entries that planning reads. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { LedgerEntry } from '../../domain/messages/errand.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Stage } from '../../domain/time/reportingCycle.ts';

/** The facts that reminders are planned from: outstanding cells, and ledger entries of the current stages. */
export type Reporting = {
  readonly period: Period;
  readonly stages: readonly Stage[];
  readonly lines: readonly CellLine[];
  /** The cells of the quarter before. */
  readonly before: readonly CellLine[];
  readonly entries: readonly LedgerEntry[];
  /** Is the quarter locked, and was the one before? */
  readonly isLocked?: boolean;
  readonly isBeforeLocked?: boolean;
};

/** The cells that people may be asked for: none of a locked quarter. */
export const askedFor = ({
  lines,
  before,
  isLocked,
  isBeforeLocked,
}: Reporting): Pick<Reporting, 'lines' | 'before'> => ({
  lines: isLocked ? [] : lines,
  before: isBeforeLocked ? [] : before,
});
