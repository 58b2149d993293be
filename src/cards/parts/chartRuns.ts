/** Breaks in a chart's line where the measurement changes: a new definition, or a predecessor. */
import type { Cell } from '../../domain/indicators/cell.ts';
import { beginsBetween, isSameDefinition } from '../../domain/indicators/comparison.ts';
import { periodName } from '../../domain/time/period.ts';
import { asLine } from '../words/text.ts';

/** One period of an indicator's history. */
export type ChartPoint = Pick<Cell, 'ref' | 'unit' | 'basis' | 'definedSince'> &
  Pick<Cell, 'period' | 'figure' | 'target' | 'status' | 'previous'>;

/** Successive points of one indicator and one definition. */
export type ChartRun<P extends ChartPoint> = {
  readonly points: readonly P[];
  /** The index of its first point among all. */
  readonly from: number;
  readonly isLatest: boolean;
  readonly legend: string;
};

/** The points in runs, oldest first. */
export function runsOf<P extends ChartPoint>(points: readonly P[]): readonly ChartRun<P>[] {
  const starts = points.flatMap((point, index) => {
    const before = points[index - 1];
    if (!before || before.ref !== point.ref || !isSameDefinition(before, point)) return [index];
    // A figure reported since may not know yet that another definition holds from its quarter on.
    const isKnownLater = points
      .slice(index)
      .some((later) => later.ref === point.ref && beginsBetween(later.definedSince, before, point));
    return isKnownLater ? [index] : [];
  });
  const latest = points.at(-1);
  return starts.map((from, index) => ({
    points: points.slice(from, starts[index + 1]),
    from,
    isLatest: index === starts.length - 1,
    legend: points[from]?.ref === latest?.ref ? 'Earlier definition' : asLine(points[from]?.ref ?? ''),
  }));
}

/** The sentence on the breaks; empty where there are none. */
export function breaksIn(runs: readonly ChartRun<ChartPoint>[]): string {
  const sentences = runs.slice(1).map(({ points: [first] }, index) => {
    const before = runs[index];
    const since = first ? periodName(first.period) : '';
    return before?.legend === 'Earlier definition'
      ? `The definition changed in ${since}: figures from before are not compared with those since.`
      : `Before ${since}: ${before?.legend ?? ''}, which this indicator took over from.`;
  });
  return sentences.join(' ');
}
