/** The quarter being reported, as everything that is planned about it sees it. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { LedgerEntry } from '../../domain/messages/errand.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Stage } from '../../domain/time/reportingCycle.ts';

/** What reminders are planned from: what is outstanding, and what the ledger has of the stages that are sent now. */
export type Reporting = {
  readonly period: Period;
  readonly stages: readonly Stage[];
  readonly lines: readonly CellLine[];
  /** The quarter before. */
  readonly before: readonly CellLine[];
  readonly entries: readonly LedgerEntry[];
};
