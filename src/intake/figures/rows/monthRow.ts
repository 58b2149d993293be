/** A row of a month: what it may not have, and its figure among the months of its quarter. */
import { MISSING } from '../../../domain/figures/months.ts';
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
