/** All that an answer about alerts is made of: each with its row of the ledger and the figure as it stands now. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { LedgerEntry } from '../../domain/messages/errand.ts';
import type { Chosen } from '../words/selectionWords.ts';
import type { Here } from '../words/when.ts';

/** One figure that one person was told of, or was to be. */
export type Told = {
  readonly entry: LedgerEntry;
  /** The status as told. */
  readonly status: string;
  /** As it stands now. */
  readonly line: CellLine;
};

export type AlertsInput = Chosen &
  Here & {
    /** The one figure that is asked about. */
    readonly line: CellLine | undefined;
    readonly isUnsent: boolean;
    /** Newest first. */
    readonly told: readonly Told[];
    /** Where one figure is asked about and nothing of that is told: what else was told of it. */
    readonly besides: readonly Told[];
    /** Off target, and told to nobody: those without a manager, and others. */
    readonly unmanaged: readonly CellLine[];
    readonly untold: readonly CellLine[];
    /** True for the quarter being reported, of which every figure off target is told. */
    readonly isReporting: boolean;
    /** True where only some of the alerts are whoever asks’ to ask about. */
    readonly isPart: boolean;
    /** Who asks. */
    readonly me: string;
    readonly page: number;
  };
