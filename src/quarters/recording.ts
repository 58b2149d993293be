/** Storing what a person sent in: once however often it is clicked, not at all where nothing is changed, and carried on always. */
import { isDeepStrictEqual } from 'node:util';
import { type Cell, isReported, type Revision } from '../domain/indicators/cell.ts';
import type { Recorded, StoredCell } from '../store/periods/periods.ts';
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

/** What a cell says, whoever said it, when, and as which revision: these alone are no change. */
function saidIn({ reportedAt: _at, reportedBy: _by, revision: _revision, override, ...cell }: Cell): object {
  const set = override && { status: override.status, reason: override.reason };
  // A row read back has no key for what is not there; a new cell has one that is undefined.
  return Object.fromEntries(Object.entries({ ...cell, set }).filter(([, value]) => value !== undefined));
}

/** True when a reported cell says the same as another. */
const isAlike = (a: Cell, b: Cell): boolean => isReported(a) && isDeepStrictEqual(saidIn(a), saidIn(b));
