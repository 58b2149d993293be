/**
 * Provenance of an answer: how many figures are in, when the last was reported and by whom, how many are carried, and
 * how many provisional.
 */
import { type CellLine, isCarried } from '../indicators/cell.ts';
import type { Frequency } from '../time/frequency.ts';
import { reportedOf } from './summary.ts';

export type Provenance = {
  /** Figures that are in, of those due in the quarter. */
  readonly reported: number;
  readonly expected: number;
  /** The latest report: an ISO instant, and the name of whoever sent it in. Undefined while nothing is in. */
  readonly last: { readonly at: string; readonly by: string | undefined } | undefined;
  /** How often the indicator of each carried figure is reported. */
  readonly carried: readonly Frequency[];
  /** How many of the figures, carried ones among them, are provisional. */
  readonly provisional: number;
};

/** The provenance of the cells that an answer was worked out from. */
export function provenanceOf(cells: readonly CellLine[]): Provenance {
  let latest: { readonly at: string; readonly by: string | undefined } | undefined;
  for (const { reportedAt, reportedBy, carriedInto } of cells) {
    if (carriedInto !== undefined) continue;
    if (reportedAt !== null && (latest === undefined || reportedAt > latest.at)) {
      latest = { at: reportedAt, by: reportedBy?.name };
    }
  }
  return {
    ...reportedOf(cells),
    last: latest,
    carried: cells.filter(isCarried).map(({ frequency }) => frequency),
    provisional: cells.filter(({ provisional }) => provisional).length,
  };
}
