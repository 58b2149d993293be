/** What is wrong with a figure that somebody entered, before anything is made of it. */
import { Decimal } from 'decimal.js';
import { type Calculation, figureLimits } from './calculation.ts';
import { type Figure, showFigure } from './figure.ts';
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
  return value.precision() > 15 ? 'Enter the figure with at most 15 digits.' : undefined;
}

/** What is said of something that is no number. */
export const notANumber = (said: string): string =>
  `“${said.trim().slice(0, 40)}” is not a number. Enter it like 86.2.`;
