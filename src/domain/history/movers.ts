/**
 * Movement between two periods: which indicators changed their status, which way, and which can't be compared. Better and
 * worse are of the figure, in terms of good and bad, and of a status that moved without one (shared/domain.md, words
 * that mean two things).
 */
import { z } from 'zod';
import type { Figure } from '../figures/figure.ts';
import { type CellLine, isCarried } from '../indicators/cell.ts';
import { changeSince, type PerformanceChange } from '../indicators/change.ts';
import { isComparable } from '../indicators/comparison.ts';
import { byRef } from '../indicators/indicator.ts';
import { stepsUp } from '../judging/betterOrWorse.ts';
import { schemeOf } from '../judging/judge.ts';
import type { Period } from '../time/period.ts';

const Status = z.string().min(1).max(60);

/** The movement asked for: any, better or worse, or from one status to another; `to` Red alone is "newly red". */
export const Move = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('any') }),
  z.object({ kind: z.literal('better') }),
  z.object({ kind: z.literal('worse') }),
  z
    .object({ kind: z.literal('between'), from: Status.optional(), to: Status.optional() })
    .refine(({ from, to }) => from !== undefined || to !== undefined),
]);
export type Move = z.infer<typeof Move>;

/**
 * The direction in which a status moved; `otherwise` between statuses that are not colours of one scheme, `same` where
 * only the figure got better or worse.
 */
export type Way = 'worse' | 'better' | 'otherwise' | 'same';

export type Mover = {
  readonly line: CellLine;
  readonly from: string;
  /** The period of the earlier status: an annual indicator is compared with its own last one. */
  readonly since: Period;
  readonly way: Way;
  /** How its figure changed, in terms of good and bad; undefined where neither way is better, or one has no figure. */
  readonly figure: PerformanceChange | undefined;
};

export type Movement = {
  /** Worse movements first, the worst current status at the top; otherwise by reference. */
  readonly movers: readonly Mover[];
  /** Cells without a comparable earlier figure, such as new indicators or those since measured in another way. */
  readonly incomparable: readonly CellLine[];
  /** Cells that had a status then and have no figure yet. */
  readonly waiting: readonly CellLine[];
  /** Carried cells whose figure is no later than the earlier period: there was nothing new that could have moved. */
  readonly carried: readonly CellLine[];
  /** How many of the others have the status that they had then. */
  readonly unchanged: number;
  /** How many figures got better, and how many worse, whatever became of their statuses. */
  readonly figures: { readonly better: number; readonly worse: number };
};

type Earlier = { readonly period: Period; readonly status: string; readonly figure: Figure | null };

/**
 * Compares the status of cells with what it was in an earlier period.
 *
 * @param earlier the lines of that period's table, in which what was not due stands with its figure of then
 */
export function movementSince(
  cells: readonly CellLine[],
  earlier: readonly CellLine[],
  since: Period,
  wanted: Move,
): Movement {
  const then = new Map(earlier.map((line) => [line.ref, line]));
  const isStill = (line: CellLine): boolean => isCarried(line) && line.period <= since;
  const pairs = cells
    .filter((line) => !isStill(line))
    .map((line) => ({ line, was: statusBefore(line, then.get(line.ref), since) }));
  const changes = pairs.flatMap(({ line, was }): Mover[] => {
    if (!was) return [];
    const figure = changeSince(was.figure, line.figure, line.direction);
    return [{ line, from: was.status, since: was.period, way: wayOf(line, was), figure }];
  });
  const ofFigures = wanted.kind === 'better' || wanted.kind === 'worse';
  const movers = changes.filter(({ way }) => ofFigures || way !== 'same');
  const many = (change: PerformanceChange): number =>
    changes.filter(({ figure }) => figure === change).length;
  const isWaiting = ({ status }: CellLine): boolean => status === 'Not reported';
  return {
    movers: movers
      .filter((mover) => isWanted(mover, wanted))
      .toSorted(
        (a, b) => WAYS.indexOf(a.way) - WAYS.indexOf(b.way) || depth(a) - depth(b) || byRef(a.line, b.line),
      ),
    incomparable: pairs.flatMap(({ line, was }) => (was || isWaiting(line) ? [] : [line])),
    waiting: pairs.flatMap(({ line, was }) => (was && isWaiting(line) ? [line] : [])),
    carried: cells.filter(isStill),
    unchanged: pairs.filter(({ line, was }) => was?.status === line.status && !isWaiting(line)).length,
    figures: { better: many('improving'), worse: many('deteriorating') },
  };
}

const WAYS: readonly Way[] = ['worse', 'better', 'otherwise', 'same'];

/** Sort key: a fall to Red comes before one from Blue to Green; among rises none is more urgent. */
const depth = ({ line, way }: Mover): number =>
  way === 'worse' ? schemeOf(line).bands.findIndex(({ name }) => name === line.status) : 0;

/** The status before: for indicators not reported every quarter, that of their own previous period. */
function statusBefore(line: CellLine, then: CellLine | undefined, since: Period): Earlier | undefined {
  if (then) return isComparable(then, line) ? then : undefined;
  const { previous } = line;
  return previous && previous.month === undefined && previous.period <= since ? previous : undefined;
}

function wayOf(line: CellLine, was: Earlier): Way {
  if (was.status === line.status) return 'same';
  const steps = stepsUp({ scheme: line.scheme, ...was }, line);
  if (steps === undefined) return 'otherwise';
  return steps < 0 ? 'worse' : 'better';
}

/** Is this movement asked for? A cell not reported yet has not moved, unless that status is asked for. */
function isWanted({ line, from, way, figure }: Mover, wanted: Move): boolean {
  switch (wanted.kind) {
    case 'any':
      return way !== 'otherwise';
    case 'better':
      return figure === 'improving' || (way === 'better' && figure !== 'deteriorating');
    case 'worse':
      // Of a figure that got better the status may be worse all the same: a target was raised.
      return figure === 'deteriorating' || way === 'worse';
    case 'between':
      return (
        (wanted.from === undefined || wanted.from === from) &&
        (wanted.to === undefined ? line.status !== 'Not reported' : wanted.to === line.status)
      );
  }
}
