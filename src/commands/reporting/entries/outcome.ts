/** What became of one figure among several: stored, or not from here, and why. */
import type { Elsewhere, EntriesInput } from '../../../cards/entries/entriesInput.ts';
import type { Received } from '../receiving.ts';

export type StoredRow = { readonly kind: 'stored'; readonly stored: EntriesInput['stored'][number] };
export type ElsewhereRow = { readonly kind: 'elsewhere'; readonly elsewhere: Elsewhere };

export const storedRow = ({ cell, became }: Extract<Received, { kind: 'stored' }>): StoredRow => ({
  kind: 'stored',
  stored: { cell, isUnchanged: became.isUnchanged === true },
});

/** @param hasForm does its own form help? */
export const elsewhereRow = (cell: Elsewhere['cell'], sentence: string, hasForm: boolean): ElsewhereRow => ({
  kind: 'elsewhere',
  elsewhere: { cell, sentence, hasForm },
});
