/** Year-to-date figures: the quarters of a year rolled up so far, for indicators that say how their figures add up. */
import { calculate } from '../figures/calculation.ts';
import { type Figure, showFigure, sumOf } from '../figures/figure.ts';
import { type RollsUp, rollUpOver } from '../figures/rollUp.ts';
import type { Cell } from '../indicators/cell.ts';
import { isSameDefinition } from '../indicators/comparison.ts';
import { isDueIn } from '../time/frequency.ts';
import { type Period, periodName, periodsInARow, quarterOf, startYearOf } from '../time/period.ts';

type Reported = Pick<
  Cell,
  | 'ref'
  | 'period'
  | 'figure'
  | 'given'
  | 'unit'
  | 'decimals'
  | 'basis'
  | 'frequency'
  | 'rollsUp'
  | 'calculation'
  | 'definedSince'
>;

export type YearFigure = { readonly figure: Figure; readonly of: readonly Period[] };

/**
 * The year's figure up to a cell, from at least two in-period figures. Undefined where the indicator does not say how its
 * figures add up, and while any that was due is missing or was measured otherwise: a sum with a hole in it is not the year's.
 */
export function yearFigure(history: readonly Reported[], cell: Reported): YearFigure | undefined {
  const { rollsUp, calculation } = cell;
  if (!rollsUp || cell.basis !== 'in period') return undefined;
  const of = periodsInARow(cell.period, quarterOf(cell.period), -1)
    .filter((period) => isDueIn(cell, period))
    .toReversed();
  const found = of.flatMap((period) => {
    const at = history.find(
      (each) => each.period === period && each.ref === cell.ref && isSameDefinition(each, cell),
    );
    return at && at.figure !== null ? [{ ...at, figure: at.figure }] : [];
  });
  if (found.length < 2 || found.length < of.length) return undefined;
  if (rollsUp !== 'counts') {
    const figure = rollUpOver(
      rollsUp,
      found.map((each) => each.figure),
    );
    return figure === null ? undefined : { figure, of };
  }
  const counts = found.flatMap(({ given }) => (given ? [given] : []));
  if (!calculation || counts.length < found.length) return undefined;
  const [first = []] = counts;
  const sums = first.map((_, index) => sumOf(counts.map((each) => each[index] ?? '0')));
  const figure = calculate(calculation, sums);
  return figure === null ? undefined : { figure, of };
}

const HOW: Record<RollsUp, string> = {
  sum: 'the sum of',
  mean: 'the mean of',
  last: 'as in the last of',
  counts: 'from the counts of',
};

/** `Year to date: 560 minutes, the sum of Q1 and Q2 2024/25.` Nothing where there is no figure of the year. */
export function yearSentence(history: readonly Reported[], cell: Reported): string {
  const year = yearFigure(history, cell);
  if (!year || !cell.rollsUp) return '';
  const [first] = year.of;
  const last = year.of.at(-1);
  if (!first || !last) return '';
  const start = startYearOf(last);
  const whole = quarterOf(last) === 4 ? `Year ${start}/${String(start + 1).slice(2)}` : 'Year to date';
  const to = year.of.length === 2 ? 'and' : 'to';
  const periods = `Q${quarterOf(first)} ${to} ${periodName(last)}`;
  return `${whole}: ${showFigure(year.figure, cell.unit, cell.decimals)}, ${HOW[cell.rollsUp]} ${periods}.`;
}
