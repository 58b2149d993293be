/** Units of figures: written form, usual limits, and label. */
import { z } from 'zod';

/** A unit with a name of the council's own, `hours` or `per 1,000 households`: a number with decimals. */
const NamedUnit = z.string().trim().min(1).max(40).brand<'named unit'>();

/**
 * `score out of 5` and `stars out of 4` carry their own upper limit; a figure in `£k` counts thousands of pounds, and one in
 * `yes/no` is 1 or 0.
 */
export const Unit = z.union([
  z.enum(['percent', 'count', 'GBP', '£k', '£m', 'minutes', 'days', 'yes/no', 'milestone']),
  z.templateLiteral(['score out of ', z.int()]),
  z.templateLiteral(['stars out of ', z.int()]),
  NamedUnit,
]);
export type Unit = z.infer<typeof Unit>;

/** The least and greatest figure; a missing end has no limit. */
export const Limits = z.object({ least: z.number().optional(), most: z.number().optional() });
export type Limits = z.infer<typeof Limits>;

/** Names of units that are a number and nothing more. */
export const BARE_NAMES = ['number', 'rate', 'ratio', 'index'] as const;

/** The upper limit that a unit carries in its name, if it does. */
export function upperLimitOf(unit: Unit): number | undefined {
  const found = /^(?:score|stars) out of (\d+)$/.exec(unit);
  return found ? Number(found[1]) : undefined;
}

const MONEY: readonly Unit[] = ['GBP', '£k', '£m'];

/** Is it an amount of money, whatever it is counted in? */
export const isMoney = (unit: Unit): boolean => MONEY.includes(unit);

/** Names of what may well be below nought; hours, tonnes or rates may not. */
const SIGNED = /\b(change|difference|variance|net|growth|balance|index|points|degrees|temperature)\b|°/i;

/**
 * The limits of a figure whose indicator sets none itself: a percentage is taken to be a share, from 0 to 100, and what is
 * counted or measured is not below 0.
 */
export function usualLimits(unit: Unit): Limits {
  if (unit === 'percent') return { least: 0, most: 100 };
  if (unit === 'yes/no') return { least: 0, most: 1 };
  if (isMoney(unit) || unit === 'milestone' || SIGNED.test(unit)) return {};
  const most = upperLimitOf(unit);
  return most === undefined ? { least: 0 } : { least: 0, most };
}

/** Limits in words, as a register has them: `0 to 100`, `at least 0`, `at most 10`, `none`. */
export function showLimits({ least, most }: Limits): string {
  if (least !== undefined && most !== undefined) return `${least} to ${most}`;
  if (least !== undefined) return `at least ${least}`;
  return most === undefined ? 'none' : `at most ${most}`;
}

/** The unit as a form puts it in brackets after the word "Figure": `%`, `£`, `stars out of 4`. */
export function unitLabel(unit: Unit): string {
  if (unit === 'percent') return '%';
  return unit === 'GBP' ? '£' : unit;
}
