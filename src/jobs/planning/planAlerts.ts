/** Planning alerts: breaches not yet told to their managers. A pure function of the cells and the ledger. */
import { byPerson, type Theirs } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { StillOpen } from '../../domain/messages/errand.ts';

/** One message to one manager: every new breach among their indicators. */
export type Alert = Theirs;

export type AlertPlan = {
  readonly alerts: readonly Alert[];
  /** Figures off target without a manager to tell. */
  readonly nobody: readonly CellLine[];
};

/**
 * The ledger key of a breach. The status is part of it: an indicator that goes on from Amber to Red is news, one that
 * is corrected and stays Amber is not.
 */
export const breachKey = (cell: Pick<CellLine, 'ref' | 'status'>): string =>
  `alert ${cell.ref} ${cell.status}`;

/** Is the cell a breach: reported and off target? */
export const isBreach = (cell: Pick<CellLine, 'offTarget' | 'revision'>): boolean =>
  cell.offTarget && cell.revision > 0;

/** Plans the alerts, one per breach. */
export function planAlerts(lines: readonly CellLine[], stillOpen: StillOpen): AlertPlan {
  const breaches = lines.filter(isBreach);
  const untold = breaches.filter(({ manager, ...cell }) => manager && stillOpen(breachKey(cell), manager.id));
  return {
    alerts: byPerson(untold, ({ manager }) => manager),
    nobody: breaches.filter(({ manager }) => manager === null),
  };
}
