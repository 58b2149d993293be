/**
 * Provenance of an answer: how many figures are in, when the last was reported and by whom, how many are provisional.
 */
import type { CellLine } from '../indicators/cell.ts';
import { reportedOf } from './summary.ts';

export type Provenance = {
  /** Figures that are in, of those expected. */
  readonly reported: number;
  readonly expected: number;
  /** The latest report: an ISO instant, and the name of whoever sent it in. Undefined while nothing is in. */
  readonly last: { readonly at: string; readonly by: string | undefined } | undefined;
  /** How many of the figures are provisional. */
  readonly provisional: number;
};

/** The provenance of the cells that an answer was worked out from. */
export function provenanceOf(cells: readonly CellLine[]): Provenance {
  let latest: { readonly at: string; readonly by: string | undefined } | undefined;
  for (const { reportedAt, reportedBy } of cells) {
    if (reportedAt !== null && (latest === undefined || reportedAt > latest.at)) {
      latest = { at: reportedAt, by: reportedBy?.name };
    }
  }
  return {
    ...reportedOf(cells),
    last: latest,
    provisional: cells.filter(({ provisional }) => provisional).length,
  };
}
