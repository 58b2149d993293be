/** Cells as a file changes them, and the changes to one quarter that they come to. */
import type { Cell, Revision } from '../../domain/indicators/cell.ts';
import { NOTHING_GIVEN } from '../../domain/indicators/submission.ts';
import { statusBefore } from '../../domain/judging/judge.ts';
import type { Period } from '../../domain/time/period.ts';
import { samePrevious } from '../../quarters/comparing.ts';
import type { Revised, StoredCell } from '../../store/periods/periods.ts';
import type { Figured } from './scoreFigure.ts';

/** The changes to one quarter. */
export type QuarterPlan = {
  readonly period: Period;
  /** Blank cells to add, before their figures. */
  readonly opened: readonly Cell[];
  readonly figures: readonly Figured[];
  /** Cells with the same figure, now compared with another one. */
  readonly compared: readonly Revised[];
};

/** A cell on its way into the store. */
export type Draft = {
  cell: Cell;
  readonly stored: StoredCell | undefined;
  figured?: Figured;
  /** The revision of a status that changes although the figure stays. */
  rejudged?: Revision | undefined;
  /** A commentary was added, and no figure. */
  isNoted?: boolean;
};

/** True where both cells are compared with the same earlier figures. */
export const sameComparison = (a: Cell, b: Cell): boolean =>
  samePrevious(a.previous, b.previous) && samePrevious(a.lastYear, b.lastYear);

/** The changes that the cells of a quarter come to. */
export function quarterPlan(period: Period, drafts: readonly Draft[]): QuarterPlan {
  const figures = drafts.flatMap(({ figured, cell }) =>
    figured ? [{ ...figured, cell, revision: { ...figured.revision, status: cell.status } }] : [],
  );
  return {
    period,
    figures,
    opened: [
      ...figures.flatMap(({ cell, stored }) => (stored ? [] : [unreported(cell)])),
      ...drafts.flatMap(({ cell, stored, isNoted }) => (isNoted && !stored ? [cell] : [])),
    ],
    compared: drafts.flatMap(({ figured, stored, cell, rejudged, isNoted }) =>
      !figured && stored && (isNoted || !sameComparison(cell, stored.cell))
        ? [{ ...stored, cell, revision: rejudged }]
        : [],
    ),
  };
}

const unreported = (cell: Cell): Cell => ({
  ...cell,
  ...NOTHING_GIVEN,
  status: statusBefore(cell),
  offTarget: false,
  reportedAt: null,
  reportedBy: null,
  revision: 0,
});
