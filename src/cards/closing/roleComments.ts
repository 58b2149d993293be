/** A comment in a role, such as finance: before it is kept, and as it is kept. */
import type { Comment } from '../../domain/closing/comments.ts';
import type { Cell, CellLine } from '../../domain/indicators/cell.ts';
import { periodName } from '../../domain/time/period.ts';
import { askShow } from '../buttons/onIndicator.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { figureText } from '../words/figureWords.ts';
import { chipOf } from '../words/statusChip.ts';
import { asLine, capital, clip, dotted } from '../words/text.ts';
import { commentLines } from './commentWords.ts';
import { reasonForm } from './reasonForms.ts';

export type CommentFormInput = {
  readonly cell: Cell;
  readonly role: string;
  readonly submissionId: string;
  /** The comments there are. */
  readonly comments: readonly Comment[];
  readonly timeZone: string;
  /** What was typed. */
  readonly text?: string | undefined;
  readonly problem?: string | undefined;
};

/** Asks for the comment: nothing is kept before the tap. */
export function commentForm(input: CommentFormInput): Rendered {
  const { cell, submissionId, comments, timeZone } = input;
  const { ref, period } = cell;
  const role = clip(input.role, 40);
  return reasonForm({
    title: `${capital(role)} comment on ${asLine(ref)}`,
    detail: dotted(
      clip(cell.title, 200),
      periodName(period),
      `${figureText(cell)} (${chipOf(cell.status, cell).label})`,
    ),
    says: [
      'It is shown with the figure under your name and today’s date. It can’t be changed afterwards, only added to.',
      ...commentLines(comments, timeZone, { most: 3, longest: 240 }),
    ],
    label: 'Your comment',
    example: 'e.g. The overspend is covered by the contingency',
    reason: input.text ?? '',
    problem: input.problem,
    actions: [
      {
        title: 'Keep the comment',
        verb: 'keepComment',
        data: { ref, period, role: input.role, submissionId },
        style: 'positive',
      },
      askShow(cell),
    ],
  });
}

/** A comment that is kept. */
export const commentKeptCard = (
  { ref, period }: Pick<CellLine, 'ref' | 'period'>,
  comment: Comment,
): Rendered =>
  messageCard({
    headline: `Your ${clip(comment.role ?? '', 40)} comment on ${ref} for ${periodName(period)} is on record`,
    sentence: `“${comment.text}”\nIt is shown with the figure, and in “why”.`,
    choices: [askShow({ ref, period })],
  });
