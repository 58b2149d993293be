/** Outstanding figures of a person. */

import { isOwed } from '../../domain/closing/signOff.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { Person } from '../../domain/person.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import type { Context } from '../basis/command.ts';
import { isTheirs } from '../basis/permission.ts';
import { lockOf } from './lockOf.ts';

/** Outstanding lines that a person is to report, as owner or deputy. */
export const owedBy = (person: Person, lines: readonly CellLine[]): readonly CellLine[] =>
  lines.filter((line) => isTheirs(person, line) && isOwed(line));

/**
 * Outstanding figures of a person outside the card's `period`: beside the reporting quarter those of the quarter
 * before, which is reminded of as well; beside any other those of the reporting quarter. None of a quarter that is locked.
 */
export async function owedBesides(context: Context, period: Period): Promise<readonly CellLine[]> {
  const { reporting } = context;
  return owedIn(context, period === reporting ? shiftPeriod(reporting, -1) : reporting);
}

/** Outstanding figures of a person in a quarter; none of one that is locked. */
export async function owedIn(context: Context, period: Period): Promise<readonly CellLine[]> {
  const owed = owedBy(context.person, (await context.sheet(period)) ?? []);
  return owed.length > 0 && (await lockOf(context, period)) ? [] : owed;
}
