/** The months of a monthly indicator, one after the other across its quarters, each against the month before. */

import { monthFigures } from '../figures/countsByMonth.ts';
import type { Figure } from '../figures/figure.ts';
import { isFigure, MISSING, NO_DATA } from '../figures/months.ts';
import type { Cell } from '../indicators/cell.ts';
import { changeSince, type PerformanceChange } from '../indicators/change.ts';
import { isSameDefinition } from '../indicators/comparison.ts';
import type { Target } from '../indicators/target.ts';
import { judge } from '../judging/judge.ts';
import { type Month, monthsIn } from '../time/month.ts';
import { monthsOf, periodsInARow, quarterOf, quartersFrom, type YearStart } from '../time/period.ts';

export type MonthLine = {
  readonly month: Month;
  /** Null where there was nothing to measure; undefined where the month is missing. */
  readonly figure: Figure | null | undefined;
  /** The month’s own target, else that of its quarter; none of a quarter that is the sum of its months. */
  readonly target: Target;
  /** The status that the rule gives the month; undefined without a colour. */
  readonly status: string | undefined;
  /** Against the month before: undefined where there is nothing to compare with. */
  readonly change: PerformanceChange | undefined;
  /** The cell of its quarter. */
  readonly cell: Cell;
};

/**
 * The months of some quarters, oldest first. A quarter between them of which nothing is held has missing months.
 * @param cells of one indicator, oldest first; at least one
 * @param until the last month that has begun
 */
export function monthLines(
  cells: readonly [Cell, ...Cell[]],
  yearStart: YearStart,
  until: Month,
): readonly MonthLine[] {
  const [first] = cells;
  const last = cells.at(-1) ?? first;
  const quarters = periodsInARow(first.period, quartersFrom(first.period, last.period) + 1);
  const months = quarters.flatMap((period) => {
    const own = cells.find((cell) => cell.period === period);
    const names = monthsOf(period, yearStart);
    const figures = own && monthFigures(own);
    return monthsIn(period, yearStart).map((month, at) => ({
      month,
      given: figures?.[at] ?? MISSING,
      cell: own ?? { ...last, period, given: undefined, givenByMonth: undefined },
      target: own?.partTargets?.find(({ part }) => part === names[at])?.target ?? sharedTarget(own ?? last),
      startsYear: quarterOf(period) === 1 && at === 0,
    }));
  });
  return months
    .filter(({ month }) => month <= until)
    .map(({ month, given, cell, target, startsYear }, index): MonthLine => {
      const figure = isFigure(given) ? given : given === NO_DATA ? null : undefined;
      const before = months[index - 1];
      const isComparable =
        before !== undefined &&
        isFigure(before.given) &&
        isSameDefinition(before.cell, cell) &&
        !(startsYear && cell.basis === 'year to date');
      const isLevel = target.kind !== 'change' && target.kind !== 'none' && target.kind !== 'milestone';
      const rated =
        figure && isLevel ? judge({ ...cell, target, previous: null, lastYear: null }, figure) : undefined;
      return {
        ...{ month, figure, target, cell },
        status: rated?.rating ? rated.status : undefined,
        change: isComparable && figure ? changeSince(before.given, figure, cell.direction) : undefined,
      };
    });
}

/** One month of a cell, 0 to 2, without the month before it. */
export const monthLineOf = (cell: Cell, place: number, yearStart: YearStart): MonthLine | undefined =>
  monthLines([cell], yearStart, monthsIn(cell.period, yearStart)[2])[place];

/** The target that each month shares with its quarter: what a sum has to come to is no target of what it is the sum of. */
export const sharedTarget = ({ rollsUp, target }: Pick<Cell, 'rollsUp' | 'target'>): Target =>
  rollsUp === 'sum' ? { kind: 'none' } : target;
