/** A row of a month: what it may not have, and its figure among the months of its quarter. */
import { countsAMonth } from '../../../domain/figures/countsByMonth.ts';
import { MISSING, saysNoData } from '../../../domain/figures/months.ts';
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import { givenNames } from '../../../domain/reporting/countsAndParts.ts';
import { hasNoFigure, type SayProblem, type ScoreRow, saysNothing } from './scoreChecks.ts';

const OF_A_QUARTER = {
  given: 'A month has one figure. Write it in the column figure, and leave this empty.',
  variances: 'A month has no parts. Leave this empty.',
  year_end: 'What is predicted for the year is kept by the quarter. Write it in a row of the quarter.',
  action: 'What is being done is kept by the quarter. Write it in a row of the quarter.',
} as const;

/** Has the row nothing that a month does not have, and its counts where it needs them? Notes a problem where not. */
export function isOneMonth({ has, values }: ScoreRow, indicator: Indicator, problem: SayProblem): boolean {
  const width = countsAMonth(indicator);
  const more = (Object.keys(OF_A_QUARTER) as (keyof typeof OF_A_QUARTER)[]).filter(
    (column) => has(column) && !(column === 'given' && width > 0),
  );
  for (const column of more) problem(column, OF_A_QUARTER[column]);
  const { figure, given } = values;
  const names = givenNames(indicator);
  const parts = saysNothing(given) ? [] : (given ?? '').split(';');
  if (width === 0 || more.length > 0) return more.length === 0;
  if (parts.length === width || (parts.length === 0 && (hasNoFigure(figure) || saysNoData(figure ?? '')))) {
    return true;
  }
  problem(
    'given',
    parts.length === 0
      ? `${indicator.ref} is worked out, so its months are, too. Write here what was counted in the month, with ; between them: ${names.join('; ')}.`
      : `${indicator.ref} needs ${width} figures with ; between them: ${names.join('; ')}.`,
  );
  return false;
}

/** The months of a quarter of which one is given, as written; each of so many counts. */
export const onlyMonth = (month: number, ...said: readonly string[]): readonly string[] =>
  [0, 1, 2].flatMap((each) => (each === month ? said : said.map(() => MISSING)));
