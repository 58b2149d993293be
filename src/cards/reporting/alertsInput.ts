/** Input of an answer about alerts: each with its row of the ledger and its present cell. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { LedgerEntry } from '../../domain/messages/errand.ts';
import type { Chosen } from '../words/selectionWords.ts';
import type { Here } from '../words/when.ts';

/** An alert, sent or due, about one figure to one person. */
export type ToldAlert = {
  readonly entry: LedgerEntry;
  /** The status as told. */
  readonly status: string;
  /** The present cell. */
  readonly line: CellLine;
};

export type AlertsInput = Chosen &
  Here & {
    /** The one figure asked about. */
    readonly line: CellLine | undefined;
    readonly isUnsent: boolean;
    /** The days asked about; undefined for all of the quarter. */
    readonly since: 'today' | 'this week' | undefined;
    /** Newest first. */
    readonly told: readonly ToldAlert[];
    /** Other alerts about the figure, where none is as asked. */
    readonly besides: readonly ToldAlert[];
    /** Figures off target without an alert: those without a manager, and others. */
    readonly unmanaged: readonly CellLine[];
    readonly untold: readonly CellLine[];
    /** Is it the reporting quarter, in which every figure off target is told? */
    readonly isReporting: boolean;
    /** May whoever asks ask about some of the alerts only? */
    readonly isPart: boolean;
    /** Id of whoever asks. */
    readonly me: string;
    readonly page: number;
  };
