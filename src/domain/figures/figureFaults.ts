/** Faults of an entered figure, found before it is used: not a number, wrong unit, out of range, too many digits. */
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
import { type Unit, upperLimitOf } from './unit.ts';

type Of = { readonly unit: Unit; readonly calculation?: Calculation | undefined };

/**
 * Why what somebody entered can't be stored as a figure of an indicator; undefined when it can.
 *
 * @param figure what was read from it; undefined when it is no number
 */
export function enteredFault(said: string, figure: Figure | undefined, of: Of): string | undefined {
  if (figure === undefined) return `“${said.trim().slice(0, 40)}” is not a number. Enter it like 86.2.`;
  return unitFault(said, of.unit) ?? figureFault(figure, of);
}

function figureFault(figure: Figure, of: Of): string | undefined {
  const { unit } = of;
  const { least, most } = figureLimits(of);
  const value = new Decimal(figure);
  const show = (limit: number): string =>
    upperLimitOf(unit) === undefined ? showFigure(String(limit), unit, 0) : String(limit);
  if (least !== undefined && value.lessThan(least)) return `The figure can’t be below ${show(least)}.`;
  if (most !== undefined && value.greaterThan(most)) return `The figure can’t be above ${show(most)}.`;
  if (unit === 'count' && !value.isInteger()) return 'This is a count, so enter a whole number.';
  return digitsFault(figure);
}

/** Why a figure has too many digits to be kept, whatever its indicator; undefined when it has not. */
export const digitsFault = (figure: Figure, what = 'This figure'): string | undefined =>
  hasTooManyDigits(figure)
    ? `${what} has more than ${MOST_DIGITS} digits, and a figure takes at most ${MOST_DIGITS}: round it, or look for a slip.`
    : undefined;

/** Why the unit that was written does not fit the indicator's; undefined when it does. */
export function unitFault(said: string, unit: Unit): string | undefined {
  const written = readWritten(said)?.unit;
  if (written === undefined || written === unit || isLoosely(written, unit)) return undefined;
  return `“${said.trim().slice(0, 40)}” is ${WRITTEN[written]}, and this is counted in ${countedIn(unit)}. Enter the number alone, in that unit.`;
}

/** Stars are a score, and what is counted may be days. */
const isLoosely = (written: WrittenUnit, unit: Unit): boolean =>
  (unit === 'count' || upperLimitOf(unit) !== undefined) && written !== 'percent' && written !== 'GBP';

const WRITTEN: Readonly<Record<WrittenUnit, string>> = {
  percent: 'a percentage',
  GBP: 'an amount of money',
  stars: 'a number of stars',
  minutes: 'a number of minutes',
  days: 'a number of days',
};

function countedIn(unit: Unit): string {
  if (unit === 'percent') return 'per cent';
  if (unit === 'GBP') return 'pounds';
  if (unit === 'count') return 'whole numbers';
  return unit.replace(/^score /, 'points ');
}
