/** One filled-in form, received: checked, judged and stored in one transaction, or kept as a draft with why it is not. */
import { type Locking, reasonFault } from '../../domain/closing/lock.ts';
import { DomainError } from '../../domain/domainError.ts';
import { type Cell, isReported, type Revision } from '../../domain/indicators/cell.ts';
import type { Judgement } from '../../domain/judging/judge.ts';
import { checkDraft } from '../../domain/reporting/checkDraft.ts';
import { askedMark } from '../../domain/reporting/countsAndParts.ts';
import { alsoWrong, type Checked } from '../../domain/reporting/draft.ts';
import { report } from '../../domain/reporting/reportFigure.ts';
import { monthsOf } from '../../domain/time/period.ts';
import { receiveForm, recordFigure, recordWhileOpen } from '../../quarters/recording.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import type { Context } from '../basis/command.ts';
import { whyMayNotReport } from '../basis/permission.ts';
import { cellToFill, putInStore } from '../cells/cellsOf.ts';
import { figuresBefore, quarterBefore } from '../cells/earlierCells.ts';
import { lockOf } from '../cells/lockOf.ts';
import { dropDraft, keepDraftBeside } from './drafts.ts';
import { formSetting } from './form.ts';
import type { FormArgs } from './formArgs.ts';
import { keptAgainst } from './keptAgainst.ts';

/** What became of a form: stored, or what has to be settled first. */
export type Received =
  | { readonly kind: 'stored'; readonly cell: Cell; readonly became: Became }
  | { readonly kind: 'to settle'; readonly stored: StoredCell; readonly checked: ToSettle }
  /** Somebody else has reported meanwhile. */
  | { readonly kind: 'overtaken'; readonly stored: StoredCell; readonly isRedefined: boolean }
  /** The indicator was redefined meanwhile: what was entered is of another kind. */
  | { readonly kind: 'redefined'; readonly stored: StoredCell }
  /** The quarter was locked while the figure was on its way. */
  | { readonly kind: 'locked'; readonly stored: StoredCell };

/** A draft that is not ready to be stored. */
export type ToSettle = Exclude<Checked, { kind: 'ready' }>;

/** How a figure came to be stored; none of it where that was done before. */
export type Became = {
  readonly judgement?: Judgement;
  /** The values that it replaced; null for a first figure. */
  readonly before?: Revision['before'];
  /** Was the same already stored, so that nothing was written? */
  readonly isUnchanged?: boolean;
};

/** Receives a form. What is not stored is kept as a draft. DomainError for whoever may not report it. */
export async function receiveFigure(args: FormArgs, context: Context): Promise<Received> {
  const received = await storeFigure(args, context);
  if (received.kind === 'stored') await dropDraft(args.carried, context);
  else await keepDraftBeside(args, context);
  return received;
}

async function storeFigure(args: FormArgs, context: Context): Promise<Received> {
  const looked = await lookAt(args, context);
  if (looked.kind !== 'checked') return looked;
  const { stored, checked, reason, lock, kept } = looked;
  if (checked.kind !== 'ready') return { kind: 'to settle', stored, checked };
  const by = { id: context.person.id, name: context.person.name };
  const at = context.now.toISOString();
  const entry = report(stored.cell, checked, { by, at, reason, kept }, args.carried.submissionId);
  const there = await putInStore(context, stored);
  if (there.cell.revision !== stored.cell.revision) return overtaken(there, args);
  // Whoever corrects after the lock has said why; a lock that comes meanwhile has nobody's reason.
  const record = lock ? recordFigure : recordWhileOpen;
  const ended = await record(context.store, context.tenantId, there, entry);
  if (ended.kind === 'locked') return { kind: 'locked', stored: there };
  if (ended.kind === 'overtaken') return overtaken(ended.current, args);
  // Also of what says nothing new: whoever sends it again may do so because the first attempt died.
  context.onReported(ended.cell);
  const { judgement } = checked;
  const { cell } = ended;
  if (ended.kind === 'unchanged') return { kind: 'stored', cell, became: { judgement, isUnchanged: true } };
  if (ended.kind === 'already saved') return { kind: 'stored', cell, became: {} };
  const before = isReported(stored.cell) ? entry.revision.before : null;
  return { kind: 'stored', cell, became: { judgement, before } };
}

/** A form that came in time, checked against what is stored now. */
type Looked = {
  readonly kind: 'checked';
  readonly stored: StoredCell;
  readonly checked: Checked;
  /** The names of the quarter's months. */
  readonly months: readonly string[];
  /** Why it is corrected after the lock; empty in an open quarter. */
  readonly reason: string;
  readonly lock: Locking | undefined;
  /** The doubts that its writer was asked about and kept it against, a line each; undefined for none. */
  readonly kept: string | undefined;
};

/** A form checked against its cell; what became of it where it comes too late. */
export async function lookAt(args: FormArgs, context: Context): Promise<Looked | Received> {
  const { stored, lock } = await cellToReport(args, context);
  const { cell } = stored;
  const late = await lateForm(stored, args, context);
  if (late) return late;
  const { today, yearEndTarget, yearStart } = await formSetting(context, cell, lock);
  const months = monthsOf(cell.period, yearStart);
  const [history, before] = await Promise.all([figuresBefore(context, cell), quarterBefore(context, cell)]);
  const by = { today, yearEndTarget, yearStart, months, before };
  const checked = checkDraft(args.draft, cell, history, by);
  const reason = lock ? (args.draft.reason ?? '') : '';
  const fault = lock && reasonFault(reason);
  return {
    kind: 'checked',
    stored,
    checked: fault === undefined ? checked : alsoWrong(checked, { field: 'reason', sentence: fault }),
    months,
    reason: reason.trim(),
    lock,
    kept: checked.kind === 'ready' ? keptAgainst(args.draft, cell, history, by) : undefined,
  };
}

type ToReport = { readonly stored: StoredCell; readonly lock: Locking | undefined };

/** The cell and the lock of its quarter, once this person is known to be allowed to report it. */
export async function cellToReport(
  { carried }: Pick<FormArgs, 'carried'>,
  context: Context,
): Promise<ToReport> {
  const stored = await cellToFill(context, carried.period, carried.ref);
  const lock = await lockOf(context, carried.period);
  const refusal = await whyMayNotReport(context, stored.cell, lock);
  // Somebody whose submission is already in may have lost the right to correct it; theirs is still a receipt.
  if (refusal !== undefined && stored.submissionId !== carried.submissionId) throw new DomainError(refusal);
  return { stored, lock };
}

/** What became of a form that comes too late: already stored, or the cell has changed since it was opened. */
async function lateForm(stored: StoredCell, args: FormArgs, context: Context): Promise<Received | undefined> {
  const { store, tenantId, now } = context;
  const arrival = await receiveForm(store, tenantId, stored, args.carried, now.toISOString());
  if (arrival === 'again') {
    // The first attempt may have ended before anybody was told.
    context.onReported(stored.cell);
    return { kind: 'stored', cell: stored.cell, became: {} };
  }
  if (arrival === 'overtaken') return overtaken(stored, args);
  return isRedefined(stored.cell, args) ? { kind: 'redefined', stored } : undefined;
}

const overtaken = (stored: StoredCell, args: FormArgs): Received => ({
  kind: 'overtaken',
  stored,
  isRedefined: isRedefined(stored.cell, args),
});

/** Has the indicator been redefined since the form was opened? Its entries are then of another kind. */
const isRedefined = (cell: Cell, { carried: { asks } }: FormArgs): boolean =>
  asks !== '' && asks !== askedMark(cell);
