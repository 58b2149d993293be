/** Permissions, from the council's list and the cell itself; checked anew by every command. */
import { asAskedOn } from '../../domain/arrangements/absence.ts';
import { type Locking, lockedSentence } from '../../domain/closing/lock.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import { type Cell, type CellLine, isReported, type Reportable } from '../../domain/indicators/cell.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import { isPerformanceTeam, type Person } from '../../domain/person.ts';
import { dayAt } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { Context } from './command.ts';

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

type Accountable = Pick<CellLine, 'owner' | 'deputy' | 'standIn' | 'manager'>;
type Owned = Pick<CellLine, 'owner' | 'deputy' | 'standIn'>;

/** Is the person the indicator's owner or deputy, or covering for them? */
export const isTheirs = (person: Person, { owner, deputy, standIn }: Owned): boolean =>
  [owner, deputy, standIn?.person].some((each) => each?.id === person.id);

/**
 * The reason why a person may not report a cell; undefined when they may. Owners and deputies report the quarter in
 * hand and earlier ones that are still empty; an earlier figure is corrected by the performance team. Nobody reports
 * an indicator that expects no figure: a form may be older than that.
 * @param lock that of the cell's quarter, where it is locked: only the performance team changes anything in it
 */
function whyNotReport(
  person: Person,
  cell: Owned & Reportable & Pick<Cell, 'ref' | 'period' | 'lifecycle' | 'sentBack'>,
  reporting: Period,
  lock: Locking | undefined,
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

/**
 * The same for whoever asks, by the absences as the store has them: somebody may be covering for its owner. These are
 * read only for whom it is not theirs anyway.
 * @param lock that of the cell's quarter, which shuts out whoever covers like the owner
 */
export async function whyMayNotReport(
  { person, reporting, store, tenantId, now, calendar }: Context,
  cell: Cell,
  lock: Locking | undefined,
): Promise<string | undefined> {
  const refusal = whyNotReport(person, cell, reporting, lock);
  if (refusal === undefined || isTheirs(person, cell)) return refusal;
  const absences = await store.absences.all(tenantId);
  const [asked] = asAskedOn([cell], absences, dayAt(now, calendar.timeZone));
  return asked?.standIn?.person?.id === person.id
    ? whyNotReport(person, { ...cell, standIn: asked.standIn }, reporting, lock)
    : refusal;
}
