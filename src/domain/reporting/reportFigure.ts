/** Reporting a figure that has been checked: the cell as it then is, and the revision that is kept of it for ever. */
import type { Figure } from '../figures/figure.ts';
import { type Cell, isReported, type Revision, revisionOf } from '../indicators/cell.ts';
import { judge } from '../judging/judge.ts';
import type { Checked } from './draft.ts';

/** Variances were published beside the very figures that were given then; for others there are none. */
export const publishedBeside = (
  cell: Pick<Cell, 'given' | 'publishedVariances'>,
  given: readonly Figure[] | undefined,
): Cell['publishedVariances'] => (given?.join() === cell.given?.join() ? cell.publishedVariances : undefined);

/**
 * How a cell stands with a figure in it: by the rule, save that a status which the performance team set stands while the
 * figure does that it is about.
 */
export function judgedWith(
  cell: Cell,
  { figure, picked }: Pick<Cell, 'figure' | 'picked'>,
): Pick<Cell, 'override' | 'status' | 'offTarget'> {
  const isKept = isReported(cell) && cell.figure === figure && cell.picked === picked;
  if (isKept && cell.override) {
    const { override, status, offTarget } = cell;
    return { override, status, offTarget };
  }
  const { status, offTarget } = judge({ ...cell, picked }, figure);
  return { override: null, status, offTarget };
}

/**
 * The cell with the figure in it, and what is kept of that.
 *
 * @param at when it was reported (ISO), and who did
 */
export function report(
  cell: Cell,
  checked: Extract<Checked, { kind: 'ready' }>,
  { by, at }: Pick<Revision, 'by' | 'at'>,
  submissionId: string,
): { readonly cell: Cell; readonly revision: Revision } {
  const { kind: _ready, ...said } = checked;
  const given = said.given && [...said.given];
  const after: Cell = {
    ...cell,
    ...said,
    given,
    publishedVariances: publishedBeside(cell, given),
    ...judgedWith(cell, said),
    ...{ reportedAt: at, reportedBy: by, revision: cell.revision + 1 },
  };
  const kind = isReported(cell) ? 'correction' : 'submission';
  const before = cell.revision === 0 ? null : cell;
  return { cell: after, revision: revisionOf(after, before, { kind, at, by, reason: '', submissionId }) };
}
