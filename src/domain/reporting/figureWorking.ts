/** How a cell’s figure was worked out, in words: from counts, from parts, or from the months of the quarter. */

import { rollUp } from '../figures/breakdown.ts';
import { showWorking } from '../figures/calculationWords.ts';
import { eachMonth, monthFigures } from '../figures/countsByMonth.ts';
import { type Figure, showExactly, showFigure } from '../figures/figure.ts';
import { isFigure, missingIn, NO_DATA, quarterFrom } from '../figures/months.ts';
import type { Definition } from '../indicators/indicator.ts';
import { givenNames, keepsMonths, MONTHS } from './countsAndParts.ts';

type Worked = Pick<
  Definition,
  'unit' | 'decimals' | 'limits' | 'calculation' | 'breakdown' | 'frequency' | 'rollsUp'
> & {
  readonly given?: readonly Figure[] | undefined;
  readonly givenByMonth?: readonly string[] | undefined;
  readonly figure?: Figure | null;
};

/**
 * The working as a sentence and a blank; empty where the figure was given directly.
 * @param months the names of the quarter's months
 */
export function figureWorking(cell: Worked, months?: readonly string[]): string {
  const { calculation, breakdown, given, unit, decimals } = cell;
  const byMonth = countsWorking(cell, months ?? MONTHS);
  if (!given) return byMonth;
  if (calculation) {
    const shown = showWorking(calculation, given, cell);
    return `${shown === undefined ? '' : `${shown}. `}${byMonth}`;
  }
  if (keepsMonths(cell)) return monthsWorking(cell, given, months ?? MONTHS);
  if (!breakdown) return '';
  const whole = rollUp(breakdown, given);
  if (whole === null) return byMonth;
  const show = (figure: Figure): string => showExactly(figure, unit, decimals);
  const parts = givenNames(cell, months).map((name, index) => `${name} ${show(given[index] ?? '0')}`);
  return `${parts.join(', ')}: ${breakdown.rollUp} ${show(whole)}. ${byMonth}`;
}

/**
 * `By month: April 195 of 300 (65.0%), May 190 of 350 (54.3%), June 200 of 350 (57.1%). `, with those that are missing or had
 * nothing to measure; empty where the counts or parts were not given by the month.
 */
function countsWorking(cell: Worked, names: readonly string[]): string {
  const figures = cell.givenByMonth && monthFigures(cell);
  if (!figures) return '';
  const counts = eachMonth(cell.givenByMonth ?? []);
  const shown = names.flatMap((name, index) => {
    const figure = figures[index];
    if (!isFigure(figure)) return [];
    const whole = showFigure(figure, cell.unit, cell.decimals);
    const [part, all] = (counts[index] ?? []).map((count) => showExactly(count, 'count', 0));
    return [cell.calculation?.kind === 'ratio' ? `${name} ${part} of ${all} (${whole})` : `${name} ${whole}`];
  });
  const missing = missingIn(figures, names);
  const without = names.filter((_, index) => figures[index] === NO_DATA);
  const so = (cell.figure ?? null) === null ? ', so the quarter has no figure of its own yet' : '';
  return [
    ...(shown.length === 0 ? [] : [`By month: ${shown.join(', ')}. `]),
    ...(without.length === 0 ? [] : [`There was nothing to measure in ${listed(without)}. `]),
    ...(missing.length === 0
      ? []
      : [`${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} missing${so}. `]),
  ].join('');
}

const RULE = { mean: 'Mean', sum: 'Sum', last: 'Last', counts: 'Together' } as const;

/**
 * `Mean of April 82%, May 84%, June 86% = 84%. `, with the months that had nothing to measure after it; or which month is
 * missing, without which there is no figure of the quarter.
 */
function monthsWorking(
  { unit, decimals, rollsUp, figure }: Worked,
  given: readonly string[],
  names: readonly string[],
): string {
  const show = (figure: Figure): string => showExactly(figure, unit, decimals);
  const shown = names.flatMap((name, index) => {
    const month = given[index];
    return isFigure(month) ? [`${name} ${show(month)}`] : [];
  });
  const missing = missingIn(given, names);
  const have = shown.length > 0 ? `By month: ${shown.join(', ')}. ` : '';
  if (missing.length > 0) {
    const are = missing.length === 1 ? 'is' : 'are';
    const so = (figure ?? null) === null && rollsUp ? ', so the quarter has no figure of its own yet' : '';
    return `${have}${listed(missing)} ${are} missing${so}. `;
  }
  if (!rollsUp || rollsUp === 'counts') return have;
  const without = names.filter((_, index) => given[index] === NO_DATA);
  const beside = without.length === 0 ? '' : ` There was nothing to measure in ${listed(without)}.`;
  const whole = quarterFrom(rollsUp, given);
  return whole === null || whole === undefined
    ? `${beside.trim()} `
    : `${RULE[rollsUp]} of ${shown.join(', ')} = ${show(whole)}.${beside} `;
}

/** `April, May and June`. */
const listed = (names: readonly string[]): string => names.join(', ').replace(/, ([^,]*)$/, ' and $1');
