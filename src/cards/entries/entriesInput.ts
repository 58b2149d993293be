/** Input of the card on which several figures are reported at once. */
import type { Cell, CellLine } from '../../domain/indicators/cell.ts';
import type { Draft } from '../../domain/reporting/draft.ts';
import type { FormInput } from '../reporting/formInput.ts';
import type { Completeness } from '../words/completeness.ts';

/** A figure that is still to be stored, as its row shows it: what is in its fields, and what is to be settled. */
export type Entry = Pick<
  FormInput,
  'cell' | 'problems' | 'question' | 'likely' | 'words' | 'yearEndTarget' | 'yearStart' | 'timeZone'
> & {
  readonly draft: Draft;
  /** Are the fields of an action asked for? */
  readonly asksAction: boolean;
};

/** A figure that can't be stored from this card, and why. */
export type Elsewhere = {
  readonly cell: Pick<Cell, 'ref' | 'period'>;
  readonly sentence: string;
  /** Does its own form help? */
  readonly hasForm: boolean;
};

export type EntriesInput = {
  readonly completeness: Completeness;
  /** When they are due: `due by 14 October`. */
  readonly due: string;
  readonly submissionId: string;
  /** The figures just stored; of those marked nothing was written, as they were stored already. */
  readonly stored: readonly { readonly cell: Cell; readonly isUnchanged: boolean }[];
  /** Those still to be stored, in the order of their rows. */
  readonly entries: readonly Entry[];
  /** Those said not to be available yet, which are not asked for again on this card. */
  readonly aside: readonly string[];
  readonly elsewhere: readonly Elsewhere[];
  /** Further outstanding ones, beyond what one card takes. */
  readonly later: number;
  /** Outstanding figures of another quarter, once none of this one is left. */
  readonly besides: readonly CellLine[];
};
