/** The projected trend in words: what is expected, whether that is on course, and how well such projections have done. */
import { Decimal } from 'decimal.js';
import { type Figure, showDifference, showFigure } from '../figures/figure.ts';
import type { Cell } from '../indicators/cell.ts';
import { showTarget } from '../indicators/showTarget.ts';
import type { Target } from '../indicators/target.ts';
import { type Judged as JudgedBy, judge, schemeOf } from '../judging/judge.ts';
import { type Frequency, quartersBetween } from '../time/frequency.ts';
import { type Period, periodName, shiftPeriod } from '../time/period.ts';
import { accuracyOf, type TrackRecord, type Trend } from './trend.ts';

/** The noun for an indicator’s periods, by frequency: one, and several. */
export const PERIODS: Record<Frequency, readonly [one: string, many: string]> = {
  monthly: ['quarter', 'quarters'],
  quarterly: ['quarter', 'quarters'],
  'bi-annual': ['half-year', 'half-years'],
  annual: ['year', 'years'],
  'calendar year': ['year', 'years'],
  'two-yearly': ['survey', 'surveys'],
  'on event': ['quarter', 'quarters'],
};

type Judged = JudgedBy & Pick<Cell, 'period' | 'figure' | 'status' | 'decimals' | 'frequency' | 'basis'>;

/** The target of a later quarter; undefined where none is known. */
export type TargetAt = (period: Period) => Target | undefined;

/** The target as it is, for every later quarter; a profile has another one for each, which the cell doesn't know. */
export const sameTarget =
  ({ target }: Pick<Cell, 'target'>): TargetAt =>
  () =>
    target.kind === 'profile' ? undefined : target;

/** One or two sentences on an indicator's trend. What is projected is held against the target of its own quarter. */
export function trendSentence(trend: Trend, cell: Judged, targetAt = sameTarget(cell)): string {
  const periods = PERIODS[cell.frequency];
  if (trend.kind === 'none') return `No projected trend: ${whyNone(trend, cell)}`;
  const show = (figure: Figure): string => showFigure(figure, cell.unit, cell.decimals);
  const { next, yearEnd, record, figures } = trend;
  const ends = yearEnd ? `, ${show(yearEnd.figure)} at year end (${periodName(yearEnd.period)})` : '';
  const course = courseOf(trend, cell, targetAt);
  const projected = `Projected trend over ${figures} ${periods[1]}: ${show(next.figure)} in ${periodName(next.period)}${ends}${course}.`;
  return `${projected} ${recordSentence(record, cell)}`;
}

/** True when the projected figure meets the target; undefined where there is no target to meet. */
function isOnCourse(figure: Figure, cell: Judged): boolean | undefined {
  const { rating, offTarget } = judge(cell, figure);
  return rating && !offTarget;
}

function courseOf(trend: Extract<Trend, { kind: 'projected' }>, cell: Judged, targetAt: TargetAt): string {
  const then = judgedAt((trend.yearEnd ?? trend.next).period, cell, targetAt);
  if (!then) return '';
  if (trend.yearEnd && schemeOf(cell).yearEnd) {
    const { status } = judge(then, trend.yearEnd.figure);
    return `; at year end that would be ${status} against ${showTarget(then.target, then)}`;
  }
  const onCourse = isOnCourse((trend.yearEnd ?? trend.next).figure, then);
  if (onCourse === undefined) return '';
  return `; ${onCourse ? 'on course' : 'not on course'} for ${showTarget(then.target, then)}`;
}

/** The cell as a later quarter's figure will be judged; undefined where its target is not known yet. */
function judgedAt(period: Period, cell: Judged, targetAt: TargetAt): Judged | undefined {
  if (period === cell.period) return cell;
  const target = targetAt(period);
  if (!target) return undefined;
  const follows = shiftPeriod(cell.period, quartersBetween(cell)) === period;
  // A change is measured from the quarter before, and only for the next one is that known.
  if (target.kind === 'change' && !follows) return undefined;
  const previous =
    cell.figure === null ? null : { period: cell.period, figure: cell.figure, status: cell.status };
  return { ...cell, period, target, previous };
}

/** How well such projections have done in the indicator's own past. */
export function recordSentence(
  record: TrackRecord | undefined,
  { unit, decimals, frequency }: Pick<Cell, 'unit' | 'decimals' | 'frequency'>,
): string {
  if (!record) return 'There is too little history to say how well such projections do.';
  const { within, hits, tests } = accuracyOf(record);
  const distance = new Decimal(within).isZero()
    ? 'right'
    : `within ${showDifference(within, unit, decimals)}`;
  const [one, many] = PERIODS[frequency];
  return `Such projections were ${distance} in ${hits} of ${tests} ${tests === 1 ? one : many}.`;
}

/** Why there is no projected trend, as a clause that ends its sentence. */
export function whyNone(trend: Extract<Trend, { kind: 'none' }>, cell: Judged): string {
  const [one, many] = PERIODS[cell.frequency];
  switch (trend.why) {
    case 'basis':
      return `it is drawn from in-period figures, and these are ${cell.basis}.`;
    case 'too old':
      return `there is no figure for this ${one} or the one before.`;
    case 'too few': {
      const there = ['there is none', 'there is one', 'there are two'][trend.figures] ?? '';
      return `it takes three figures of the same definition, and ${there}.`;
    }
    case 'beaten': {
      const { beatenBy } = trend.record;
      if (!beatenBy) return '';
      const rival = beatenBy.rival === 'last period' ? `same as last ${one}` : 'same quarter last year';
      const show = (off: Figure): string => showDifference(off, cell.unit, cell.decimals);
      const [ours, theirs] = [show(beatenBy.ours), show(beatenBy.theirs)];
      const over = `a straight line is a poor guide here. Over ${beatenBy.tests} ${beatenBy.tests === 1 ? one : many} it would have`;
      // “Out by 0.4 points, the other only by 0.4 points” would be read as a mistake.
      return ours === theirs
        ? `${over} come no closer than “${rival}”: either is out by ${ours} on average.`
        : `${over} been out by ${ours} on average, and “${rival}” by ${theirs}.`;
    }
  }
}
