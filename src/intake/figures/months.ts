/** Months in a file of figures: each kept in its quarter’s cell, the quarter worked out once all are in, and a remark on what is missing. */
import { showExactly } from '../../domain/figures/figure.ts';
import { isPartly, MISSING, mergedMonths, NO_DATA, saysNoData } from '../../domain/figures/months.ts';
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import { submissionOf } from '../../domain/indicators/submission.ts';
import { judge } from '../../domain/judging/judge.ts';
import { hasWords } from '../../domain/reporting/commentary.ts';
import { isByMonth, keepsMonths, readMonths } from '../../domain/reporting/countsAndParts.ts';
import { figureWorking } from '../../domain/reporting/figureWorking.ts';
import { periodName } from '../../domain/time/period.ts';
import type { FileProblem } from '../table/table.ts';
import type { Draft } from './quarterPlan.ts';
import type { FileFigure } from './rows/scoreChecks.ts';
import { figureIn } from './scoreFigure.ts';

/**
 * The figure with the months that are there already, which a file that leaves them empty keeps; `isAlone` where it is about
 * months from which no quarter can be worked out.
 */
export function withMonths(
  each: FileFigure,
  { given: before, commentary }: Cell,
): { readonly figure: FileFigure; readonly months: readonly string[]; readonly isAlone: boolean } {
  const { indicator, parts: said } = each;
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

/** The quarter’s commentary with that of a month, which says of which it is; empty leaves what is there. */
export function commentaryWith({ commentary, month, months: names }: FileFigure, before: string): string {
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
 */
export function keepMonths(each: FileFigure, months: readonly string[], draft: Draft, at: string): Alone {
  const { row, indicator, months: names, month, column } = each;
  const { cell, stored } = draft;
  const wrong = (where: string, sentences: readonly string[]): Alone => ({
    draft: undefined,
    problems: sentences.map((sentence) => ({ row, column: where, sentence })),
    warnings: [],
  });
  const read = readMonths(months, indicator, names);
  if ('sentences' in read) return wrong(month === undefined ? 'given' : column, read.sentences);
  const given = [...read.given];
  const before = cell.given ?? [];
  const without = names.filter((_, place) => given[place] === NO_DATA && before[place] !== NO_DATA);
  const commentary = commentaryWith(each, cell.commentary);
  if (without.length > 0 && !hasWords(commentary)) {
    return wrong('commentary', [`Say why there was nothing to measure in ${without.join(' and ')}.`]);
  }
  const warnings = othersThan(before, given, each, cell);
  const isUnchanged = given.join() === cell.given?.join() && commentary === cell.commentary;
  if (isUnchanged) return { draft: undefined, problems: [], warnings: [] };
  if (column === 'previous' && warnings.length > 0) return { draft: undefined, problems: [], warnings };
  if (!isReported(cell)) {
    return { draft: { cell: { ...cell, given, commentary }, stored, isNoted: true }, problems: [], warnings };
  }
  const entered = { ...submissionOf(cell), given, judgement: judge(cell, cell.figure) };
  const figured = figureIn({ ...each, commentary, parts: given, said: '' }, draft, entered, at);
  return { draft: figured && { cell: figured.cell, stored, figured }, problems: [], warnings: [] };
}

/** Months that are there with another figure, as remarks. */
function othersThan(
  before: readonly string[],
  given: readonly string[],
  { row, months: names, column }: FileFigure,
  cell: Cell,
): readonly string[] {
  const show = (figure: string): string =>
    figure === NO_DATA ? 'nothing to measure' : showExactly(figure, cell.unit, cell.decimals);
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
  if (!names || !cell || isReported(cell) || !cell.given?.includes(MISSING)) return [];
  return [
    `${cell.ref} ${periodName(cell.period)}: ${figureWorking(cell, names)}Give what is missing; or, if there was nothing to measure, write “${NO_DATA}” for the month and say why in the commentary.`,
  ];
}
