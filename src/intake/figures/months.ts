/**
 * Months in a file of figures, as figures or as counts: each kept in its quarter’s cell, the quarter worked out once all are in,
 * and a remark on what is missing.
 */
import { Decimal } from 'decimal.js';
import { countsAMonth, eachMonth, monthFigures, quarterCounts } from '../../domain/figures/countsByMonth.ts';
import { showExactly } from '../../domain/figures/figure.ts';
import {
  isFigure,
  isPartly,
  MISSING,
  mergedMonths,
  NO_DATA,
  saysNoData,
} from '../../domain/figures/months.ts';
import { readIn } from '../../domain/figures/readInUnit.ts';
import { sharedTarget } from '../../domain/history/monthLines.ts';
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import { submissionOf } from '../../domain/indicators/submission.ts';
import type { Target } from '../../domain/indicators/target.ts';
import { judge } from '../../domain/judging/judge.ts';
import { hasWords } from '../../domain/reporting/commentary.ts';
import {
  isByMonth,
  keepsMonths,
  readCountsByMonth,
  readMonths,
} from '../../domain/reporting/countsAndParts.ts';
import { figureWorking } from '../../domain/reporting/figureWorking.ts';
import { periodName } from '../../domain/time/period.ts';
import type { FileProblem } from '../table/table.ts';
import { isSameAim, withTargetOf } from './otherTargets.ts';
import type { Draft } from './quarterPlan.ts';
import { withoutWords } from './rows/inPlace.ts';
import type { FileFigure } from './rows/scoreChecks.ts';
import { figureIn } from './scoreFigure.ts';

/**
 * The figure with the months that are there already, which a file that leaves them empty keeps; `isAlone` where it is about
 * months from which no quarter can be worked out.
 */
export function withMonths(
  each: FileFigure,
  cell: Cell,
): { readonly figure: FileFigure; readonly months: readonly string[]; readonly isAlone: boolean } {
  const { given: before, commentary } = cell;
  const { indicator, parts: said } = each;
  const width = countsAMonth(indicator);
  if (width > 0 && said.length === 3 * width) return withCounts(each, cell);
  if (!keepsMonths(indicator) || (said.length > 0 && said.length !== 3)) {
    return { figure: each, months: [], isAlone: false };
  }
  const written = said.map((month) => (saysNoData(month) ? NO_DATA : month.trim()));
  const months = said.length > 0 ? mergedMonths(before, written) : (before ?? []);
  const isWhole = isByMonth(indicator) && months.length > 0 && !isPartly(months) && each.said !== null;
  // What is there already is only compared with a “previous” figure.
  const isKnown =
    each.column === 'previous' && each.month !== undefined && (before?.[each.month] ?? MISSING) !== MISSING;
  // A figure beside months that are not all in is the quarter’s as it was published.
  const isAlone = said.length > 0 && (isKnown || (!isWhole && (each.said ?? '') === ''));
  const figure = { ...each, parts: isWhole ? months : [], commentary: commentaryWith(each, commentary) };
  return {
    figure: each.month === undefined ? { ...figure, commentary: each.commentary } : figure,
    months,
    isAlone,
  };
}

/** The same of months that are counts: the quarter’s counts once all are in, by the indicator’s rule. */
function withCounts(
  each: FileFigure,
  { givenByMonth: before, commentary }: Cell,
): ReturnType<typeof withMonths> {
  const { indicator, month } = each;
  const stored = before?.length === each.parts.length ? eachMonth(before) : [];
  const written = eachMonth(each.parts).map((counts) =>
    counts.every(saysNoData) ? counts.map(() => NO_DATA) : counts,
  );
  const merged = written.flatMap((counts, index) =>
    counts.every((count) => count.trim() === MISSING) ? (stored[index] ?? counts) : counts,
  );
  const read = readCountsByMonth(merged, indicator, each.months);
  const months = 'given' in read ? read.given : merged;
  const quarter = 'given' in read ? quarterCounts(indicator, months) : undefined;
  // Without its reason a month had no data for nothing: what is missing then is said of the month.
  const isUnexplained = months.includes(NO_DATA) && !hasWords(commentaryWith(each, commentary));
  const figure = {
    ...each,
    ...(quarter === null ? { parts: [], said: null } : { parts: quarter ?? [] }),
    // What a month was published as is compared with what it comes to, and is no total of the quarter.
    ...(month !== undefined && quarter !== null ? { said: '' } : {}),
    commentary: month === undefined ? each.commentary : commentaryWith(each, commentary),
  };
  return { figure, months, isAlone: quarter === undefined || isUnexplained };
}

/**
 * The cell with the target of the row’s month, unless the month shares it with its quarter anyway. Another one on record stays
 * unless the operator takes the file’s.
 */
export function withMonthTarget(
  { month, months: names, monthTarget }: FileFigure,
  cell: Cell,
  takesTargets: boolean,
): { readonly cell: Cell; readonly onRecord: Target | undefined } {
  const part = month === undefined ? undefined : names[month];
  if (part === undefined || !monthTarget) return { cell, onRecord: undefined };
  const onRecord = cell.partTargets?.find((each) => each.part === part)?.target;
  const isSame = isSameAim(monthTarget, onRecord ?? sharedTarget(cell), cell);
  if (isSame) return { cell, onRecord: undefined };
  if (onRecord && !takesTargets) return { cell, onRecord };
  return { cell: withTargetOf(cell, part, monthTarget), onRecord };
}

/** The cell with these months, where its indicator keeps them. */
export const putMonths = (cell: Cell, months: readonly string[]): Cell =>
  keepsMonths(cell) ? { ...cell, given: [...months] } : { ...cell, givenByMonth: [...months] };

