/** Targets that can't be meant for the figures they are held against: 420 for a figure of 73,390. */
import { type Figure, showExactly } from '../../../figures/figure.ts';
import { showTarget } from '../../../indicators/showTarget.ts';
import type { Asked, Doubt } from './asked.ts';
import { isCumulative } from './cumulative.ts';
import { aimsOf } from './plausible.ts';

/** The question about a target ten times and more from a figure that is like all before it. */
export function wrongTargetDoubt({ figure, cell, history }: Asked): Doubt | undefined {
  const aims = aimsOf(cell.target).map(Number);
  if (aims.length === 0 || aims.includes(0) || isCumulative(cell, history)) return undefined;
  const isFar = (each: Figure): boolean =>
    aims.every((aim) => isTenTimes(Number(each), aim, cell.target.kind));
  if (!isFar(figure) || !history.slice(0, 4).every((each) => isFar(each.figure))) return undefined;
  return {
    kind: 'wrong target',
    sentence: `${showExactly(figure, cell.unit, cell.decimals)}, and the target is ${showTarget(cell.target, cell)}: if the target is wrong, tell the performance team. Is the figure right?`,
  };
}

/** A small figure may well be right where less is better; ten times too much is hardly meant, whichever way. */
function isTenTimes(value: number, aim: number, kind: Asked['cell']['target']['kind']): boolean {
  const ratio = Math.abs(value / aim);
  return ratio >= 9 || (ratio <= 0.11 && value !== 0 && kind !== 'at most');
}
