/** Storing what a person sent in: once however often it is clicked, not at all where nothing is changed, and carried on always. */
import { isDeepStrictEqual } from 'node:util';
import { type Cell, isReported, type Revision } from '../domain/indicators/cell.ts';
import { cellColumns } from '../store/periods/cellRow.ts';
import type { Recorded, StoredCell } from '../store/periods/periods.ts';
import type { Columns } from '../store/rows/columns.ts';
import type { Store } from '../store/store.ts';
import { carryForward } from './comparing.ts';

/** A form that was sent: its own id, the same for each click, and the revision that it was filled in against. */
export type Sent = { readonly submissionId: string; readonly basedOn: number };

/** For the first time; again, when it is in already; or when somebody has changed the cell since it was opened. */
export type Arrival = 'first' | 'again' | 'overtaken';

/**
 * Receives a form, and says how it comes in. One that is in already is carried on once more: its first attempt may have
 * ended before that.
 *
 * @param at when it comes (ISO)
 */
export async function receiveForm(
  store: Store,
  tenantId: string,
  { cell, submissionId }: StoredCell,
  sent: Sent,
  at: string,
): Promise<Arrival> {
  if (submissionId !== sent.submissionId) return cell.revision === sent.basedOn ? 'first' : 'overtaken';
  await carryForward(store, tenantId, cell, at);
  return 'again';
}

/** How storing it ended. Where it says nothing that is not stored, nothing is written. */
export type Ended = Recorded | { readonly kind: 'unchanged'; readonly cell: Cell };

/**
 * Stores a cell with its revision, and brings the periods that are compared with it up to date: also where it is in
 * already or says what is there, as the attempt that stored it may have ended between the two writes.
 */
export async function recordFigure(
  store: Store,
  tenantId: string,
  before: StoredCell,
  { cell, revision }: { readonly cell: Cell; readonly revision: Revision },
): Promise<Ended> {
  const ended: Ended = isAlike(before.cell, cell)
    ? { kind: 'unchanged', cell: before.cell }
    : await store.periods.record(tenantId, { cell, revision, etag: before.etag });
  if (ended.kind !== 'overtaken') await carryForward(store, tenantId, ended.cell, revision.at);
  return ended;
}

/** Who said it, when, and as which revision: that alone is no change. */
const BY_WHOM = ['reportedAt', 'reportedById', 'reportedByName', 'setAt', 'setById', 'setByName', 'revision'];

const withoutWhom = (columns: Columns): object =>
  Object.fromEntries(Object.entries(columns).filter(([name]) => !BY_WHOM.includes(name)));

/** True when the row of a reported cell would say the same as that of another. */
const isAlike = (a: Cell, b: Cell): boolean =>
  isReported(a) && isDeepStrictEqual(withoutWhom(cellColumns(a, '')), withoutWhom(cellColumns(b, '')));
