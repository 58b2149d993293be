/** Faults of an entered figure, found before it is used: not a number, wrong unit, out of range, too many digits. */
import { Decimal } from 'decimal.js';
import { type Calculation, figureLimits } from './calculation.ts';
import { type Figure, hasTooManyDigits, MOST_DIGITS, showFigure, type WrittenUnit } from './figure.ts';
import { readWrittenIn, scaleOf } from './readInUnit.ts';
import { isMoney, type Limits, type Unit, upperLimitOf } from './unit.ts';

type Of = {
  readonly unit: Unit;
  readonly decimals: number;
  readonly calculation?: Calculation | undefined;
  readonly limits?: Limits | undefined;
};

/**
 * Why what somebody entered can't be stored as a figure of an indicator; undefined when it can.
 *
 * @param figure what was read from it; undefined when it is no number
 */
export function enteredFault(said: string, figure: Figure | undefined, of: Of): string | undefined {
  if (figure === undefined) {
    const quoted = `“${said.trim().slice(0, 40)}”`;
    return of.unit === 'yes/no'
      ? `${quoted} is neither Yes nor No. Enter one of them.`
      : `${quoted} is not a number. Enter it like 86.2.`;
  }
  return unitFault(said, of.unit) ?? figureFault(figure, of);
}

function figureFault(figure: Figure, of: Of): string | undefined {
  const { unit } = of;
  const { least, most } = figureLimits(of);
  const value = new Decimal(figure);
  const show = (limit: number): string =>
    upperLimitOf(unit) === undefined ? showFigure(String(limit), unit, 0) : String(limit);
  const beyond =
    least !== undefined && value.lessThan(least)
      ? `below ${show(least)}`
      : most !== undefined && value.greaterThan(most)
        ? `above ${show(most)}`
        : undefined;
  if (beyond !== undefined) {
    const isShare = unit === 'percent' && of.limits === undefined && of.calculation === undefined;
    const instead = isShare
      ? ' If it is no share of 100, the performance team can give it other limits in the register.'
      : '';
    return `The figure can’t be ${beyond}.${instead}`;
  }
  return wholeFault(value, of) ?? digitsFault(figure);
}

/** Why a figure has decimals where none can be; undefined when that is fine. */
export function wholeFault(
  value: Decimal,
  { unit, decimals }: Pick<Of, 'unit' | 'decimals'>,
): string | undefined {
  if (value.isInteger()) return undefined;
  if (unit === 'yes/no') return 'This is answered with Yes or No.';
  return unit === 'count' && decimals === 0 ? 'This is a count, so enter a whole number.' : undefined;
}

/** Why a figure has too many digits to be kept, whatever its indicator; undefined when it has not. */
export const digitsFault = (figure: Figure, what = 'This figure'): string | undefined =>
  hasTooManyDigits(figure)
    ? `${what} has more than ${MOST_DIGITS} digits, and a figure takes at most ${MOST_DIGITS}: round it, or look for a slip.`
    : undefined;

/** Why the unit that was written does not fit the indicator's; undefined when it does. */
export function unitFault(said: string, unit: Unit): string | undefined {
  const read = readWrittenIn(said, unit);
  const written = read?.unit;
  if (scaleOf(unit) !== undefined && read && isPlainPounds(said)) {
    return `“${said.trim().slice(0, 40)}” may be pounds or ${unit}. Enter it like £50${unit.slice(1)}, or in full like £50,000.`;
  }
  if (written === undefined || written === unit || isLoosely(written, unit)) return undefined;
  return `“${said.trim().slice(0, 40)}” is ${WRITTEN[written]}, and this is counted in ${countedIn(unit)}. Enter the number alone, in that unit.`;
}

/** `£50` where thousands are counted: fifty pounds, or fifty thousand. */
const isPlainPounds = (said: string): boolean =>
  /£|GBP/i.test(said) && /^\D*\d{1,3}(?:\.\d+)?\D?$/.test(said.trim()) && !/[km]|bn/i.test(said);

/** Stars are a score, what is counted may be days, and a rate may be of pounds: `£ per tonne`. */
function isLoosely(written: WrittenUnit, unit: Unit): boolean {
  if (written === 'GBP' || written === 'percent') return unit.includes(written === 'GBP' ? '£' : '%');
  return unit === 'count' || upperLimitOf(unit) !== undefined;
}

const WRITTEN: Readonly<Record<WrittenUnit, string>> = {
  percent: 'a percentage',
  GBP: 'an amount of money',
  stars: 'a number of stars',
  minutes: 'a number of minutes',
  days: 'a number of days',
};

function countedIn(unit: Unit): string {
  if (unit === 'percent') return 'per cent';
  if (isMoney(unit)) return unit === 'GBP' ? 'pounds' : unit;
  if (unit === 'yes/no') return 'Yes and No';
  if (unit === 'count') return 'whole numbers';
  return unit.replace(/^score /, 'points ');
}
