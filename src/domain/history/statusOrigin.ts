/** The origin of a cell's status: the instant it dates from, and whether the figure came from a file. */
import { bringsFigure, type Revision } from '../indicators/cell.ts';

export type StatusSince = {
  /** ISO instant. */
  readonly at: string;
  /**
   * True for a figure from a file, also where its status was later set by hand or judged again, and for a status that
   * came with a correction of the definition, which is no news of the figure.
   */
  readonly isImported: boolean;
};

/**
 * When a cell got its present status, from its revisions, oldest first: a correction that leaves a figure Amber
 * leaves it Amber since the first. Undefined for a cell without revisions.
 */
export function statusSince(revisions: readonly Revision[]): StatusSince | undefined {
  const status = revisions.at(-1)?.status;
  const first = revisions.findLastIndex((each) => each.status !== status) + 1;
  const since = revisions[first];
  if (!since) return undefined;
  const figure = revisions.slice(0, first + 1).findLast(bringsFigure);
  return { at: since.at, isImported: since.kind === 'redefined' || figure?.kind === 'import' };
}
