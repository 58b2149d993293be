/** Counts and part figures that an owner gives instead of the figure: parsed, cross-checked, and worked out. */
import { Decimal } from 'decimal.js';
import { rollUp } from '../figures/breakdown.ts';
import { type Calculation, calculate, countNames, figureLimits } from '../figures/calculation.ts';
import { eachMonth } from '../figures/countsByMonth.ts';
import { type Figure, readFigure, readWritten, showExactly } from '../figures/figure.ts';
import { digitsFault, unitFault, wholeFault } from '../figures/figureFaults.ts';
import { MISSING, NO_DATA, quarterFrom, saysNoData } from '../figures/months.ts';
import { readIn } from '../figures/readInUnit.ts';
import { type Unit, usualLimits } from '../figures/unit.ts';
import type { Cell } from '../indicators/cell.ts';
import type { Definition } from '../indicators/indicator.ts';
import { markOf } from '../messages/mark.ts';

/**
 * The result of reading the counts or parts: a figure, null where there is nothing to measure, or sentences on
 * faults.
 */
export type GivenResult =
  | { readonly kind: 'worked out'; readonly given: readonly Figure[]; readonly figure: Figure | null }
  | { readonly kind: 'problems'; readonly sentences: readonly string[] };

type Made = Pick<
  Definition,
  'unit' | 'decimals' | 'limits' | 'calculation' | 'breakdown' | 'frequency' | 'rollsUp'
>;

/** Names for the months of a quarter where the calendar is not known. */
export const MONTHS = ['Month 1', 'Month 2', 'Month 3'];

/**
 * Names of the counts or parts an owner gives, in stored order; empty where the figure is given directly. `months`
 * are the names of the quarter's.
 */
export function givenNames(
  indicator: Omit<Made, 'unit' | 'decimals' | 'limits'>,
  months: readonly string[] = MONTHS,
): readonly string[] {
  const { calculation, breakdown } = indicator;
  if (calculation) return countNames(calculation);
  if (breakdown) return breakdown.parts.map(({ name }) => name);
  return isByMonth(indicator) ? months : [];
}

/**
 * A short hash of the form's questions: unit, time, milestone, and names of the counts or parts. A form opened before
 * a redefinition has another hash, and its entries are of another kind. The words themselves may be kilobytes, and
 * each button of a card would carry them twice.
 */
export function askedMark(cell: Made & Pick<Cell, 'basis' | 'target'>): string {
  const { unit, basis, target } = cell;
  const milestone = target.kind === 'milestone' ? target.text : '';
  return markOf(JSON.stringify([unit, basis, milestone, ...givenNames(cell)]));
}

/** True where the figures of single months are kept: those of a monthly indicator that are neither counts nor parts. */
export const keepsMonths = ({
  frequency,
  calculation,
  breakdown,
}: Pick<Made, 'frequency' | 'calculation' | 'breakdown'>): boolean =>
  frequency === 'monthly' && !calculation && !breakdown;

/** True where the owner gives three months and the quarter follows from them. */
export const isByMonth = (indicator: Omit<Made, 'unit' | 'decimals' | 'limits'>): boolean =>
  keepsMonths(indicator) && indicator.rollsUp !== undefined && indicator.rollsUp !== 'counts';

type ReadMonths = { readonly given: readonly string[] } | { readonly sentences: readonly string[] };

/** The months of a file or a form, each read where there is something; those left empty stay missing. */
export function readMonths(said: readonly string[], indicator: Made, names: readonly string[]): ReadMonths {
  const read = names.map((name, index) =>
    (said[index] ?? '').trim() === '' ? { figure: MISSING } : readMonth(said[index] ?? '', name, indicator),
  );
  const sentences = read.flatMap((each) => ('sentence' in each ? [each.sentence] : []));
  return sentences.length > 0
    ? { sentences }
    : { given: read.flatMap((each) => ('figure' in each ? [each.figure] : [])) };
}

/**
 * The counts or parts of each month of a file, month after month, read where there is something; a month of which nothing is
 * written stays missing.
 */
export function readCountsByMonth(
  said: readonly string[],
  indicator: Made,
  names: readonly string[],
): ReadMonths {
  const read = eachMonth(said).map((month, index): ReadMonths => {
    const written = month.filter((each) => each.trim() !== '');
    if (written.length === 0) return { given: month.map(() => MISSING) };
    if (written.every(saysNoData)) return { given: month.map(() => NO_DATA) };
    const result = readGiven(month, indicator);
    if (result?.kind === 'worked out') return { given: result.given };
    return { sentences: (result?.sentences ?? []).map((sentence) => `${names[index]}: ${sentence}`) };
  });
  const sentences = read.flatMap((each) => ('sentences' in each ? each.sentences : []));
  return sentences.length > 0
    ? { sentences }
    : { given: read.flatMap((each) => ('given' in each ? each.given : [])) };
}

