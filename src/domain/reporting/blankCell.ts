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
export const blankCell = (
  indicator: Indicator,
  period: Period,
  { previous, lastYear, target, partTargets }: PeriodValues,
): Cell => ({
  ...blankOf(indicator),
  period,
  target: target ?? targetIn(indicator.target, period),
  ...(partTargets && { partTargets: [...partTargets] }),
  previous,
  lastYear,
});

// An import makes one for each of twenty years' quarters, and putting one together takes twelve times as long as a copy.
type Blank = Omit<Cell, 'period' | 'target'>;

const blanks = new WeakMap<Indicator, Blank>();

/** The parts of its cells that are the same in every period. */
function blankOf(indicator: Indicator): Blank {
  const made = blanks.get(indicator) ?? makeBlank(indicator);
  blanks.set(indicator, made);
  return made;
}

function makeBlank(indicator: Indicator): Blank {
  const {
    description: _description,
    purpose: _purpose,
    formula: _formula,
    predecessors: _predecessors,
    neighbours: _neighbours,
    target: _target,
    standard: _standard,
    dataSource: _dataSource,
    links: _links,
    restriction: _restriction,
    ...columns
  } = indicator;
  const blank = {
    ...columns,
    ...NOTHING_GIVEN,
    status: statusBefore(indicator),
    offTarget: false,
    previous: null,
    lastYear: null,
    override: null,
    reportedAt: null,
    reportedBy: null,
    revision: 0,
  };
  // Put together from several it is slow to copy; its own copy is not.
  return { ...blank };
}
