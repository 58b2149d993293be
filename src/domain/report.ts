/** Reporting a figure that has been checked: the cell as it then is, and the revision that is kept of it for ever. */
import { type Cell, isReported, type Revision } from './cell.ts';
import type { Checked } from './draft.ts';
import type { Figure } from './figure.ts';
import { judge } from './judge.ts';

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
  const { figure, published, picked, yearEnd, commentary, action, provisional } = checked;
  const given = checked.given && [...checked.given];
  const publishedVariances = publishedBeside(cell, given);
  const { override, status, offTarget } = judgedWith(cell, { figure, picked });
  const number = cell.revision + 1;
  const said = {
    figure,
    given,
    published,
    publishedVariances,
    yearEnd,
    commentary,
    action,
    provisional,
    status,
  };
  return {
    cell: {
      ...cell,
      ...said,
      ...{ picked, offTarget, override },
      ...{ reportedAt: at, reportedBy: by, revision: number },
    },
    revision: {
      ...said,
      ...{ number, at, by, submissionId, reason: '' },
      kind: isReported(cell) ? 'correction' : 'submission',
      before: cell.revision === 0 ? null : { figure: cell.figure, status: cell.status },
    },
  };
}
