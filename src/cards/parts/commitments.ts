/** What an owner adds to a figure, as cards say it: their own words, the year end that is predicted, and what is being done by whom and when. */
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import type { TextField } from '../../domain/indicators/submission.ts';
import { ACTION_LIMIT, needsAction, whoAndWhen } from '../../domain/reporting/action.ts';
import { yearEndSentence } from '../../domain/reporting/yearEndPrediction.ts';
import { chipOf } from '../words/statusChip.ts';
import { asLine, clip, paragraphs } from '../words/text.ts';
import { renderPart } from './render.ts';

/** `Year-end: 92.0% predicted for Q4 2024/25, ● On track against at least 90%.` Nothing where no prediction is asked for. */
export const yearEndText = (cell: Cell): string =>
  yearEndSentence(cell, (status) => chipOf(status, cell.scheme).label);

/** What the owner said, a paragraph each, and where they have the figure from. */
export const ownWords = (cell: Pick<Cell, TextField>): readonly { readonly text: string }[] =>
  [
    ...paragraphs(cell.commentary),
    ...(cell.source === '' ? [] : [`Source of the figure: ${asLine(cell.source)}`]),
  ].map((text) => ({ text }));

/** What is being done in at most so many characters, who does it, and by when; nothing where nothing is said. */
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

/** Where the council's rule asks for action on the status and none is given, as in what was imported. Nothing otherwise. */
export const actionMissing = (cell: Cell): string =>
  cell.action === undefined && isReported(cell) && needsAction(cell, cell.status)
    ? `No action is given, and on ${cell.status} it has to be: what is being done, who does it, and by when.`
    : '';
