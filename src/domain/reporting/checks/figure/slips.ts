/** Slips of a kind: a point too far left or right, a sign, another unit. Asked with the figure that is likely to be meant. */
import { Decimal } from 'decimal.js';
import { type Figure, showExactly } from '../../../figures/figure.ts';
import { isMoney, type Unit } from '../../../figures/unit.ts';
import { showTarget } from '../../../indicators/showTarget.ts';
import type { Asked, Doubt } from './asked.ts';
import { aimsOf, type Plausible, plausibleIn } from './plausible.ts';
import { isPossible } from './possible.ts';
import { quarterAlone } from './quarterAlone.ts';

/** A ratio between what was written and what was meant. */
type Slip = { readonly times: Decimal; readonly ofUnit?: boolean };

const times = (value: Decimal.Value): Slip => ({ times: new Decimal(value) });

/** A point one or two places off, either way; a percentage given as the share behind it. */
const POINTS: readonly Slip[] = ['10', '0.1', '100', '0.01'].map(times);
/** Pounds for thousands of them, and a rate per 1,000 for one per head. */
const THOUSANDS: readonly Slip[] = ['1000', '0.001'].map(times);

/** Other units of the same kind: how many of the smaller make one of the larger. */
const UNITS: readonly { readonly is: RegExp; readonly by: readonly number[] }[] = [
  { is: /^minutes?\b/i, by: [60] },
  { is: /^seconds?\b/i, by: [60] },
  { is: /^hours?\b/i, by: [60, 24] },
  { is: /^(?:calendar |working )?days?\b/i, by: [24, 7, 5] },
  { is: /^weeks?\b/i, by: [7, 5] },
  { is: /^months?\b/i, by: [12] },
  { is: /^years?\b/i, by: [12] },
  { is: /^(?:£m|£k|GBP)$/, by: [1_000_000] },
];

function slipsOf(unit: Unit): readonly Slip[] {
  const another = UNITS.filter(({ is }) => is.test(unit)).flatMap(({ by }) =>
    by.flatMap((each): Slip[] => [
      { times: new Decimal(each), ofUnit: true },
      { times: new Decimal(1).dividedBy(each), ofUnit: true },
    ]),
  );
  return [...POINTS, ...(unit === 'percent' ? [] : THOUSANDS), ...another];
}

/**
 * The question about a figure that is like nothing before it, where one of a known kind of slip would make it so: 8.46 for
 * 84.6, 0.862 for 86.2, 31,664 for −31,664, hours for minutes. Without a history a percentage is held against its target.
 */
export function slipDoubt(asked: Asked): Doubt | undefined {
  const { figure, cell } = asked;
  const plausible = plausibleIn(asked);
  if (!plausible) return shareDoubt(asked);
  const value = Number(figure);
  if (value === 0 || plausible.isLike(value)) return undefined;
  const likely = likelyOf(asked, plausible);
  if (likely === undefined || !plausible.beside) return undefined;
  const show = (each: Figure): string => showExactly(each, cell.unit, cell.decimals);
  const { beside } = plausible;
  return {
    kind: 'slip',
    sentence: `${show(beside.figure)} ${beside.when}, ${show(figure)} now: is that right?`,
    likely,
  };
}

/** The figure that is likely to be meant by one that can't be stored: 862 for 86.2%. */
export function likelyInstead(asked: Asked): Figure | undefined {
  const plausible = plausibleIn(asked);
  if (plausible) return likelyOf(asked, plausible);
  const fits = candidates(asked).filter((each) =>
    aimsOf(asked.cell.target).some((aim) => isNearAim(each, aim)),
  );
  return fits[0]?.toFixed();
}

const isNearAim = (value: Decimal, aim: Figure): boolean =>
  value.greaterThan(new Decimal(aim).times('0.75')) && value.lessThan(new Decimal(aim).times('1.25'));

/** Of what the slips would make of it, the one nearest to what there is to compare with. */
export function likelyOf(asked: Asked, plausible: Plausible): Figure | undefined {
  const fitting = candidates(asked)
    .filter((each) => plausible.fits(each.toNumber()))
    .map((each) => ({ each, distance: plausible.distance(each.toNumber()) }));
  // Slips of the point come first: another unit has to be much nearer.
  const [first, ...others] = fitting;
  const alone = quarterAlone(asked);
  if (alone) return alone.toFixed();
  if (!first) return signed(asked, plausible);
  const best = others.reduce((one, other) => (other.distance < one.distance - 0.05 ? other : one), first);
  return best.each.toFixed();
}

function candidates({ figure, cell }: Asked): readonly Decimal[] {
  const value = new Decimal(figure);
  const places = Math.max(cell.decimals, 2);
  return slipsOf(cell.unit).flatMap(({ times: by, ofUnit }) => {
    const made = value.times(by);
    const meant = ofUnit || isMoney(cell.unit) ? made.toDecimalPlaces(places, Decimal.ROUND_HALF_UP) : made;
    const rounded = cell.unit === 'count' && cell.decimals === 0 && ofUnit ? meant.round() : meant;
    return isPossible(rounded, cell) ? [rounded] : [];
  });
}

/** The figure with the other sign, where all before it have that. */
function signed({ figure, cell, history }: Asked, plausible: Plausible): Figure | undefined {
  const value = new Decimal(figure);
  const negatives = history.filter((each) => Number(each.figure) < 0).length;
  const isOther = value.isNegative() ? negatives === 0 : negatives === history.length;
  const turned = value.negated();
  return history.length >= 3 && isOther && plausible.isLike(turned.toNumber()) && isPossible(turned, cell)
    ? turned.toFixed()
    : undefined;
}

/** The question about a first percentage that is a hundredth of something near the target, without a history. */
function shareDoubt({ figure, cell }: Asked): Doubt | undefined {
  const { unit, decimals, target } = cell;
  const [aim] = aimsOf(target);
  const value = new Decimal(figure);
  if (unit !== 'percent' || aim === undefined || !value.greaterThan(0) || value.greaterThan(1))
    return undefined;
  const whole = value.times(100);
  if (whole.lessThan(new Decimal(aim).dividedBy(2)) || whole.greaterThan(new Decimal(aim).times(2))) {
    return undefined;
  }
  const show = (each: Figure): string => showExactly(each, unit, decimals);
  return {
    kind: 'share',
    sentence: `${show(figure)}, and the target is ${showTarget(target, cell)}: is that right, or is it ${show(whole.toFixed())}?`,
    likely: whole.toFixed(),
  };
}
