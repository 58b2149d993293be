/** Calculations in words: as registers write and keep them, and as the working of a figure. */
import { type Calculation, calculate, countNames, partsOf } from './calculation.ts';
import { type Figure, showExactly, showFigure } from './figure.ts';
import type { Unit } from './unit.ts';

type Calculated = { readonly unit: Unit; readonly decimals: number };

/**
 * The working: `143 of 148 changes succeeded = 96.62%`, `585 of 1,000 tickets were portal tickets = 58.5%`, `(12 joiners − 9
 * leavers) ÷ 140 staff × 100 = 2.1%`. Undefined where counts are missing.
 */
export function showWorking(
  calculation: Calculation,
  counts: readonly Figure[],
  { unit, decimals }: Calculated,
): string | undefined {
  const parts = partsOf(calculation, counts);
  if (!parts) return undefined;
  const show = (count: Figure = '0'): string => showExactly(count, 'count', 0);
  const [first, second, third] = counts.map((count) => show(count));
  const figure = calculate(calculation, counts);
  const result = figure === null ? 'nothing to measure' : showFigure(figure, unit, decimals);
  switch (calculation.kind) {
    case 'net': {
      const all = show(parts.below.toFixed());
      return `(${first} ${calculation.positive} − ${third} ${calculation.negative}) of ${all} = ${result}`;
    }
    case 'ratio': {
      const { numerator, denominator, factor } = calculation;
      if (unit === 'percent') return `${first} of ${second} ${shareOf(numerator, denominator)} = ${result}`;
      return `${first} ${numerator} ÷ ${second} ${denominator}${times(factor, PRINTED)} = ${result}`;
    }
    case 'combined': {
      const names = countNames(calculation);
      const each = (name: string): string => `${show(counts[names.indexOf(name)])} ${inSentence(name)}`;
      return `${combinedText(calculation, each, PRINTED)} = ${result}`;
    }
  }
}

/** The signs of a formula, and how its factor is written. */
type Signs = {
  readonly over: string;
  readonly by: string;
  readonly factor: (factor: string) => string;
};
const PRINTED: Signs = { over: ' ÷ ', by: ' × ', factor: (factor) => showExactly(factor, 'count', 0) };
const KEPT: Signs = { over: ' / ', by: ' x ', factor: (factor) => factor };

const times = (factor: string, signs: Signs): string =>
  factor === '1' ? '' : `${signs.by}${signs.factor(factor)}`;

/** `changes succeeded` of `changes`; `tickets were portal tickets` of `Total tickets`. */
function shareOf(numerator: string, denominator: string): string {
  const whole = inSentence(denominator).replace(/^(?:the )?(?:total (?:number of )?|all |number of )/i, '');
  const part = inSentence(numerator).replace(/^(?:the )?(?:total (?:number of )?|number of )/i, '');
  const isNamed = part.toLowerCase().startsWith(whole.toLowerCase());
  return isNamed ? part : `${whole} were ${part}`;
}

/** A name as it stands within a sentence: abbreviations keep their capitals. */
const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? `${name.slice(0, 1).toLowerCase()}${name.slice(1)}` : name;

type Combined = Extract<Calculation, { kind: 'combined' }>;

function combinedText(
  { added, taken, below, factor }: Combined,
  each: (name: string) => string,
  signs: Signs,
): string {
  const bracketed = (text: string, count: number): string => (count > 1 ? `(${text})` : text);
  const above = [added.map(each).join(' + '), ...taken.map(each)].join(' − ');
  const isAlone = below.length === 0 && factor === '1';
  const top = isAlone ? above : bracketed(above, added.length + taken.length);
  const under =
    below.length === 0 ? '' : `${signs.over}${bracketed(below.map(each).join(' + '), below.length)}`;
  return `${top}${under}${times(factor, signs)}`;
}

/** A calculation as it is written in a file and kept: `changes succeeded / changes x 100`, `net of good, neither, bad`. */
export function showCalculation(calculation: Calculation): string {
  switch (calculation.kind) {
    case 'ratio':
      return `${calculation.numerator} / ${calculation.denominator} x ${calculation.factor}`;
    case 'net':
      return `net of ${countNames(calculation).join(', ')}`;
    case 'combined':
      return combinedText(calculation, (name) => name, KEPT);
  }
}
