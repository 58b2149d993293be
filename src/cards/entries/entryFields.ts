/** The fields of a card for several figures, as clients send them back: those of one figure, with the place of its row. */

/** The most figures on one card: more than that is a long way down on a phone. */
export const MOST_ENTRIES = 6;

/** The most counts, parts or months that a row has room for; what takes more has its own form. */
export const MOST_GIVEN = 4;

/** The fields of a row. */
export const ENTRY_FIELDS = [
  ...(['figure', 'given1', 'given2', 'given3', 'given4', 'picked', 'choice', 'yearEnd'] as const),
  ...(['commentary', 'actionWhat', 'actionWho', 'actionBy'] as const),
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** The id of a field in a row. @param row from 0 */
export const fieldId = (field: EntryField, row: number): string => `${field}_${row + 1}`;

/**
 * What is chosen in a row: in place of a figure, or in answer to a question. `take` and `keep` are followed by the figure
 * that they are about.
 */
export const CHOICE = {
  same: 'same',
  notYet: 'not yet',
  nothing: 'nothing',
  keepWords: 'keep words',
  take: 'take:',
  keep: 'keep:',
} as const;
