/**
 * How a figure is off target, in one sentence: above or below it, outside its range, or by a status that was chosen.
 */
import type { Cell } from '../../domain/indicators/cell.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { figureOf, goalText, sidesOf } from '../../domain/judging/explain.ts';
import type { Goal } from '../../domain/judging/goal.ts';
import { judge } from '../../domain/judging/judge.ts';

/**
 * For a cell off target: `It is above its target of at most 10 days.` It says how the figure stands and not how it
 * came in, for it may have been reported, imported, corrected, or only judged anew.
 */
export function offTargetSentence(cell: Cell): string {
  if (cell.override) return 'The performance team set this status by hand.';
  const { rating, offTarget } = judge(cell, figureOf(cell));
  // A rule changed without a `since` leaves figures behind that it would not call off target.
  if (!offTarget) return 'It was off target by the rule of its day, which has been changed since.';
  if (!rating) return `Its milestone was reported as ${cell.status}, which is off target.`;
  if (cell.target.kind === 'change') return `It misses its target of ${showTarget(cell.target, cell)}.`;
  const [worse, better] = sidesOf(rating.goal, rating.offset.end);
  // Exactly at a target that it has to be better than.
  if (rating.offset.by.isZero())
    return `It is not ${better} ${goalText(cell, rating.goal)}, as its target asks.`;
  return `It is ${worse} its ${aimOf(cell, rating.goal)}.`;
}

/** `target of at most 10 days`, `target range of 85% to 90%`, `target of 58% by Q2`. */
function aimOf(cell: Cell, goal: Goal): string {
  switch (cell.target.kind) {
    case 'range':
      return `target range of ${goalText(cell, goal)}`;
    case 'profile':
      return `target of ${goalText(cell, goal)}`;
    default:
      return `target of ${showTarget(cell.target, cell)}`;
  }
}
