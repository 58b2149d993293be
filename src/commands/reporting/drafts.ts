/** Drafts of forms: kept while a figure is not stored, dropped once it is. Beside a figure they are a help, so the store's faults are let pass. */
import type { Cell } from '../../domain/indicators/cell.ts';
import { asWritten } from '../../domain/indicators/submission.ts';
import type { Draft } from '../../domain/reporting/draft.ts';
import { isWritten, type KeptDraft } from '../../domain/reporting/draft.ts';
import type { Period } from '../../domain/time/period.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import { isPassing } from '../../store/rows/faults.ts';
import type { Context } from '../basis/command.ts';
import type { FormArgs } from './formArgs.ts';

type Of = Pick<Cell, 'ref' | 'period'>;
type From = Pick<Context, 'store' | 'tenantId' | 'person' | 'now'>;

/** The draft of a cell that nobody has begun: what is stored, to be written over. */
export const asStored = (cell: Cell): Draft => ({
  ...asWritten(cell),
  nothingToReport: false,
  confirmedFigure: null,
});

/** Keeps what is in a form; a form with nothing in it is none. Rejects where the store does not take it. */
export async function keepDraft({ carried, draft }: FormArgs, context: From): Promise<void> {
  const { store, tenantId, person, now } = context;
  if (!isWritten(draft)) return;
  const kept: KeptDraft = { ...carried, draft, at: now.toISOString() };
  await store.drafts.keep(tenantId, person.id, kept);
}

/** The same beside something else that is said in any case: nobody is told that it is kept. */
export async function keepDraftBeside(args: FormArgs, context: From): Promise<void> {
  await unlessAway(keepDraft(args, context));
}

/** Drops the draft of a figure that is stored. */
export const dropDraft = async ({ ref, period }: Of, { store, tenantId, person }: From): Promise<void> => {
  await unlessAway(store.drafts.drop(tenantId, person.id, { ref, period }));
};

/** The draft that somebody has of a cell; undefined without one, and for one that has been stored. */
export async function draftFor(
  { cell, submissionId }: StoredCell,
  { store, tenantId, person }: From,
): Promise<KeptDraft | undefined> {
  const kept = await unlessAway(store.drafts.of(tenantId, person.id, cell));
  return kept && kept.submissionId !== submissionId ? kept : undefined;
}

/** The same of all that somebody has begun for a quarter, read once. */
export async function draftsFor(
  { store, tenantId, person }: From,
  period: Period,
): Promise<(stored: StoredCell) => KeptDraft | undefined> {
  const all = (await unlessAway(store.drafts.inPeriod(tenantId, person.id, period))) ?? [];
  return ({ cell, submissionId }) =>
    all.find((kept) => kept.ref === cell.ref && kept.submissionId !== submissionId);
}

/** Waits for work that nobody's figure depends on; undefined where the store does not answer. */
async function unlessAway<Result>(work: Promise<Result>): Promise<Result | undefined> {
  try {
    return await work;
  } catch (fault) {
    if (isPassing(fault)) return undefined;
    throw fault;
  }
}
