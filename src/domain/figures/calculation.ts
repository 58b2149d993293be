/** Calculated indicators: the counts an owner gives, and the figure they come to. */
import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { Figure } from './figure.ts';
import { type Limits, type Unit, usualLimits } from './unit.ts';

const Name = z.string().min(1).max(80);

/** How counts make a figure. Every name says what is counted: `changes succeeded`. */
export const Calculation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ratio'), numerator: Name, denominator: Name, factor: z.string() }),
  /** (positive − negative) of all three, in per cent: −100 to 100. */
  z.object({ kind: z.literal('net'), positive: Name, neutral: Name, negative: Name }),
  /** What is added, less what is taken away, over what stands below the line together; the counts alone where that is nothing. */
  z.object({
    kind: z.literal('combined'),
    added: z.array(Name).min(1),
    taken: z.array(Name),
    below: z.array(Name),
    factor: z.string(),
  }),
]);
export type Calculation = z.infer<typeof Calculation>;

/** The names of the counts, in the order in which they are kept. */
export function countNames(calculation: Calculation): readonly string[] {
  switch (calculation.kind) {
    case 'ratio':
      return [calculation.numerator, calculation.denominator];
    case 'net':
      return [calculation.positive, calculation.neutral, calculation.negative];
    case 'combined':
      // One that stands above and below the line is given once.
      return [...new Set([...calculation.added, ...calculation.taken, ...calculation.below])];
  }
}

/** Above the line, below it, and the factor. */
type Parts = { readonly above: Decimal; readonly below: Decimal; readonly factor: Decimal };

/** The two sides of a calculation; undefined where counts are missing. */
export function partsOf(calculation: Calculation, counts: readonly Figure[]): Parts | undefined {
  const [first, second, third] = counts.map((count) => new Decimal(count));
  if (calculation.kind === 'combined') return combined(calculation, counts);
  if (calculation.kind === 'ratio') {
    return first && second && { above: first, below: second, factor: new Decimal(calculation.factor) };
  }
  if (!first || !second || !third) return undefined;
  return { above: first.minus(third), below: first.plus(second).plus(third), factor: new Decimal(100) };
}

function combined(
  calculation: Extract<Calculation, { kind: 'combined' }>,
  counts: readonly Figure[],
): Parts | undefined {
  const { added, taken, below, factor } = calculation;
  const names = countNames(calculation);
  if (counts.length < names.length) return undefined;
  const sum = (those: readonly string[]): Decimal =>
    Decimal.sum(0, ...those.map((name) => counts[names.indexOf(name)] ?? '0'));
  return {
    above: sum(added).minus(sum(taken)),
    below: below.length === 0 ? new Decimal(1) : sum(below),
    factor: new Decimal(factor),
  };
}

/**
 * The figure that counts come to, to 15 significant digits. Null where there is nothing to measure: a denominator that
 * is zero or missing.
 */
export function calculate(calculation: Calculation, counts: readonly Figure[]): Figure | null {
  const parts = partsOf(calculation, counts);
  if (!parts || parts.below.isZero()) return null;
  const { above, below, factor } = parts;
  return above.times(factor).dividedBy(below).toSignificantDigits(15).toFixed();
}

type Limited = {
  readonly unit: Unit;
  readonly calculation?: Calculation | undefined;
  readonly limits?: Limits | undefined;
};

/** The least and greatest figure of an indicator: its own, or the usual ones. A net percentage goes below zero, and so may a difference. */
export function figureLimits({ unit, calculation, limits }: Limited): Limits {
  if (limits) return limits;
  if (calculation?.kind === 'net') return { least: -100, most: 100 };
  return calculation?.kind === 'combined' && calculation.taken.length > 0 ? {} : usualLimits(unit);
}
