/** What a quarter will ask for and does not yet, for saying whose it is; nothing is written. */
import type { CellLine } from '../domain/indicators/cell.ts';
import { blankCell } from '../domain/reporting/blankCell.ts';
import type { Period } from '../domain/time/period.ts';
import type { Store } from '../store/store.ts';
import { blankCells } from './opening.ts';
import { type ReadersStore, wholeOf } from './readersStore.ts';

/** Which indicators are meant: for somebody who asks, those that they may know of. */
type Meant = (ref: string) => boolean;

/** The cells that a quarter to come will have, also those that nobody has opened yet. */
export async function comingLines(
  of: Store | ReadersStore,
  tenantId: string,
  period: Period,
  isMeant: Meant,
): Promise<readonly CellLine[]> {
  const store = wholeOf(of);
  const opened = (await store.periods.lines(tenantId, period)) ?? [];
  const there = new Set(opened.map(({ ref }) => ref));
  const others = (await store.register.indicators(tenantId)).filter(({ ref }) => !there.has(ref));
  const all = [...opened, ...(await blankCells(store, tenantId, period, others))];
  return all.filter(({ ref }) => isMeant(ref));
}

/** Blank cells of indicators that a quarter does not ask for, for whoever names one all the same. */
export async function restingLines(
  of: Store | ReadersStore,
  tenantId: string,
  period: Period,
  { lines, isMeant }: { readonly lines: readonly CellLine[]; readonly isMeant: Meant },
): Promise<readonly CellLine[]> {
  const there = new Set(lines.map(({ ref }) => ref));
  const others = (await wholeOf(of).register.indicators(tenantId)).filter(
    ({ ref, lifecycle }) => lifecycle !== 'retired' && !there.has(ref) && isMeant(ref),
  );
  return others.map((each) => blankCell(each, period, { previous: null, lastYear: null, target: undefined }));
}
