/** Permissions, from the council's list and the cell itself; checked anew by every command. */

import { type Locking, lockedSentence } from '../../domain/closing/lock.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import { type Cell, isReported, type Reportable } from '../../domain/indicators/cell.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import { isPerformanceTeam, type Person } from '../../domain/person.ts';
import { type Period, periodName } from '../../domain/time/period.ts';

/**
 * May a person be told of somebody else's messages and reachability? The performance team may, and managers of what
 * that person reports. Of themselves anybody may.
 */
export const mayAskAbout = (person: Person, id: string, lines: readonly Accountable[]): boolean =>
  isPerformanceTeam(person) ||
  person.id === id ||
  lines.some((line) => line.manager?.id === person.id && whoReports(line)?.id === id);

/** Is the remind button for this person? For the performance team, and for managers of some outstanding figure. */
export const mayRemindOf = (person: Person, outstanding: readonly Accountable[]): boolean =>
  outstanding.length > 0 &&
  (isPerformanceTeam(person) || outstanding.some(({ manager }) => manager?.id === person.id));

type Accountable = Pick<Cell, 'owner' | 'deputy' | 'manager'>;
type Owned = Pick<Cell, 'owner' | 'deputy'>;

/** Is the person the indicator's owner or deputy? */
export const isTheirs = (person: Person, { owner, deputy }: Owned): boolean =>
  owner?.id === person.id || deputy?.id === person.id;

/**
 * The reason why a person may not report a cell; undefined when they may. Owners and deputies report the quarter in
 * hand and earlier ones that are still empty; an earlier figure is corrected by the performance team. Nobody reports
 * an indicator that expects no figure: a form may be older than that.
 * @param lock that of the cell's quarter, where it is locked: only the performance team changes anything in it
 */
export function whyNotReport(
  person: Person,
  cell: Owned & Reportable & Pick<Cell, 'ref' | 'period' | 'lifecycle' | 'sentBack'>,
  reporting: Period,
  lock?: Locking,
): string | undefined {
  if (!isExpected(cell)) {
    const again = isPerformanceTeam(person) ? 'Import it as active first' : 'Ask the performance team';
    return `${cell.ref} is ${cell.lifecycle} in ${periodName(cell.period)}, so no figure of it is taken. ${again} if it should be reported.`;
  }
  if (isPerformanceTeam(person)) return undefined;
  if (!isTheirs(person, cell)) {
    const owner = cell.owner
      ? `${cell.owner.name} owns it: ask them for the figure`
      : 'It has no owner: ask the performance team';
    return `Only the owner, the deputy or the performance team can report ${cell.ref}. ${owner}.`;
  }
  if (lock) return lockedSentence(cell.period, lock);
  if (cell.period < reporting && isReported(cell) && !cell.sentBack) {
    return `The quarter for this figure of ${cell.ref} is over, so only the performance team can correct it. Ask them to.`;
  }
  return undefined;
}
