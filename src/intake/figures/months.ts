import { isPartly, MISSING, mergedMonths, NO_DATA, saysNoData } from '../../domain/figures/months.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { isByMonth, keepsMonths } from '../../domain/reporting/countsAndParts.ts';
import type { FileFigure } from './fileFigure.ts';
import type { SayProblem, ScoreRow } from './scoreChecks.ts';

const OF_A_QUARTER = {
  given: 'A month has one figure. Write it in the column figure, and leave this empty.',
  variances: 'A month has no parts. Leave this empty.',
  published_status:
    'Statuses are kept by the quarter. Leave this empty, or write it in a row of the quarter.',
  year_end: 'What is predicted for the year is kept by the quarter. Write it in a row of the quarter.',
  action: 'What is being done is kept by the quarter. Write it in a row of the quarter.',
  target:
    'The target of a month goes into a file of targets, with the month as its period. Leave this empty.',
} as const;

/** Has the row nothing that a month does not have? Notes a problem where it has. */
export function isOneMonth({ has }: ScoreRow, problem: SayProblem): boolean {
  const more = (Object.keys(OF_A_QUARTER) as (keyof typeof OF_A_QUARTER)[]).filter((column) => has(column));
  for (const column of more) problem(column, OF_A_QUARTER[column]);
  return more.length === 0;
}

/** The months of a quarter of which one is given, as written. */
export const onlyMonth = (month: number, said: string): readonly string[] =>
  [0, 1, 2].map((each) => (each === month ? said : MISSING));

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
