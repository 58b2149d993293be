/** The working of a calculated figure as columns: the calculation, and each count or part in a column of its own. */
import { z } from 'zod';
import { MOST_PARTS, readBreakdown, showBreakdown } from '../../domain/figures/breakdown.ts';
import { showCalculation } from '../../domain/figures/calculationWords.ts';
import { isFigure, MISSING, NO_DATA } from '../../domain/figures/months.ts';
import { readCalculation } from '../../domain/figures/readCalculation.ts';
import { RollsUp } from '../../domain/figures/rollUp.ts';
import type { Unit } from '../../domain/figures/unit.ts';
import type { Definition } from '../../domain/indicators/indicator.ts';
import { givenNames, keepsMonths, MONTHS } from '../../domain/reporting/countsAndParts.ts';
import { type Columns, figureColumns } from './columns.ts';

/** The ways to work a figure out. */
export type Made = Pick<Definition, 'calculation' | 'breakdown' | 'rollsUp' | 'frequency'>;
type Ways = Omit<Made, 'frequency'>;

/** How a figure is made, each way as one readable column; nothing where the figure is given directly. */
export const madeColumns = ({ calculation, breakdown, rollsUp }: Ways): Columns => ({
  ...(calculation ? { calculation: showCalculation(calculation) } : {}),
  ...(rollsUp ? { rollsUp } : {}),
  ...(breakdown ? { breakdown: showBreakdown(breakdown) } : {}),
});

export const MadeRow = z.object({
  calculation: z.string().optional(),
  breakdown: z.string().optional(),
  rollsUp: RollsUp.optional(),
});

/** Reads how a figure is made. */
export const madeFrom = ({ calculation, breakdown, rollsUp }: z.infer<typeof MadeRow>, unit: Unit): Ways => ({
  calculation: calculation === undefined ? undefined : readCalculation(calculation, unit),
  rollsUp,
  breakdown: breakdown === undefined ? undefined : readBreakdown(breakdown),
});

/**
 * Counts, parts or months as `given1Name`, `given1`, `given2Name` ...: names, and Doubles with their exact text. A month that
 * is missing has its name alone, and one that had nothing to measure no Double.
 */
export function givenColumns(made: Made, given: readonly string[] | undefined): Columns {
  const names = keepsMonths(made) ? MONTHS : givenNames(made);
  const columns = (given ?? []).slice(0, MOST_PARTS).map((figure, index) => ({
    [`given${index + 1}Name`]: names[index] ?? '',
    ...figureColumns(`given${index + 1}`, isFigure(figure) ? figure : null),
    ...(figure === NO_DATA ? { [`given${index + 1}Text`]: NO_DATA } : {}),
  }));
  return Object.assign({}, ...columns);
}

/** `given1Month2`: the first count or part of the second month. */
const byMonthName = (index: number, width: number): string =>
  `given${(index % width) + 1}Month${Math.floor(index / width) + 1}`;

/** Counts or parts of each month: Doubles with their exact text, empty for what is missing. */
export function givenByMonthColumns(counts: readonly string[] | undefined): Columns {
  const columns = (counts ?? []).map((count, index, { length }) => {
    const name = byMonthName(index, length / 3);
    return isFigure(count) ? figureColumns(name, count) : { [`${name}Text`]: count };
  });
  return Object.assign({}, ...columns);
}

const WHOLE = 'publishedVariance';
/** Of two measures the variances against the second are numbered: `given1Variance2`, `publishedVariance2`. */
function varianceName(index: number, parts: number): string {
  const [line, column] = [index % (parts + 1), Math.floor(index / (parts + 1))];
  return `${line < parts ? `given${line + 1}Variance` : WHOLE}${column === 0 ? '' : column + 1}`;
}

/**
 * The published variances, each beside its part: `given1Variance` ..., `publishedVariance` for the whole, and those against
 * a second measure after them.
 */
export function varianceColumns(
  given: readonly string[] | undefined,
  variances: readonly string[] | undefined,
): Columns {
  const parts = given?.length ?? 0;
  const columns = (variances ?? []).map((variance, index) =>
    figureColumns(varianceName(index, parts), variance === '' ? null : variance),
  );
  return Object.assign({}, ...columns);
}

const Text = z.string().optional();

/** The columns of counts, parts and months, for reading. */
export const GIVEN_ROW: Readonly<Record<string, typeof Text>> = Object.fromEntries(
  Array.from({ length: MOST_PARTS }, (_, at) => at + 1).flatMap((at) => [
    [`given${at}Name`, Text],
    [`given${at}Text`, Text],
  ]),
);

/** The columns of the months’ counts and parts, for reading. */
export const BY_MONTH_ROW: Readonly<Record<string, typeof Text>> = Object.fromEntries(
  Array.from({ length: 3 * MOST_PARTS }, (_, index) => [`${byMonthName(index, MOST_PARTS)}Text`, Text]),
);

/** The columns of the variances, for reading: those of each part, and of the whole. */
export const VARIANCES_ROW: Readonly<Record<string, typeof Text>> = Object.fromEntries(
  ['', '2'].flatMap((column) => [
    ...Array.from({ length: MOST_PARTS }, (_, at) => [`given${at + 1}Variance${column}Text`, Text]),
    [`${WHOLE}${column}Text`, Text],
  ]),
);

type GivenRow = Readonly<Record<string, string | undefined>>;
type VariancesRow = Readonly<Record<string, unknown>>;

/** Reads the published variances; undefined where there are none. */
export function variancesFrom(row: VariancesRow): string[] | undefined {
  const lines = (givenFrom(row as GivenRow)?.length ?? 0) + 1;
  const found = Array.from({ length: 2 * lines }, (_, index) => {
    const variance = row[`${varianceName(index, lines - 1)}Text`];
    return typeof variance === 'string' ? variance : '';
  });
  const hasSecond = found.slice(lines).some((each) => each !== '');
  const read = hasSecond ? found : found.slice(0, lines);
  return read.every((each) => each === '') ? undefined : read;
}

/** Reads the counts or parts of each month; undefined where they were given by the quarter. */
export function givenByMonthFrom(row: GivenRow): string[] | undefined {
  const textOf = (index: number, width: number) => row[`${byMonthName(index, width)}Text`];
  const width = Array.from({ length: MOST_PARTS }, (_, at) => textOf(at, MOST_PARTS)).filter(
    (text) => text !== undefined,
  ).length;
  return width === 0
    ? undefined
    : Array.from({ length: 3 * width }, (_, index) => textOf(index, width) ?? MISSING);
}

/** Reads the counts, parts or months; undefined where the figure was given directly. */
export function givenFrom(row: GivenRow): string[] | undefined {
  const given = Array.from({ length: MOST_PARTS }, (_, index) => {
    const text = row[`given${index + 1}Text`];
    const isNamed = row[`given${index + 1}Name`] !== undefined;
    return text ?? (isNamed ? MISSING : undefined);
  }).filter((each) => each !== undefined);
  return given.length === 0 ? undefined : given;
}
