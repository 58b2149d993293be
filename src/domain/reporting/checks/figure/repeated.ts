/** Figures too good a match: the target itself, or last quarter's to the last digit, in a series that never stands still. */

import { figureLimits } from '../../../figures/calculation.ts';
import { showExactly } from '../../../figures/figure.ts';
import { showTarget } from '../../../indicators/showTarget.ts';
import type { Asked, Doubt } from './asked.ts';
import { earlierInYear, isCumulative } from './cumulative.ts';
import { type Levels, levelsOf, noiseOf } from './pastLevels.ts';
import { aimsOf } from './plausible.ts';

/** So many figures have to have moved before one that does not is asked about. */
const LEAST_FIGURES = 4;

/** The question about a figure that is the target to the last digit. */
export function targetItselfDoubt(asked: Asked): Doubt | undefined {
  const { figure, cell, history } = asked;
  const value = Number(figure);
  const { least, most } = figureLimits(cell);
  const isAim = aimsOf(cell.target).some((aim) => Number(aim) === value);
  if (!isAim || value === 0 || value === least || value === most) return undefined;
  if (history.length < LEAST_FIGURES || history.some((each) => Number(each.figure) === value))
    return undefined;
  const levels = levelsOf(history.map((each) => each.figure));
  if (!levels || !isRestless(levels, 0.2)) return undefined;
  return {
    kind: 'target itself',
    sentence: `${showExactly(figure, cell.unit, cell.decimals)} is the target, ${showTarget(cell.target, cell)}: is it the figure, too?`,
  };
}

/** The question about a figure that is the last one to the last digit. */
export function sameAgainDoubt(asked: Asked): Doubt | undefined {
  const { figure, cell, history } = asked;
  const [last] = history;
  if (!last || Number(last.figure) !== Number(figure) || Number(figure) === 0) return undefined;
  const { least, most } = figureLimits(cell);
  if (Number(figure) === least || Number(figure) === most) return undefined;
  const hasStood = history.some((each, index) => Number(each.figure) === Number(history[index + 1]?.figure));
  const levels = levelsOf(history.map((each) => each.figure));
  if (!levels || hasStood || history.length < LEAST_FIGURES - 1) return undefined;
  const isThroughYear = isCumulative(cell, history);
  if (isThroughYear ? earlierInYear(asked) === undefined : !isMoving(levels)) return undefined;
  return {
    kind: 'same again',
    sentence: `${showExactly(figure, cell.unit, cell.decimals)} is last time’s figure to the last digit${isThroughYear ? ', and this is year to date' : ''}: is that right?`,
  };
}

const isMoving = (levels: Levels): boolean =>
  levels.values.length >= LEAST_FIGURES && isRestless(levels, 0.12);

/** Is the step in which figures are given so small beside their noise that no two agree by chance? */
const isRestless = (levels: Levels, share: number): boolean => levels.step < noiseOf(levels, false) * share;
