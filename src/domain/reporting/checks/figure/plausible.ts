/** Could a figure be meant? Against every reference there is: the last figure, the median, the same quarter of last year, the target. */
import type { Figure } from '../../../figures/figure.ts';
import type { Target } from '../../../indicators/target.ts';
import { quarterOf, shiftPeriod, startYearOf } from '../../../time/period.ts';
import type { Asked } from './asked.ts';
import { earlierInYear, isCumulative } from './cumulative.ts';
import { isAbout, levelsOf, likeFigures, noiseOf } from './pastLevels.ts';

export type Plausible = {
  /** False only for a figure that is like nothing there is to compare with. */
  readonly isLike: (value: number) => boolean;
  /** True for a figure that is near something there is to compare with. */
  readonly fits: (value: number) => boolean;
  /** How far it is from the nearest of them, as a ratio: 0 for the same. */
  readonly distance: (value: number) => number;
  /** What it is held against. */
  readonly near: readonly number[];
  /** The figure that a question names, in words: `84.6 last time`. */
  readonly beside: { readonly figure: Figure; readonly when: string } | undefined;
};

/** The numbers in a target. */
export function aimsOf(target: Target): readonly Figure[] {
  switch (target.kind) {
    case 'at least':
    case 'at most':
    case 'profile':
      return [target.value];
    case 'range':
      return [target.low, target.high];
    default:
      return [];
  }
}

/** What the figures of an indicator would be like in this period. Undefined where there is nothing to compare with. */
export function plausibleIn(asked: Asked): Plausible | undefined {
  const { cell, history } = asked;
  return isCumulative(cell, history) ? throughYear(asked) : fromHistory(asked);
}

const TIMES = 2.5;

function fromHistory({ cell, history }: Asked): Plausible | undefined {
  const levels = levelsOf(history.map(({ figure }) => figure));
  const [last] = history;
  if (!levels || !last) return undefined;
  const lastYear = history.find(({ period }) => period === shiftPeriod(cell.period, -4));
  const near = [last.figure, ...(lastYear ? [lastYear.figure] : []), String(levels.median)].map(Number);
  const width = Math.max((levels.high - levels.low) * 0.6, 3 * noiseOf(levels, cell.unit === 'count'));
  const beyond = Math.max(width, Math.abs(levels.median) * 0.1);
  const isAlone = levels.values.length < 3;
  // However far figures spread, one several times all of them is like none.
  const [least, most] = [levels.low / TIMES, levels.high * TIMES + (cell.unit === 'count' ? 3 : 0)];
  const isWithin = (value: number): boolean =>
    value >= levels.low - beyond &&
    value <= levels.high + beyond &&
    (levels.low <= 0 || (value >= least && value <= most));
  return {
    isLike: (value) =>
      isAlone
        ? near.some((other) => value === other || (other !== 0 && value / other > 0.3 && value / other < 3))
        : isWithin(value),
    fits: (value) =>
      near.some((other) => isAbout(value, other)) ||
      (!isAlone && value >= levels.low && value <= levels.high && value !== 0),
    distance: (value) => nearest(value, [...near, ...levels.values]),
    near,
    beside: { figure: last.figure, when: 'last time' },
  };
}

/** Through the year: against the same quarter of earlier years, and what the year has come to so far. */
function throughYear(asked: Asked): Plausible | undefined {
  const { cell } = asked;
  const before = earlierInYear(asked);
  const same = likeFigures(asked);
  const [lastYear] = same;
  const so = before && Number(before.figure);
  if (so === undefined && lastYear === undefined) return undefined;
  // As much again in each quarter as in those before it.
  const onward =
    so !== undefined && before ? so * (quarterOf(cell.period) / quarterOf(before.period)) : undefined;
  const near = [...same.map(({ figure }) => Number(figure)), ...(onward === undefined ? [] : [onward])];
  const beside =
    before !== undefined
      ? { figure: before.figure, when: `by Q${quarterOf(before.period)}` }
      : lastYear && {
          figure: lastYear.figure,
          when: `in the same quarter of ${yearName(startYearOf(lastYear.period))}`,
        };
  return {
    isLike: (value) =>
      (so === undefined || value >= so) &&
      near.some((other) => value === other || (other !== 0 && value / other > 0.4 && value / other < 2.5)),
    fits: (value) =>
      (so === undefined || value >= so) && near.some((other) => value / other > 0.6 && value / other < 1.6),
    distance: (value) => nearest(value, near),
    near,
    beside,
  };
}

const yearName = (start: number): string => `${start}/${String((start + 1) % 100).padStart(2, '0')}`;

function nearest(value: number, others: readonly number[]): number {
  const ratios = others.map((other) =>
    value === other
      ? 0
      : value === 0 || other === 0 || value < 0 !== other < 0
        ? Number.POSITIVE_INFINITY
        : Math.abs(Math.log(value / other)),
  );
  return Math.min(...ratios);
}
