/** What an alert told, read again: all entries of its message, and the figures as they stand now. */
import type { Cell } from '../domain/indicators/cell.ts';
import type { AlertKind } from '../domain/messages/alertKinds.ts';
import { alertOf, type LedgerEntry } from '../domain/messages/errand.ts';
import type { PersonRef } from '../domain/person.ts';
import { type Day, dayAt } from '../domain/time/days.ts';
import type { Ledger } from '../store/messages/ledger.ts';
import type { Periods } from '../store/periods/periods.ts';

type Reading = {
  readonly store: { readonly ledger: Pick<Ledger, 'tellings'>; readonly periods: Pick<Periods, 'cell'> };
  readonly tenantId: string;
};

/** All entries of one message, from the ledger. */
export async function toldTogether(
  { person, period, together, activityId }: LedgerEntry,
  { store, tenantId }: Reading,
): Promise<readonly LedgerEntry[]> {
  const all = await Promise.all(
    together.map((stage) => store.ledger.tellings(tenantId, { period, stage, person })),
  );
  return all.flat().filter((entry) => entry.activityId === activityId);
}

/** A figure as it stands, and what was told of it. */
export type Told = {
  readonly cell: Cell;
  readonly status: string;
  readonly figure: string | null | undefined;
  readonly kind: AlertKind | undefined;
};

/** What entries told, each with its figure as it stands; without those that are no more. */
export async function toldOf(
  entries: readonly LedgerEntry[],
  { store, tenantId }: Reading,
): Promise<readonly Told[]> {
  const told = await Promise.all(
    entries.map(async (entry): Promise<readonly Told[]> => {
      const { period, refs, figure } = entry;
      const stored = await store.periods.cell(tenantId, period, refs[0] ?? '');
      const alert = alertOf(entry);
      return stored ? [{ cell: stored.cell, status: alert?.status ?? '', figure, kind: alert?.kind }] : [];
    }),
  );
  return told.flat();
}

/** Who has said that they have seen a message, and on which day; undefined while nobody has. */
export function seenOf(
  entries: readonly LedgerEntry[],
  timeZone: string,
): { readonly by: PersonRef; readonly on: Day } | undefined {
  const seen = entries.find((entry) => entry.seen)?.seen;
  return seen && { by: seen.by, on: dayAt(new Date(seen.at), timeZone) };
}
