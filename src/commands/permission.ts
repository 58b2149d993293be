/** Who may do what, from the council's list and the cell itself; asked anew by every command. */
import { type Cell, isReported, type Reportable } from '../domain/cell.ts';
import type { Period } from '../domain/period.ts';
import { isPerformanceTeam, type Person } from '../domain/person.ts';

type Owned = Pick<Cell, 'owner' | 'deputy'>;

/** True for the indicator's owner and deputy. */
export const isTheirs = (person: Person, { owner, deputy }: Owned): boolean =>
  owner?.id === person.id || deputy?.id === person.id;

/**
 * The reason why a person may not report a cell; undefined when they may. Owners and deputies report the quarter in
 * hand and earlier ones that are still empty; an earlier figure is corrected by the performance team.
 */
export function whyNotReport(
  person: Person,
  cell: Owned & Reportable & Pick<Cell, 'ref' | 'period'>,
  reporting: Period,
): string | undefined {
  if (isPerformanceTeam(person)) return undefined;
  if (!isTheirs(person, cell)) {
    const owner = cell.owner ? `${cell.owner.name} owns it` : 'it has no owner';
    return `Only the owner, the deputy or the performance team can report ${cell.ref}; ${owner}.`;
  }
  if (cell.period < reporting && isReported(cell)) {
    return `The quarter for this figure of ${cell.ref} is over, so only the performance team can correct it. Ask them to.`;
  }
  return undefined;
}
