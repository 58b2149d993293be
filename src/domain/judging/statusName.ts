/** Display names of statuses: a council may have its own name for a state, “Awaiting update” for “Not reported”. */
import type { Cell } from '../indicators/cell.ts';
import { findScheme } from '../schemes/schemes.ts';

type Called = Pick<Cell, 'scheme'> & Partial<Pick<Cell, 'period'>>;

/** The name under the scheme; the status itself where the scheme has no other. */
export const statusName = (status: string, { scheme, period }: Called): string =>
  findScheme(scheme, period)?.states?.[status] ?? status;

/** The one name that all of the cells have for a status; the status itself where their schemes differ. */
export function commonName(status: string, cells: readonly Called[]): string {
  const names = new Set(cells.map((cell) => statusName(status, cell)));
  const [only = status] = names;
  return names.size === 1 ? only : status;
}
