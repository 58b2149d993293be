/** What a person still has to report. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { isOutstanding } from '../../domain/judging/judge.ts';
import type { Person } from '../../domain/person.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import type { Context } from '../basis/command.ts';
import { isTheirs } from '../basis/permission.ts';

/** Those of the lines that a person is to report, as owner or deputy, and that are still to come. */
export const owedBy = (person: Person, lines: readonly CellLine[]): readonly CellLine[] =>
  lines.filter((line) => isTheirs(person, line) && isOutstanding(line));

/**
 * What else they owe than what a card about `period` shows: beside the quarter being reported the one before it, which is
 * reminded of as well; beside any other the one being reported.
 */
export async function owedBesides(context: Context, period: Period): Promise<readonly CellLine[]> {
  const { person, reporting } = context;
  const other = period === reporting ? shiftPeriod(reporting, -1) : reporting;
  return owedBy(person, (await context.sheet(other)) ?? []);
}
