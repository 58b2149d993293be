/** Words of an owner's additions to a figure: commentary, predicted year end, and management action. */
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import type { TextField } from '../../domain/indicators/submission.ts';
import { isImport } from '../../domain/person.ts';
import { ACTION_LIMIT, needsAction, whoAndWhen } from '../../domain/reporting/action.ts';
import { yearEndSentence } from '../../domain/reporting/yearEndPrediction.ts';
import { chipOf } from '../words/statusChip.ts';
import { asLine, clip, paragraphs } from '../words/text.ts';
import { renderPart } from './render.ts';

/**
 * `Year-end: 92.0% predicted for Q4 2024/25, ● On track against at least 90%.` Empty where no prediction is asked
 * for.
 */
export const yearEndText = (cell: Cell): string =>
  yearEndSentence(cell, (status) => chipOf(status, cell).label);

type Said = Pick<Cell, 'commentary' | 'reportedBy'>;

/** `“Two analysts start in May.” – Isaiah Langer`: whose words they are is always to be seen. Empty where nothing is said. */
export function inTheirWords({ commentary, reportedBy }: Said, most?: number): string {
  const said = most === undefined ? commentary.trim() : clip(commentary, most);
  if (said === '') return '';
  // Whoever brought a file is not who wrote what is in it.
  const by = reportedBy && !isImport(reportedBy) ? ` – ${clip(reportedBy.name, 60)}` : '';
  return `“${said}”${by}`;
}

/** The owner's own texts, a paragraph each, and the source of the figure. */
export const ownWords = (cell: Pick<Cell, TextField> & Said): readonly { readonly text: string }[] =>
  [
    ...paragraphs(inTheirWords(cell)),
    ...(cell.source === '' ? [] : [`Source of the figure: ${asLine(cell.source)}`]),
    ...(cell.evidence === '' ? [] : [`Evidence: ${asLine(cell.evidence)}`]),
  ].map((text) => ({ text }));

/** The action in at most so many characters, who does it, and by when; nothing where none is given. */
export const actionParts = (
  { action }: Pick<Cell, 'action'>,
  most: number = ACTION_LIMIT,
): readonly object[] =>
  action
    ? [
        renderPart('labelled', { label: 'Action', text: clip(action.what, most) }),
        renderPart('labelled', { label: 'Who, when', text: asLine(whoAndWhen(action)) }),
      ]
    : [];

/**
 * The remark that an action is missing where the council's rule asks for one, as in imported figures. Empty
 * otherwise.
 */
export const actionMissing = (cell: Cell): string =>
  cell.action === undefined && isReported(cell) && needsAction(cell, cell.status)
    ? `No action is given, and on ${cell.status} it has to be: what is being done, who does it, and by when.`
    : '';
