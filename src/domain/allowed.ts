/** What is wrong with a figure that somebody entered, before anything is made of it. */
import { Decimal } from 'decimal.js';
import { type Calculation, figureLimits } from './calculation.ts';
import {
  type Figure,
  hasTooManyDigits,
  MOST_DIGITS,
  readWritten,
  showFigure,
  type WrittenUnit,
} from './figure.ts';
import { outOf, type Unit } from './unit.ts';

/** Why a figure of an indicator can't be stored; undefined when it can. */
export function figureFault(
  figure: Figure,
  of: { readonly unit: Unit; readonly calculation?: Calculation | undefined },
): string | undefined {
  const { unit } = of;
  const { least, most } = figureLimits(of);
  const value = new Decimal(figure);
  const show = (limit: number): string =>
    outOf(unit) === undefined ? showFigure(String(limit), unit, 0) : String(limit);
  if (least !== undefined && value.lessThan(least)) return `The figure can’t be below ${show(least)}.`;
  if (most !== undefined && value.greaterThan(most)) return `The figure can’t be above ${show(most)}.`;
  if (unit === 'count' && !value.isInteger()) return 'This is a count, so enter a whole number.';
  return digitsFault(figure);
}

/** Why a figure can't be kept as it is, whatever it is of; undefined when it can. */
export const digitsFault = (figure: Figure, what = 'This figure'): string | undefined =>
  hasTooManyDigits(figure)
    ? `${what} has more than ${MOST_DIGITS} digits, and a figure takes at most ${MOST_DIGITS}: round it, or look for a slip.`
    : undefined;

/** Why what was written can't be meant for an indicator: it says another unit. Undefined when it can. */
export function unitFault(said: string, unit: Unit): string | undefined {
  const written = readWritten(said)?.unit;
  if (written === undefined || written === unit || isLoosely(written, unit)) return undefined;
  return `“${said.trim().slice(0, 40)}” does not go with this figure, whose unit is ${NAMES[unit] ?? unit}. Enter it in that unit, as a number alone.`;
}

/** Stars are a score, and what is counted may be days. */
const isLoosely = (written: WrittenUnit, unit: Unit): boolean =>
  (unit === 'count' || outOf(unit) !== undefined) && written !== 'percent' && written !== 'GBP';

const NAMES: Readonly<Partial<Record<Unit, string>>> = { percent: 'per cent', GBP: 'pounds' };

/** What is said of something that is no number. */
export const notANumber = (said: string): string =>
  `“${said.trim().slice(0, 40)}” is not a number. Enter it like 86.2.`;
