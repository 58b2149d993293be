/** Reporting a checked figure: the new cell, and the permanent revision. */
import type { Figure } from '../figures/figure.ts';
import { type Cell, isReported, type Revision, revisionOf } from '../indicators/cell.ts';
import { type Submission, submissionOf } from '../indicators/submission.ts';
import { type Judgement, judge } from '../judging/judge.ts';
import { UNSIGNED } from '../signing.ts';

/** Published variances belong to the part figures they were published with; other figures have none. */
const publishedBeside = (
  cell: Pick<Cell, 'given' | 'publishedVariances'>,
  given: readonly Figure[] | undefined,
): Cell['publishedVariances'] => (given?.join() === cell.given?.join() ? cell.publishedVariances : undefined);

/** The values put into a cell, with their status by the rule where that is known. */
type Entered = Submission & { readonly judgement?: Judgement | undefined };

/**
 * The status of a cell with a figure in it: by the rule, save that an override stands while its figure does. So does what
 * is on record of a correction of its definition.
 */
export function judgedWith(
  cell: Cell,
  { figure, picked, judgement }: Pick<Entered, 'figure' | 'picked' | 'judgement'>,
): Pick<Cell, 'override' | 'status' | 'offTarget' | 'correction'> {
  const isKept = isReported(cell) && cell.figure === figure && cell.picked === picked;
  const correction = isKept ? cell.correction : undefined;
  if (isKept && cell.override) {
    const { override, status, offTarget } = cell;
    return { override, status, offTarget, correction };
  }
  const { status, offTarget } = judgement ?? judge({ ...cell, picked }, figure);
  return { override: null, status, offTarget, correction };
}

/** The cell with these values, as one more revision. What was signed, or sent back, was the figure before. */
export const withEntered = (cell: Cell, entered: Entered): Cell => ({
  ...cell,
  ...submissionOf(entered),
  publishedVariances: publishedBeside(cell, entered.given),
  ...judgedWith(cell, entered),
  ...UNSIGNED,
  revision: cell.revision + 1,
});

/**
 * The cell with the figure in it, and its revision.
 * @param how when it was reported (ISO), who did, why, where a reason had to be given, and which doubts they kept it against
 */
export function report(
  cell: Cell,
  entered: Entered,
  { by, at, reason = '', kept }: Pick<Revision, 'by' | 'at' | 'kept'> & Partial<Pick<Revision, 'reason'>>,
  submissionId: string,
): { readonly cell: Cell; readonly revision: Revision } {
  const after: Cell = { ...withEntered(cell, entered), reportedAt: at, reportedBy: by };
  const kind = isReported(cell) ? 'correction' : 'submission';
  const before = cell.revision === 0 ? null : cell;
  return {
    cell: after,
    revision: revisionOf(after, before, {
      kind,
      at,
      by,
      reason,
      submissionId,
      ...(kept !== undefined && { kept }),
    }),
  };
}
