/** Overrides: a status that the performance team sets instead of the rule's, with a reason, for all to see. */
import { type Cell, type Override, type Revision, revisionOf } from '../indicators/cell.ts';
import { schemeOf, settled } from '../judging/judge.ts';
import { signingAfter } from '../signing.ts';
import { hasWords, lengthFault } from './commentary.ts';

/** The longest reason, in characters. */
export const REASON_LIMIT = 500;

/** The choice that removes an override. */
export const AS_THE_RULE = 'As the rule gives';

/** The statuses that can be set: the colours of the cell's scheme, best first. */
export const settable = (cell: Pick<Cell, 'ref' | 'scheme'>): readonly string[] =>
  schemeOf(cell)
    .bands.map(({ name }) => name)
    .toReversed();

export type Wish = { readonly status: string; readonly reason: string };
export type WishProblem = { readonly field: 'status' | 'reason'; readonly sentence: string };

/** Every problem with the override somebody asks for. */
export function checkWish(
  { status, reason }: Wish,
  cell: Pick<Cell, 'ref' | 'scheme' | 'override'>,
): readonly WishProblem[] {
  const problems: WishProblem[] = [];
  const isBack = status === AS_THE_RULE;
  if (!isBack && !settable(cell).includes(status)) {
    problems.push({ field: 'status', sentence: `Choose one: ${settable(cell).join(', ')}.` });
  }
  if (isBack && !cell.override) {
    problems.push({ field: 'status', sentence: 'It already stands as the rule gives. Choose a colour.' });
  }
  const fault = hasWords(reason)
    ? lengthFault(reason.trim(), REASON_LIMIT, 'The reason')
    : 'Say why: it is shown beside the status, for everybody.';
  if (fault !== undefined) problems.push({ field: 'reason', sentence: fault });
  return problems;
}

/** The cell with the status set, or by the rule again, and the revision that records it. The wish has been checked. */
export function override(
  cell: Cell,
  wish: Wish,
  { by, at }: Pick<Override, 'by' | 'at'>,
  submissionId: string,
): { readonly cell: Cell; readonly revision: Revision } {
  const reason = wish.reason.trim();
  const isBack = wish.status === AS_THE_RULE;
  const set = isBack ? null : { status: wish.status, reason, by, at };
  // Taken back where nothing was reported, the cell waits for its figure as before.
  const waits = isBack && cell.reportedBy === null;
  const now = settled({ ...cell, override: set, revision: waits ? 0 : cell.revision });
  const after = { ...now, ...signingAfter(cell, now), revision: cell.revision + 1 };
  return {
    cell: after,
    revision: revisionOf(after, cell, { kind: 'override', at, by, reason, submissionId }),
  };
}
