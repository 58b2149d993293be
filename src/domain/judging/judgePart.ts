/** Judging a part of an indicator against its own target, by the indicator's scheme and direction. */
import type { Figure } from '../figures/figure.ts';
import type { Cell } from '../indicators/cell.ts';
import type { Target } from '../indicators/target.ts';
import { type Judged, type Judgement, judge } from './judge.ts';

/** The kinds of target that a part may have: levels, a phase of a profile among them, which need no history and no words. */
export const isLevel = ({ kind }: Target): boolean =>
  ['at least', 'at most', 'range', 'profile', 'none'].includes(kind);

/** The cell of which a part's figure would be the whole: what a scheme says of earlier figures is not asked of a part. */
export const asOnlyPart = <Whole extends Judged & Pick<Cell, 'period'>>(
  cell: Whole,
  target: Target,
): Whole => ({
  ...cell,
  ...{ target, floor: null, previous: null, lastYear: null, picked: null, calculation: undefined },
});

/** The status of a part's figure. */
export const judgePart = (cell: Judged & Pick<Cell, 'period'>, target: Target, figure: Figure): Judgement =>
  judge(asOnlyPart(cell, target), figure);