/** Parses the entry for each name; undefined where the figure is given directly. */
export function readGiven(
  said: readonly string[],
  indicator: Made,
  months?: readonly string[],
): GivenResult | undefined {
  const { calculation, unit } = indicator;
  const names = givenNames(indicator, months);
  if (names.length === 0) return undefined;
  const read = names.map((name, index) =>
    calculation
      ? readCount(said[index] ?? '', name)
      : isByMonth(indicator)
        ? readMonth(said[index] ?? '', name, indicator)
        : readPart(said[index] ?? '', name, indicator),
  );
  const sentences = read.flatMap((each) => ('sentence' in each ? [each.sentence] : []));
  const given = read.flatMap((each) => ('figure' in each ? [each.figure] : []));
  if (sentences.length > 0) return { kind: 'problems', sentences };
  const tooMany = calculation && partAboveWhole(given, calculation, unit);
  if (tooMany) return { kind: 'problems', sentences: [tooMany] };
  const figure = workOut(given, indicator);
  const beyond = figure === null ? undefined : beyondLimits(figure, indicator);
  return beyond ? { kind: 'problems', sentences: [beyond] } : { kind: 'worked out', given, figure };
}

/** The fault of a result that no figure can be, though each part could: percentages that were added up. */
function beyondLimits(figure: Figure, indicator: Made): string | undefined {
  const { calculation, breakdown, rollsUp } = indicator;
  const isSum = !calculation && (breakdown?.rollUp ?? rollsUp) === 'sum';
  const fault = isSum ? digitsFault(figure, 'What they come to together') : undefined;
  if (fault !== undefined) return fault;
  const { least, most } = figureLimits(indicator);
  const limit =
    least !== undefined && isBelow(figure, least)
      ? `below ${least}`
      : most !== undefined && new Decimal(figure).gt(most)
        ? `above ${most}`
        : undefined;
  const shown = showExactly(figure, indicator.unit, 0);
  return limit && `Together they come to ${shown}, and the figure can’t be ${limit}: check what was given.`;
}

function workOut(given: readonly Figure[], { calculation, breakdown, rollsUp }: Made): Figure | null {
  if (calculation) return calculate(calculation, given);
  if (breakdown) return rollUp(breakdown, given);
  return rollsUp ? (quarterFrom(rollsUp, given) ?? null) : null;
}

type Read = { readonly figure: Figure } | { readonly sentence: string };

function readCount(said: string, name: string): Read {
  if (said.trim() === '')
    return { sentence: `Enter how many: ${name}. Left empty it is missing, which is not the same as none.` };
  if (readWritten(said)?.unit === 'percent') {
    return { sentence: `“${said.trim().slice(0, 40)}” is a percentage. Enter how many: ${name}.` };
  }
  const read = readNumber(said, name);
  return 'figure' in read && isBelow(read.figure, 0) ? { sentence: `${name} can’t be below 0.` } : read;
}

/** A month that is not in is missing, and no 0; only its owner can say that there was nothing to measure. */
function readMonth(said: string, name: string, indicator: Made): Read {
  if (saysNoData(said)) return { figure: NO_DATA };
  if (said.trim() !== '') return readPart(said, name, indicator);
  return {
    sentence: `The figure of ${name} is missing. Give it; or, if there was nothing to measure in ${name}, write “${NO_DATA}” there and say why in the commentary.`,
  };
}

function readPart(said: string, name: string, { unit, decimals, limits }: Made): Read {
  if (said.trim() === '')
    return {
      sentence: `The figure of ${name} is missing. Enter it: left empty it is not taken for nothing.`,
    };
  const fault = unitFault(said, unit);
  if (fault !== undefined) return { sentence: fault };
  const read = readNumber(said, name, unit);
  if ('sentence' in read) return read;
  const { least, most } = limits ?? usualLimits(unit);
  if (least !== undefined && isBelow(read.figure, least))
    return { sentence: `${name} can’t be below ${least}.` };
  if (most !== undefined && new Decimal(read.figure).gt(most))
    return { sentence: `${name} can’t be above ${most}.` };
  return wholeFault(new Decimal(read.figure), { unit, decimals }) === undefined
    ? read
    : { sentence: `${name} is a count, so enter a whole number.` };
}

function readNumber(said: string, name: string, unit?: Unit): Read {
  const tidy = said.trim();
  const figure = unit === undefined ? readFigure(tidy) : readIn(tidy, unit);
  if (figure === undefined) {
    return { sentence: `“${tidy.slice(0, 40)}” is not a number. Enter ${name} like 148.` };
  }
  const fault = digitsFault(figure, name);
  return fault === undefined ? { figure } : { sentence: fault };
}

const isBelow = (figure: Figure, least: number): boolean => new Decimal(figure).lessThan(least);

/** The fault of a count greater than the whole that it is part of. */
function partAboveWhole(counts: readonly Figure[], calculation: Calculation, unit: Unit): string | undefined {
  const [part = '0', whole = '0'] = counts;
  const isRatio = calculation.kind === 'ratio';
  const isShare = isRatio && unit === 'percent' && calculation.factor === '100';
  const isOfNothing = isRatio && new Decimal(whole).isZero() && !new Decimal(part).isZero();
  if (!isOfNothing && !(isShare && new Decimal(part).gt(whole))) return undefined;
  const [first, second] = countNames(calculation);
  return `${showExactly(part, 'count', 0)} (${first}) can’t be out of ${showExactly(whole, 'count', 0)} (${second}): check both.`;
}
