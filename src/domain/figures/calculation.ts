/** Calculated indicators: the counts an owner gives, the figure they come to, and the working in words. */
import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { type Figure, showExactly, showFigure } from './figure.ts';
import { type Limits, type Unit, usualLimits } from './unit.ts';

const Name = z.string().min(1).max(80);

/** How counts make a figure. Every name says what is counted: `changes succeeded`. */
export const Calculation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ratio'), numerator: Name, denominator: Name, factor: z.string() }),
  /** (positive − negative) of all three, in per cent: −100 to 100. */
  z.object({ kind: z.literal('net'), positive: Name, neutral: Name, negative: Name }),
]);
export type Calculation = z.infer<typeof Calculation>;

/** The names of the counts, in the order in which they are kept. */
export function countNames(calculation: Calculation): readonly string[] {
  return calculation.kind === 'ratio'
    ? [calculation.numerator, calculation.denominator]
    : [calculation.positive, calculation.neutral, calculation.negative];
}

type Parts = { readonly above: Decimal; readonly below: Decimal; readonly factor: Decimal };

function partsOf(calculation: Calculation, counts: readonly Figure[]): Parts | undefined {
  const [first, second, third] = counts.map((count) => new Decimal(count));
  if (calculation.kind === 'ratio') {
    return first && second && { above: first, below: second, factor: new Decimal(calculation.factor) };
  }
  if (!first || !second || !third) return undefined;
  return { above: first.minus(third), below: first.plus(second).plus(third), factor: new Decimal(100) };
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

type Calculated = { readonly unit: Unit; readonly decimals: number };

/** The working: `143 of 148 changes succeeded = 96.62%`; undefined where counts are missing. */
export function showWorking(
  calculation: Calculation,
  counts: readonly Figure[],
  { unit, decimals }: Calculated,
): string | undefined {
  const shown = counts.map((count) => showExactly(count, 'count', 0));
  const [first, second, third] = shown;
  const parts = partsOf(calculation, counts);
  if (!parts) return undefined;
  const figure = calculate(calculation, counts);
  const result = figure === null ? 'nothing to measure' : showFigure(figure, unit, decimals);
  if (calculation.kind === 'net') {
    const all = showExactly(parts.below.toFixed(), 'count', 0);
    return `(${first} ${calculation.positive} − ${third} ${calculation.negative}) of ${all} = ${result}`;
  }
  const { numerator, denominator, factor } = calculation;
  if (unit === 'percent') return `${first} of ${second} ${numerator} = ${result}`;
  const scaled = factor === '1' ? '' : ` × ${showExactly(factor, 'count', 0)}`;
  return `${first} ${numerator} ÷ ${second} ${denominator}${scaled} = ${result}`;
}

type Limited = {
  readonly unit: Unit;
  readonly calculation?: Calculation | undefined;
  readonly limits?: Limits | undefined;
};

/** The least and greatest figure of an indicator: its own, or the usual ones. A net percentage goes below zero. */
export const figureLimits = ({ unit, calculation, limits }: Limited): Limits =>
  limits ?? (calculation?.kind === 'net' ? { least: -100, most: 100 } : usualLimits(unit));

/** A calculation as it is written in a file and kept: `changes succeeded / changes x 100`, `net of good, neither, bad`. */
export function showCalculation(calculation: Calculation): string {
  return calculation.kind === 'ratio'
    ? `${calculation.numerator} / ${calculation.denominator} x ${calculation.factor}`
    : `net of ${countNames(calculation).join(', ')}`;
}

const NET = ['positive', 'neutral', 'negative'];
/** `(positive engagements - negative engagements) / all engagements x 100`: the rest, left out here, are neutral. */
const NET_FORMULA =
  /^\(?positive ([^()/]+?) ?[-−–] ?negative \1\)? ?[/÷] ?(?:all|total) \1(?: ?[x×*] ?100)?$/i;

/**
 * Reads a calculation, also a net one written out as a formula. Without a factor it is 100 for a percentage, else 1.
 * Undefined when it cannot be read.
 */
export function readCalculation(text: string, unit: Unit): Calculation | undefined {
  const tidy = text.trim().replace(/\s+/g, ' ');
  const counted = NET_FORMULA.exec(tidy)?.[1];
  if (counted) return readCalculation(`net of ${NET.map((kind) => `${kind} ${counted}`).join(', ')}`, unit);
  const net = /^net(?: of|:) ?([^,]+), ?([^,]+), ?([^,]+)$/i.exec(tidy);
  if (net) {
    const [, positive, neutral, negative] = net;
    const read = Calculation.safeParse({ kind: 'net', positive, neutral, negative });
    return read.success && unit === 'percent' ? read.data : undefined;
  }
  const ratio = /^(.+?) ?[/÷] ?(.+?)(?: ?[x×*] ?(\d+(?:\.\d+)?))?$/i.exec(tidy);
  const [, numerator, denominator, factor = unit === 'percent' ? '100' : '1'] = ratio ?? [];
  // One count can't be the difference of two: a form would ask for it, and it may be below 0.
  if (/^\(.* [-−–] .*\)$/.test(numerator ?? '')) return undefined;
  const read = Calculation.safeParse({ kind: 'ratio', numerator, denominator, factor });
  return read.success ? read.data : undefined;
}
