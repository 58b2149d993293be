/**
 * Storing a submission: once however often it is clicked, not at all where nothing changed, and always carried
 * forward.
 */
import { isDeepStrictEqual } from 'node:util';
import { type Cell, isReported, type Revision } from '../domain/indicators/cell.ts';
import type { Recorded, RecordedWhileOpen, StoredCell } from '../store/periods/periods.ts';
import type { Store } from '../store/store.ts';
import { carryForward } from './comparing.ts';

/** The identity of a submitted form: its own id, the same for each click, and the revision it was filled in against. */
export type SubmittedForm = { readonly submissionId: string; readonly basedOn: number };

/** How a form arrives: for the first time; again, when already stored; or overtaken by somebody else's change. */
export type FormArrival = 'first' | 'again' | 'overtaken';

/**
 * Receives a form, and says how it arrives. One already stored is carried forward once more: its first attempt may
 * have ended before that.
 * @param at when it comes (ISO)
 */
export async function receiveForm(
  store: Store,
  tenantId: string,
  { cell, submissionId }: StoredCell,
  sent: SubmittedForm,
  at: string,
): Promise<FormArrival> {
  if (submissionId !== sent.submissionId) return cell.revision === sent.basedOn ? 'first' : 'overtaken';
  await carryForward(store, tenantId, cell, at);
  return 'again';
}

/** The result of storing. A submission equal to the stored one is not written. */
export type StoringResult = Recorded | { readonly kind: 'unchanged'; readonly cell: Cell };

/**
 * Stores a cell with its revision, and updates the periods compared with it: also where it is already stored or
 * unchanged, as the attempt that stored it may have ended between the two writes.
 */
export async function recordFigure(
  store: Store,
  tenantId: string,
  before: StoredCell,
  { cell, revision }: { readonly cell: Cell; readonly revision: Revision },
): Promise<StoringResult> {
  const ended: StoringResult = isAlike(before.cell, cell)
    ? { kind: 'unchanged', cell: before.cell }
    : await store.periods.record(tenantId, { cell, revision, etag: before.etag });
  if (ended.kind !== 'overtaken') await carryForward(store, tenantId, ended.cell, revision.at);
  return ended;
}

/** The same for whoever may only report while the quarter is open: nothing is stored once it is locked. */
export async function recordWhileOpen(
  store: Store,
  tenantId: string,
  before: StoredCell,
  { cell, revision }: { readonly cell: Cell; readonly revision: Revision },
): Promise<StoringResult | Extract<RecordedWhileOpen, { kind: 'locked' }>> {
  if (isAlike(before.cell, cell)) return recordFigure(store, tenantId, before, { cell, revision });
  const ended = await store.periods.recordWhileOpen(tenantId, { cell, revision, etag: before.etag });
  if (ended.kind === 'saved' || ended.kind === 'already saved') {
    await carryForward(store, tenantId, ended.cell, revision.at);
  }
  return ended;
}

/** The content of a cell without author, time, revision number and signatures: these alone are no change. */
function saidIn(all: Cell): object {
  const {
    reportedAt: _at,
    reportedBy: _by,
    revision: _revision,
    signatures: _signed,
    override,
    ...cell
  } = all;
  const set = override && { status: override.status, reason: override.reason };
  // A row read back has no key for what is not there; a new cell has one that is undefined.
  return Object.fromEntries(Object.entries({ ...cell, set }).filter(([, value]) => value !== undefined));
}

/** Has a reported cell the same content as another? */
const isAlike = (a: Cell, b: Cell): boolean => isReported(a) && isDeepStrictEqual(saidIn(a), saidIn(b));
