/** What is wrong with a figure that somebody entered, before anything is made of it. */
import { Decimal } from 'decimal.js';
import { type Calculation, figureLimits } from './calculation.ts';
import { type Figure, showFigure } from './figure.ts';
import { outOf, type Unit } from './unit.ts';

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

/** Why what is written can’t be of the unit: it names another one. Undefined when it names none, or this one. */
export function unitFault(said: string, unit: Unit): string | undefined {
  const written = WRITTEN_UNITS.find(({ sign }) => sign.test(said));
  return written && !unit.startsWith(written.unit)
    ? `“${said.trim().slice(0, 40)}” is ${written.is}, and this is counted in ${countedIn(unit)}. Enter a figure of that kind.`
    : undefined;
}

/** The units that a figure may be written with. One in another unit is another indicator’s figure. */
const WRITTEN_UNITS = [
  { sign: /£|GBP/i, unit: 'GBP', is: 'an amount of money' },
  { sign: /[%％]|per ?cent/i, unit: 'percent', is: 'a percentage' },
  { sign: /stars?\s*$/i, unit: 'stars', is: 'a number of stars' },
  { sign: /min(ute)?s?\s*$/i, unit: 'minutes', is: 'a number of minutes' },
  { sign: /days?\s*$/i, unit: 'days', is: 'a number of days' },
] as const;

function countedIn(unit: Unit): string {
  if (unit === 'percent') return 'per cent';
  if (unit === 'GBP') return 'pounds';
  return unit === 'count' ? 'whole numbers' : unit;
}

function figureFault(figure: Figure, of: Of): string | undefined {
  const { unit } = of;
  const { least, most } = figureLimits(of);
  const value = new Decimal(figure);
  const show = (limit: number): string =>
    outOf(unit) === undefined ? showFigure(String(limit), unit, 0) : String(limit);
  if (least !== undefined && value.lessThan(least)) return `The figure can’t be below ${show(least)}.`;
  if (most !== undefined && value.greaterThan(most)) return `The figure can’t be above ${show(most)}.`;
  if (unit === 'count' && !value.isInteger()) return 'This is a count, so enter a whole number.';
  return value.precision() > 15 ? 'Enter the figure with at most 15 digits.' : undefined;
}
