/** What a row of a card for several figures says, as a draft of its figure. */
import { CHOICE } from '../../../cards/entries/entryFields.ts';
import { GIVEN_FIELDS } from '../../../cards/reporting/formFields.ts';
import type { Cell } from '../../../domain/indicators/cell.ts';
import { wordsMark } from '../../../domain/reporting/checks/wordsDoubt.ts';
import { givenNames } from '../../../domain/reporting/countsAndParts.ts';
import type { Draft } from '../../../domain/reporting/draft.ts';
import { asStored } from '../drafts.ts';
import type { EntriesArgs, SentRow } from './entriesArgs.ts';

/**
 * Is nothing new said in a row? It is then left open. What was begun with a figure is sent with the rest; a figure that is
 * stored, and was sent back, is not.
 * @param begun the draft that the row showed; undefined for what is stored
 */
export function isBlank({ said }: SentRow, begun: Draft | undefined, cell: Cell): boolean {
  const { figure, given, picked, ...rest } = begun ?? asStored(cell);
  const { what, who, by } = rest.action;
  const shown: Partial<Record<string, string>> = {
    ...{ yearEnd: rest.yearEnd, commentary: rest.commentary, actionWhat: what, actionWho: who, actionBy: by },
    ...(begun === undefined && {
      ...{ figure, picked },
      ...Object.fromEntries(given.map((each, at) => [GIVEN_FIELDS[at] ?? '', each])),
    }),
  };
  return Object.entries(said).every(([field, words]) => ['', shown[field]].includes(words.trim()));
}

/**
 * The row written over what was begun: what a row does not ask for stays as it was.
 * @param begun the draft that the row showed, or what is stored
 */
export function rowDraft(row: SentRow, begun: Draft, cell: Cell): Draft {
  const { said } = row;
  const { choice } = said;
  const after = (prefix: string): string | undefined =>
    choice.startsWith(prefix) ? choice.slice(prefix.length) : undefined;
  const taken = choice === CHOICE.same ? (cell.previous?.figure ?? undefined) : after(CHOICE.take);
  const confirmed = taken ?? after(CHOICE.keep) ?? row.confirmedFigure;
  const names = givenNames(cell);
  return {
    ...begun,
    figure: taken ?? said.figure,
    given: GIVEN_FIELDS.slice(0, names.length).map((field) => said[field as keyof SentRow['said']] ?? ''),
    picked: said.picked,
    yearEnd: said.yearEnd,
    commentary: said.commentary,
    action: row.action ? { what: said.actionWhat, who: said.actionWho, by: said.actionBy } : begun.action,
    nothingToReport: choice === CHOICE.nothing,
    confirmedFigure: confirmed === '' ? null : confirmed,
    keptCommentary: choice === CHOICE.keepWords ? wordsMark(said.commentary) : row.keptCommentary,
  };
}

/** The identity of a row's form: all rows of a card have one id, each with its own figure. */
export const rowCarried = ({ ref, basedOn, asks }: SentRow, { period, submissionId }: EntriesArgs) => ({
  ...{ ref, period, submissionId, basedOn, asks },
});
