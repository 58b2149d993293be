/** Units of figures: written form, limits, and label. */
import { z } from 'zod';

/** `score out of 5` and `stars out of 4` carry their own upper limit. */
export const Unit = z.union([
  z.enum(['percent', 'count', 'GBP', 'minutes', 'days', 'milestone']),
  z.templateLiteral(['score out of ', z.int()]),
  z.templateLiteral(['stars out of ', z.int()]),
]);
export type Unit = z.infer<typeof Unit>;

/** The upper limit that a unit carries in its name, if it does. */
export function upperLimitOf(unit: Unit): number | undefined {
  const found = /^(?:score|stars) out of (\d+)$/.exec(unit);
  return found ? Number(found[1]) : undefined;
}

/** The least and greatest figure that a unit allows; undefined where there is no limit. */
export function limitsOf(unit: Unit): { readonly least?: number; readonly most?: number } {
  if (unit === 'percent') return { least: 0, most: 100 };
  if (unit === 'GBP' || unit === 'milestone') return {};
  const most = upperLimitOf(unit);
  return most === undefined ? { least: 0 } : { least: 0, most };
}

/** The unit as a form puts it in brackets after the word "Figure": `%`, `£`, `stars out of 4`. */
export function unitLabel(unit: Unit): string {
  if (unit === 'percent') return '%';
  if (unit === 'GBP') return '£';
  return unit;
}
