/** Months of a file from which no quarter can be worked out yet: kept in its cell, with a remark on what is missing. */
import { showExactly } from '../../domain/figures/figure.ts';
import { MISSING, NO_DATA } from '../../domain/figures/months.ts';
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import { submissionOf } from '../../domain/indicators/submission.ts';
import { judge } from '../../domain/judging/judge.ts';
import { hasWords } from '../../domain/reporting/commentary.ts';
import { readMonths } from '../../domain/reporting/countsAndParts.ts';
import { figureWorking } from '../../domain/reporting/figureWorking.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { FileProblem } from '../table/table.ts';
import type { FileFigure } from './fileFigure.ts';
import { commentaryWith } from './months.ts';
import type { Draft } from './quarterPlan.ts';
import { figureIn } from './scoreFigure.ts';

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
export function keepMonths(
  each: FileFigure,
  months: readonly string[],
  draft: Draft,
  stamp: { readonly at: string; readonly fileName: string },
): Alone {
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
  const without = names.filter((_, at) => given[at] === NO_DATA && before[at] !== NO_DATA);
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
  const figured = figureIn({ ...each, commentary, parts: given, said: '' }, draft, entered, stamp);
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

/** For each quarter that still has no figure of its own although months of it are in: which is missing, and what to do. */
export function missingMonths(
  given: readonly FileFigure[],
  draftOf: (period: Period, ref: string) => Draft | undefined,
): readonly string[] {
  const lines = given.flatMap(({ indicator, period, parts, months: names }) => {
    const cell = parts.length === 0 ? undefined : draftOf(period, indicator.ref)?.cell;
    return cell && !isReported(cell) && cell.given?.includes(MISSING)
      ? [
          `${cell.ref} ${periodName(cell.period)}: ${figureWorking(cell, names)}Give what is missing; or, if there was nothing to measure, write “${NO_DATA}” for the month and say why in the commentary.`,
        ]
      : [];
  });
  return [...new Set(lines)];
}
