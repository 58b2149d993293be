/** The last reminder of a person, from their contact and the ledger. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import { arrived, namesFigure } from '../../domain/messages/chased.ts';
import { type Contact, figuresOf } from '../../domain/messages/contact.ts';
import type { LedgerEntry } from '../../domain/messages/errand.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import type { Context } from '../basis/command.ts';

/** The figure, if it is about one, and the quarter. */
export type About = { readonly ref: string | undefined; readonly period: Period };

/**
 * The last reminder to somebody that has arrived: of any quarter if the reporting one is asked about, else of that
 * quarter.
 */
export async function lastTo(
  id: string,
  { ref, period }: About,
  contact: Contact | undefined,
  { store, tenantId, reporting }: Context,
): Promise<LedgerEntry | undefined> {
  const { reminded: last } = contact ?? {};
  const isMeant = (entry: LedgerEntry): boolean => ref === undefined || namesFigure(entry, { ref, period });
  if (contact && period === reporting) {
    const entry = last && (await store.ledger.entry(tenantId, { ...last, person: { id } }));
    if (ref === undefined || (entry && isMeant(entry))) return entry;
  }
  // Somebody who removed the bot has no contact any more; their messages stay in the ledger.
  const quarters = [period, period === reporting ? shiftPeriod(period, -1) : shiftPeriod(period, 1)];
  const entries = await Promise.all(quarters.map((of) => store.ledger.entries(tenantId, of)));
  return arrived(entries.flat()).find(
    (entry) => entry.person.id === id && isAbout(entry, period, reporting) && isMeant(entry),
  );
}

/** Is a message about a quarter? A message of the next quarter names figures missing from the one before. */
const isAbout = (entry: LedgerEntry, period: Period, reporting: Period): boolean =>
  period === reporting || figuresOf(entry).some((figure) => figure.startsWith(`${period} `));

/** The figures that a message named, as they are now. */
export async function linesIn(entry: LedgerEntry, context: Context): Promise<readonly CellLine[]> {
  const isLate = (entry.lateRefs ?? []).length > 0;
  const quarters = isLate ? [entry.period, shiftPeriod(entry.period, -1)] : [entry.period];
  const sheets = await Promise.all(quarters.map((of) => context.sheet(of)));
  return sheets.flatMap((lines) => (lines ?? []).filter((line) => namesFigure(entry, line))).toSorted(byRef);
}