/** The remark where a month was published as something else than its counts come to. The counts are kept. */
export function otherThanCounts(each: FileFigure, cell: Cell): readonly string[] {
  const { indicator, month, months: names, said, row } = each;
  const worked = month === undefined ? undefined : monthFigures(cell)?.[month];
  const published = said === null || said === '' ? undefined : readIn(said, indicator.unit);
  if (month === undefined || countsAMonth(indicator) === 0 || !isFigure(worked) || !published) return [];
  const places = new Decimal(published).decimalPlaces();
  if (new Decimal(worked).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).equals(published)) return [];
  const show = (figure: string): string => showExactly(figure, cell.unit, cell.decimals);
  return [
    `${cell.ref} ${periodName(cell.period)}: row ${row} has ${show(published)} for ${names[month]}, but its counts come to ${show(worked)}. The counts are kept.`,
  ];
}

/** The quarter’s commentary with that of a month, which says of which it is; empty leaves what is there. */
export function commentaryWith(
  { commentary, month, months: names, isBare }: FileFigure,
  written: string,
): string {
  const before = month === undefined || isBare ? written : withoutWords(written, names[month]);
  if (commentary === '' || month === undefined) return commentary || before;
  const said = `${names[month]}: ${commentary}`;
  if (before.includes(said)) return before;
  return before === '' ? said : `${before}\n${said}`;
}

type Alone = {
  /** The cell with the months; undefined where nothing changes. */
  readonly draft: Draft | undefined;
  readonly problems: readonly FileProblem[];
  readonly warnings: readonly string[];
};

/**
 * Keeps them. A reported figure stays, with a revision for the months beside it.
 * @param months those of the file, and of the cell where the file leaves them empty
 * @param draft with whether the cell has another target of a month than before
 */
export function keepMonths(
  each: FileFigure,
  months: readonly string[],
  draft: Draft & { readonly isAimed: boolean },
  at: string,
): Alone {
  const { row, indicator, months: names, month, column } = each;
  const { cell, stored, isAimed } = draft;
  const wrong = (where: string, sentences: readonly string[]): Alone => ({
    draft: undefined,
    problems: sentences.map((sentence) => ({ row, column: where, sentence })),
    warnings: [],
  });
  const isCounted = countsAMonth(indicator) > 0;
  const read = (isCounted ? readCountsByMonth : readMonths)(months, indicator, names);
  if ('sentences' in read) return wrong(month === undefined || isCounted ? 'given' : column, read.sentences);
  const kept = putMonths(cell, read.given);
  const [before, given] = [monthTexts(cell), monthTexts(kept)];
  const without = names.filter((_, place) => given[place] === NO_DATA && before[place] !== NO_DATA);
  const commentary = commentaryWith(each, cell.commentary);
  if (without.length > 0 && !hasWords(commentary)) {
    return wrong('commentary', [`Say why there was nothing to measure in ${without.join(' and ')}.`]);
  }
  const warnings = [...othersThan(before, given, each, cell), ...otherThanCounts(each, kept)];
  const isUnchanged = given.join() === before.join() && commentary === cell.commentary && !isAimed;
  if (isUnchanged) return { draft: undefined, problems: [], warnings: [] };
  if (column === 'previous' && warnings.length > 0) return { draft: undefined, problems: [], warnings };
  if (!isReported(cell)) {
    return { draft: { cell: { ...kept, commentary }, stored, isNoted: true }, problems: [], warnings };
  }
  const entered = { ...submissionOf(kept), judgement: judge(cell, cell.figure) };
  const parts = isCounted ? (cell.given ?? []) : given;
  const figured = figureIn({ ...each, commentary, parts, said: '' }, draft, entered, at);
  return { draft: figured && { cell: figured.cell, stored, figured }, problems: [], warnings: [] };
}

/** Each month as it was given: its figure, or its counts. */
function monthTexts(cell: Cell): readonly string[] {
  if (keepsMonths(cell)) return cell.given ?? [];
  return eachMonth(cell.givenByMonth ?? []).map((counts) =>
    counts.every((count) => count === counts[0]) && !isFigure(counts[0])
      ? (counts[0] ?? MISSING)
      : counts.join('; '),
  );
}

/** Months that are there with another figure, as remarks. */
function othersThan(
  before: readonly string[],
  given: readonly string[],
  { row, months: names, column }: FileFigure,
  cell: Cell,
): readonly string[] {
  const show = (figure: string): string => {
    if (figure === NO_DATA) return 'nothing to measure';
    return keepsMonths(cell) ? showExactly(figure, cell.unit, cell.decimals) : figure;
  };
  return names.flatMap((name, at) => {
    const [was = MISSING, is = MISSING] = [before[at], given[at]];
    if (was === MISSING || was === is) return [];
    const named = `${cell.ref} ${periodName(cell.period)}: row ${row} has ${show(is)} for ${name}`;
    return [
      column === 'previous'
        ? `${named}, but ${show(was)} is in. That stays.`
        : `${named}, where ${show(was)} was. It is ${show(is)} now.`,
    ];
  });
}

/** Where a quarter still has no figure of its own although months of it are in: which is missing, and what to do. */
export function missingMonths(rows: readonly FileFigure[], cell: Cell | undefined): readonly string[] {
  const names = rows.find(({ parts }) => parts.length > 0)?.months;
  if (!names || !cell || isReported(cell) || !monthTexts(cell).includes(MISSING)) return [];
  return [
    `${cell.ref} ${periodName(cell.period)}: ${figureWorking(cell, names)}Give what is missing; or, if there was nothing to measure, write “${NO_DATA}” for the month and say why in the commentary.`,
  ];
}
