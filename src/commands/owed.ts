/** What a person still has to report. */
import type { CellLine } from '../domain/cell.ts';
import { isOutstanding } from '../domain/judge.ts';
import { type Period, shiftPeriod } from '../domain/period.ts';
import type { Context } from './command.ts';
import { isTheirs } from './permission.ts';

/** Of the quarter before, for somebody who looks at the one being reported; of that one, for whoever looks at another. */
export async function owedBesides(context: Context, period: Period): Promise<readonly CellLine[]> {
  const { person, reporting } = context;
  const other = period === reporting ? shiftPeriod(reporting, -1) : reporting;
  const lines = (await context.sheet(other)) ?? [];
  return lines.filter((line) => isTheirs(person, line) && isOutstanding(line));
}
