/** Arguments of a card for several figures: what its buttons carry of each row, and the fields, by the place of the row. */
import { z } from 'zod';
import { ENTRY_FIELDS, type EntryField, fieldId, MOST_ENTRIES } from '../../../cards/entries/entryFields.ts';
import { Period } from '../../../domain/time/period.ts';
import { CellArgs, Text, Toggle, Whole } from '../../basis/arguments.ts';

const Row = z.object({
  ref: CellArgs.shape.ref,
  /** The revision that the row was filled in against, and the hash of what it asked for. */
  basedOn: Whole,
  asks: Text,
  /** Did the row ask for an action? */
  action: Toggle,
  confirmedFigure: Text,
  keptCommentary: Text,
});

const PLACES = Array.from({ length: MOST_ENTRIES }, (_each, row) => row);

const Fields = z.object({
  period: Period,
  submissionId: z.string().min(1).max(100),
  rows: z.array(Row).max(MOST_ENTRIES),
  aside: z.array(CellArgs.shape.ref).max(200).optional(),
  ...(Object.fromEntries(
    PLACES.flatMap((row) => ENTRY_FIELDS.map((field) => [fieldId(field, row), Text])),
  ) as Record<string, typeof Text>),
});

/** A row as it was sent: what it is about, and what is in its fields. */
export type SentRow = z.infer<typeof Row> & { readonly said: Readonly<Record<EntryField, string>> };

export const EntriesArgs = Fields.transform(({ period, submissionId, rows, aside = [], ...fields }) => {
  const said: Readonly<Record<string, unknown>> = fields;
  return {
    period,
    submissionId,
    aside,
    rows: rows.map(
      (row, place): SentRow => ({
        ...row,
        said: Object.fromEntries(
          ENTRY_FIELDS.map((field) => [field, String(said[fieldId(field, place)] ?? '')]),
        ) as SentRow['said'],
      }),
    ),
  };
});
export type EntriesArgs = z.infer<typeof EntriesArgs>;
