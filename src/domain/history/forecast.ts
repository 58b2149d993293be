/** The forecast: whether an indicator will hit its target at the end of the year, and how far that can be said. */
import { Decimal } from 'decimal.js';
import type { Figure } from '../figures/figure.ts';
import type { CellLine } from '../indicators/cell.ts';
import type { Target } from '../indicators/target.ts';
import type { Goal } from '../judging/goal.ts';
import { type Judged, judge } from '../judging/judge.ts';
import { type Period, shiftPeriod, yearEndOf } from '../time/period.ts';
import { accuracyOf, type Projection, type TrackRecord, type Trend, trendOf } from './trend.ts';

/**
 * How sure a projection is. `likely` and `unlikely` lie further from the target than such projections have been off in
 * three quarters of the indicator's own past, times the periods it looks ahead; `close` lies within that; `untested` has no past to be tested on.
 */
type Verdict = 'likely' | 'unlikely' | 'close' | 'untested';

export type Forecast =
  /** The year's last figure is in. */
  | { readonly kind: 'known'; readonly meets: boolean; readonly status: string; readonly figure: Figure }
  | {
      readonly kind: 'projected';
      readonly figure: Figure;
      readonly status: string;
      readonly meets: boolean;
      readonly verdict: Verdict;
      /** How far the projection is from the target, in the indicator's unit; never negative. */
      readonly margin: Figure;
      readonly record: TrackRecord | undefined;
      /** How many figures the line is drawn through. */
      readonly figures: number;
      /** Every period from the next one to the year's last. */
      readonly ahead: readonly Projection[];
    }
  | { readonly kind: 'none'; readonly why: 'not active' | 'milestone' | 'no target' | 'no comparison' }
  | { readonly kind: 'none'; readonly why: 'trend'; readonly trend: Extract<Trend, { kind: 'none' }> };

/**
 * The forecast of a cell's year.
 *
 * @param history what was reported up to the cell, in any order; at least a year of it for schemes that look back one
 * @param target that of the year's last quarter
 */
export function forecastOf(history: readonly CellLine[], cell: CellLine, target: Target): Forecast {
  const none = (why: 'not active' | 'milestone' | 'no target' | 'no comparison'): Forecast => ({
    kind: 'none',
    why,
  });
  if (cell.lifecycle !== 'active') return none('not active');
  if (cell.unit === 'milestone' || target.kind === 'milestone') return none('milestone');
  if (target.kind === 'none') return none('no target');
  const yearEnd = yearEndOf(cell.period);
  if (cell.period === yearEnd && cell.figure !== null) {
    if (!judge(cell, cell.figure).rating && !cell.override) return none('no comparison');
    return { kind: 'known', meets: !cell.offTarget, status: cell.status, figure: cell.figure };
  }
  const trend = trendOf(history, cell);
  if (trend.kind === 'none') return { kind: 'none', why: 'trend', trend };
  const at = trend.ahead.findIndex(({ period }) => period === yearEnd);
  const projected = trend.ahead[at];
  if (!projected) return none('no comparison');
  const then = asAtYearEnd(history, cell, target, trend.ahead[at - 1]);
  const { rating, status, offTarget } = judge(then, projected.figure);
  if (!rating) return none('no comparison');
  const margin = fromMissing(projected.figure, rating.goal);
  const { record, figures, ahead } = trend;
  const verdict = verdictOf(!offTarget, margin, at + 1, record);
  return {
    kind: 'projected',
    figure: projected.figure,
    status,
    meets: !offTarget,
    verdict,
    margin: margin.toFixed(),
    record,
    figures,
    ahead,
  };
}

/** How far a figure is from where a target begins to be missed. */
function fromMissing(figure: Figure, { side, low, high }: Goal): Decimal {
  const toLow = new Decimal(figure).minus(low).abs();
  const toHigh = new Decimal(figure).minus(high).abs();
  return side === 'higher' ? toLow : side === 'lower' ? toHigh : Decimal.min(toLow, toHigh);
}

/** The cell as it will be judged: by the year-end's target, against what is expected before it and what was a year earlier. */
function asAtYearEnd(
  history: readonly CellLine[],
  cell: CellLine,
  target: Target,
  before: { readonly period: Period; readonly figure: Figure } | undefined,
): Judged {
  const { period, figure } = cell;
  const from = before ?? (figure === null ? cell.previous : { period, figure });
  const lastYear = history.find(({ period }) => period === shiftPeriod(yearEndOf(cell.period), -4));
  return {
    ...cell,
    target,
    picked: null,
    previous: from && { ...from, status: '' },
    lastYear:
      lastYear && lastYear.figure !== null
        ? { period: lastYear.period, figure: lastYear.figure, status: lastYear.status }
        : null,
  };
}

// A record is of projections one period ahead; further ahead, they are taken to be off by as many times as much.
function verdictOf(meets: boolean, margin: Decimal, ahead: number, record: TrackRecord | undefined): Verdict {
  if (!record) return 'untested';
  const within = new Decimal(accuracyOf(record).within).times(ahead);
  if (margin.lte(within) && !within.isZero()) return 'close';
  return meets ? 'likely' : 'unlikely';
}
