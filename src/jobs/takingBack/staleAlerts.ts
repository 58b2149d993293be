/**
 * Stale alerts: cards whose figure or status has changed since, found by the ledger's record of what each card shows.
 */
import { actingOn, type Cell, type CellLine } from '../../domain/indicators/cell.ts';
import { alertOf, hasArrived, type LedgerEntry, sentAt, shownAs } from '../../domain/messages/errand.ts';

/** An alert whose card shows an outdated figure or status. */
export type Stale = {
  readonly entry: LedgerEntry;
  /**
   * Is it the latest alert on that figure to its manager? Somebody told several times is told once that it is fine
   * again.
   */
  readonly isLatest: boolean;
};

/** The reference of the figure that an alert is about. */
export const refOf = ({ refs }: LedgerEntry): string => refs[0] ?? '';

/** The stale alerts of a quarter; `cellOf` looks up a figure's cell. */
export function staleAlerts(
  entries: readonly LedgerEntry[],
  cellOf: (ref: string) => CellLine | undefined,
): readonly Stale[] {
  const told = entries.filter((entry) => alertOf(entry) && hasArrived(entry));
  const latest = new Map<string, LedgerEntry>();
  const nameOf = (entry: LedgerEntry): string => `${entry.person.id} ${refOf(entry)}`;
  for (const entry of told) {
    const other = latest.get(nameOf(entry));
    if (!other || isAfter(entry, other)) latest.set(nameOf(entry), entry);
  }
  return told
    .filter((entry) => {
      const cell = cellOf(refOf(entry));
      return cell !== undefined && !showsIt(entry, cell);
    })
    .map((entry) => ({ entry, isLatest: latest.get(nameOf(entry)) === entry }));
}

/** Of two alerts at the same moment, the one that stands counts as later. */
const isAfter = (one: LedgerEntry, other: LedgerEntry): boolean =>
  sentAt(one) === sentAt(other) ? one.state === 'sent' : sentAt(one) > sentAt(other);

/** How the card would show the figure now. */
export const showsNow = (entry: LedgerEntry, cell: CellLine | Cell): string =>
  shownAs(alertOf(entry)?.kind ?? 'off target', { ...cell, by: actingOn(cell)?.by });

/** Does the card in the chat show the figure as it is? */
function showsIt(entry: LedgerEntry, cell: CellLine): boolean {
  const { shows, state, figure } = entry;
  if (shows !== undefined) return shows === showsNow(entry, cell);
  const isSame = alertOf(entry)?.status === cell.status && (figure === undefined || figure === cell.figure);
  return state === 'sent' && isSame;
}
