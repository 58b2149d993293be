/** Targets that can't be meant for the figures they are held against: 420 for a figure of 73,390. */

import { figureLimits } from '../../../figures/calculation.ts';
import { type Figure, showExactly } from '../../../figures/figure.ts';
import { showTarget } from '../../../indicators/showTarget.ts';
import type { Asked, Doubt } from './asked.ts';
import { isCumulative } from './cumulative.ts';
import { aimsOf } from './plausible.ts';

/** Of a first figure it can't be told whether it is wrong, or its target. */
const LEAST_FIGURES = 2;

/** The question about a target ten times and more from a figure that is like all before it, or one of nothing that is met by anything. */
export function wrongTargetDoubt({ figure, cell, history }: Asked): Doubt | undefined {
  const { target, unit, decimals } = cell;
  const aims = aimsOf(target).map(Number);
  if (aims.length === 0 || history.length < LEAST_FIGURES || isCumulative(cell, history)) return undefined;
  const isFar = (each: Figure): boolean => aims.every((aim) => isFarFrom(Number(each), aim, cell));
  if (!isFar(figure) || !history.slice(0, 4).every((each) => isFar(each.figure))) return undefined;
  return {
    kind: 'wrong target',
    sentence: `${showExactly(figure, unit, decimals)}, and the target is ${showTarget(target, cell)}: if the target is wrong, tell the performance team. Is the figure right?`,
  };
}

/** A small figure may well be right where less is better, if not one this small; ten times too much is hardly meant. */
function isFarFrom(value: number, aim: number, cell: Asked['cell']): boolean {
  if (aim === 0) return cell.target.kind === 'at least' && figureLimits(cell).least === 0 && value > 0;
  const ratio = Math.abs(value / aim);
  return ratio >= 9 || (value !== 0 && ratio <= (cell.target.kind === 'at most' ? 1 / 30 : 1 / 9));
}
