/** Blank cells: an indicator's cell of a period before anything is reported. */
import type { Cell } from '../indicators/cell.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { NOTHING_GIVEN } from '../indicators/submission.ts';
import { type PartTarget, type Target, targetIn } from '../indicators/target.ts';
import { statusBefore } from '../judging/judge.ts';
import type { Period } from '../time/period.ts';

/** Values from other periods, previous and last year, and the targets set for this period alone. */
export type PeriodValues = Pick<Cell, 'previous' | 'lastYear'> & {
  readonly target: Target | undefined;
  readonly partTargets?: readonly PartTarget[] | undefined;
};

/** The cell of a period before anything is reported, from the indicator's present definition. */
export function blankCell(
  indicator: Indicator,
  period: Period,
  { previous, lastYear, target, partTargets }: PeriodValues,
): Cell {
  const {
    description: _description,
    purpose: _purpose,
    formula: _formula,
    predecessors: _predecessors,
    neighbours: _neighbours,
    standard: _standard,
    ...columns
  } = indicator;
  return {
    ...columns,
    period,
    target: target ?? targetIn(indicator.target, period),
    ...(partTargets && { partTargets: [...partTargets] }),
    ...NOTHING_GIVEN,
    status: statusBefore(indicator),
    offTarget: false,
    previous,
    lastYear,
    override: null,
    reportedAt: null,
    reportedBy: null,
    revision: 0,
  };
}
