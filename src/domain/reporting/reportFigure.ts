/** Reporting a figure that has been checked: the cell as it then is, and the revision that is kept of it for ever. */
import type { Figure } from '../figures/figure.ts';
import { type Cell, isReported, type Revision, revisionOf } from '../indicators/cell.ts';
import { type Submission, submissionOf } from '../indicators/submission.ts';
import { type Judgement, judge } from '../judging/judge.ts';

/** Variances were published beside the very figures that were given then; for others there are none. */
const publishedBeside = (
  cell: Pick<Cell, 'given' | 'publishedVariances'>,
  given: readonly Figure[] | undefined,
): Cell['publishedVariances'] => (given?.join() === cell.given?.join() ? cell.publishedVariances : undefined);

/** What is put into a cell, with how it stands by the rule where that is known. */
type Entered = Submission & { readonly judgement?: Judgement | undefined };

/**
 * How a cell stands with a figure in it: by the rule, save that a status which the performance team set stands while the
 * figure does that it is about.
 */
export function judgedWith(
  cell: Cell,
  { figure, picked, judgement }: Pick<Entered, 'figure' | 'picked' | 'judgement'>,
): Pick<Cell, 'override' | 'status' | 'offTarget'> {
  const isKept = isReported(cell) && cell.figure === figure && cell.picked === picked;
  if (isKept && cell.override) {
    const { override, status, offTarget } = cell;
    return { override, status, offTarget };
  }
  const { status, offTarget } = judgement ?? judge({ ...cell, picked }, figure);
  return { override: null, status, offTarget };
}

/** The cell with that in it, as one revision more. */
export const withEntered = (cell: Cell, entered: Entered): Cell => ({
  ...cell,
  ...submissionOf(entered),
  publishedVariances: publishedBeside(cell, entered.given),
  ...judgedWith(cell, entered),
  revision: cell.revision + 1,
});

/**
 * The cell with the figure in it, and what is kept of that.
 *
 * @param at when it was reported (ISO), and who did
 */
export function report(
  cell: Cell,
  entered: Entered,
  { by, at }: Pick<Revision, 'by' | 'at'>,
  submissionId: string,
): { readonly cell: Cell; readonly revision: Revision } {
  const after: Cell = { ...withEntered(cell, entered), reportedAt: at, reportedBy: by };
  const kind = isReported(cell) ? 'correction' : 'submission';
  const before = cell.revision === 0 ? null : cell;
  return { cell: after, revision: revisionOf(after, before, { kind, at, by, reason: '', submissionId }) };
}
