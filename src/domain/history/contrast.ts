/** Contrast: how far one figure is from another, in points for a percentage and in per cent otherwise, and which is better. */
import { Decimal } from 'decimal.js';
import type { Figure } from '../figures/figure.ts';
import { showDifference } from '../figures/figure.ts';
import type { Cell } from '../indicators/cell.ts';
import { changeSince, type PerformanceChange } from '../indicators/change.ts';

type Measured = Pick<Cell, 'unit' | 'decimals' | 'direction'>;

/** The difference of a figure from another; `better` is undefined where neither way is. */
export type Contrast = {
  readonly change: PerformanceChange | undefined;
  readonly isMore: boolean;
  readonly isSame: boolean;
  /** `3.2 points`, `12.5% (£20,000)`; of 0 nothing can be a percentage: `£20,000`. */
  readonly by: string;
};

/** How `figure` stands against `other`. */
export function contrastOf(figure: Figure, other: Figure, of: Measured): Contrast {
  const difference = new Decimal(figure).minus(other);
  return {
    change: changeSince(other, figure, of.direction),
    isMore: difference.isPositive(),
    isSame: difference.isZero(),
    by: amount(difference, new Decimal(other), of),
  };
}

function amount(difference: Decimal, from: Decimal, { unit, decimals }: Measured): string {
  const absolute = showDifference(difference.toFixed(), unit, decimals);
  if (unit === 'percent' || from.isZero() || difference.isZero()) return absolute;
  const share = difference.abs().times(100).dividedBy(from.abs());
  return `${perCent(share)} (${absolute})`;
}

/** One decimal, or as many as show that it is not nothing. */
function perCent(share: Decimal): string {
  const places = Math.max(1, Math.ceil(-share.log(10).toNumber()));
  return `${share.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed()}%`;
}

/** `3.2 points better than`, `5 minutes more than`, `the same as`. */
export function contrastWords({ change, isMore, isSame, by }: Contrast): string {
  if (isSame) return 'the same as';
  if (change === undefined) return `${by} ${isMore ? 'more' : 'less'} than`;
  return `${by} ${change === 'improving' ? 'better' : 'worse'} than`;
}
