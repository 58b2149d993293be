/** Counts as an owner writes them into the form: read, held against each other, and worked out. */
import { Decimal } from 'decimal.js';
import { type Calculation, calculate, countNames } from './calculation.ts';
import { type Figure, readFigure, showExactly } from './figure.ts';
import type { Unit } from './unit.ts';

/** What counts come to: a figure, null where there is nothing to measure, or sentences on what is wrong with them. */
export type Counted =
  | { readonly kind: 'counted'; readonly counts: readonly Figure[]; readonly figure: Figure | null }
  | { readonly kind: 'problems'; readonly sentences: readonly string[] };

/** Reads what was written for each of a calculation's names, in their order. */
export function readCounts(said: readonly string[], calculation: Calculation, unit: Unit): Counted {
  const names = countNames(calculation);
  const read = names.map((name, index) => readCount(said[index] ?? '', name));
  const sentences = read.flatMap((each) => ('sentence' in each ? [each.sentence] : []));
  const counts = read.flatMap((each) => ('count' in each ? [each.count] : []));
  if (sentences.length > 0) return { kind: 'problems', sentences };
  const tooMany = partAboveWhole(counts, calculation, unit);
  if (tooMany) return { kind: 'problems', sentences: [tooMany] };
  return { kind: 'counted', counts, figure: calculate(calculation, counts) };
}

function readCount(said: string, name: string): { readonly count: Figure } | { readonly sentence: string } {
  const tidy = said.trim();
  if (tidy === '') return { sentence: `Enter how many: ${name}. If there were none, enter 0.` };
  const count = readFigure(tidy);
  if (count === undefined) {
    return { sentence: `“${tidy.slice(0, 40)}” is not a number. Enter ${name} like 148.` };
  }
  const value = new Decimal(count);
  if (value.isNegative() && !value.isZero()) return { sentence: `${name} can’t be below 0.` };
  return value.precision() > 15 ? { sentence: `Enter ${name} with at most 15 digits.` } : { count };
}

/** A share of something can't be more than all of it. */
function partAboveWhole(counts: readonly Figure[], calculation: Calculation, unit: Unit): string | undefined {
  const [part = '0', whole = '0'] = counts;
  const isShare = calculation.kind === 'ratio' && unit === 'percent' && calculation.factor === '100';
  const isPositive =
    calculation.kind === 'ratio' && new Decimal(whole).isZero() && !new Decimal(part).isZero();
  if (!isPositive && !(isShare && new Decimal(part).gt(whole))) return undefined;
  const [first, second] = countNames(calculation);
  return `${showExactly(part, 'count', 0)} (${first}) can’t be out of ${showExactly(whole, 'count', 0)} (${second}): check both.`;
}
