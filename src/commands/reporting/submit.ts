/** Storing a submitted form: checked, judged, and written as one transaction. */
import { unsavedFigure } from '../../cards/messages/unsaved.ts';
import { yearEndText } from '../../cards/parts/commitments.ts';
import { formCard } from '../../cards/reporting/form.ts';
import type { FormInput } from '../../cards/reporting/formInput.ts';
import { type ReceiptInput, receiptCard } from '../../cards/reporting/receipt.ts';
import { type Locking, lockedSentence, reasonFault } from '../../domain/closing/lock.ts';
import { DomainError } from '../../domain/domainError.ts';
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import { explain } from '../../domain/judging/explain.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { checkDraft } from '../../domain/reporting/checkDraft.ts';
import { wordsMark } from '../../domain/reporting/checks/wordsDoubt.ts';
import { askedMark } from '../../domain/reporting/countsAndParts.ts';
import { alsoWrong, type Checked, type Entered } from '../../domain/reporting/draft.ts';
import { figureWorking } from '../../domain/reporting/figureWorking.ts';
import { publishedSentence } from '../../domain/reporting/publishedTotals.ts';
import { report, withEntered } from '../../domain/reporting/reportFigure.ts';
import { monthsOf, periodName } from '../../domain/time/period.ts';
import { receiveForm, recordFigure, recordWhileOpen } from '../../quarters/recording.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import type { Command, Context } from '../basis/command.ts';
import { whyMayNotReport } from '../basis/permission.ts';
import type { Reply } from '../basis/reply.ts';
import { cellToFill, completenessIn, completenessOf, putInStore } from '../cells/cellsOf.ts';
import { figuresBefore, quarterBefore } from '../cells/earlierCells.ts';
import { lockOf } from '../cells/lockOf.ts';
import { owedBesides, owedBy } from '../cells/owed.ts';
import { formSetting } from './form.ts';
import { FormArgs } from './formArgs.ts';

export const submit: Command<FormArgs> = {
  verb: 'submit',
  who: 'whoever reports it',
  title: 'Store a figure',
  says: 'Stores what was filled into the form.',
  examples: [],
  args: FormArgs,
  unsaved: ({ carried, draft }, sentence) => unsavedFigure({ carried, draft, sentence }),
  run: async (args, context) => {
    const arrived = await looked(args, context);
    if ('card' in arrived) return arrived;
    const { stored, checked, reason } = arrived;
    if (checked.kind !== 'ready') return form(stored, args, context, toSettle(checked));
    const by = { id: context.person.id, name: context.person.name };
    const at = context.now.toISOString();
    const entry = report(stored.cell, checked, { by, at, reason }, args.carried.submissionId);
    const there = await putInStore(context, stored);
    if (there.cell.revision !== stored.cell.revision) return conflict(there, args, context);
    // Whoever corrects after the lock has said why; a lock that comes meanwhile has nobody's reason.
    const record = arrived.lock ? recordFigure : recordWhileOpen;
    const ended = await record(context.store, context.tenantId, there, entry);
    if (ended.kind === 'locked') return lockedMeanwhile(there, args, context);
    if (ended.kind === 'overtaken') return conflict(ended.current, args, context);
    // Also of what says nothing new: whoever sends it again may do so because the first attempt died.
    context.onReported(ended.cell);
    const { judgement } = checked;
    if (ended.kind === 'unchanged') return receipt(ended.cell, context, { judgement, isUnchanged: true });
    if (ended.kind === 'already saved') return receipt(ended.cell, context);
    const before = isReported(stored.cell) ? entry.revision.before : null;
    return receipt(ended.cell, context, { judgement, before });
  },
};

export const check: Command<FormArgs> = {
  ...submit,
  verb: 'check',
  title: 'Check a figure',
  says: 'Says which status the figure in the form would give, and stores nothing.',
  unsaved: undefined,
  run: async (args, context) => {
    const arrived = await looked(args, context);
    if ('card' in arrived) return arrived;
    const { stored, checked, months } = arrived;
    const entered = checked.kind === 'problems' ? checked.entered : checked;
    return form(stored, args, context, {
      ...(checked.kind === 'ready' ? {} : toSettle(checked)),
      preview: entered && previewOf(stored.cell, entered, months),
    });
  },
};

/** The form again with its problems, or the question about its figure. */
function toSettle(
  checked: Exclude<Checked, { kind: 'ready' }>,
): Pick<Shown, 'problems' | 'question' | 'likely' | 'words'> {
  if (checked.kind === 'problems') return { problems: checked.problems, likely: checked.likely };
  if (checked.kind === 'words in doubt') return { words: checked.doubt.sentence };
  const { figure, doubt, judgement } = checked;
  return { question: { figure, ...doubt, offTarget: judgement.offTarget } };
}

type Looked = {
  readonly stored: StoredCell;
  readonly checked: Checked;
  /** The names of the quarter's months. */
  readonly months: readonly string[];
  /** Why it is corrected after the lock; empty in an open quarter. */
  readonly reason: string;
  readonly lock: Locking | undefined;
};

/**
 * The submitted form checked against the cell; a reply where it comes too late. The preview, too, is against what is
 * stored now.
 */
async function looked(args: FormArgs, context: Context): Promise<Looked | Reply> {
  const { stored, lock } = await cellToReport(args, context);
  const { cell } = stored;
  const late = await receiveLateForm(stored, args, context);
  if (late) return late;
  const { today, yearEndTarget, yearStart } = await formSetting(context, cell, lock);
  const months = monthsOf(cell.period, yearStart);
  const [history, before] = await Promise.all([figuresBefore(context, cell), quarterBefore(context, cell)]);
  const checked = checkDraft(args.draft, cell, history, {
    ...{ today, yearEndTarget, yearStart, months, before },
  });
  const reason = lock ? (args.draft.reason ?? '') : '';
  const fault = lock && reasonFault(reason);
  return {
    stored,
    checked: fault === undefined ? checked : alsoWrong(checked, { field: 'reason', sentence: fault }),
    months,
    reason: reason.trim(),
    lock,
  };
}

type ToReport = { readonly stored: StoredCell; readonly lock: Locking | undefined };

/** The cell and the lock of its quarter, once this person is known to be allowed to report it. */
async function cellToReport({ carried }: FormArgs, context: Context): Promise<ToReport> {
  const stored = await cellToFill(context, carried.period, carried.ref);
  const lock = await lockOf(context, carried.period);
  const refusal = await whyMayNotReport(context, stored.cell, lock);
  // Somebody whose submission is already in may have lost the right to correct it; theirs is still a receipt.
  if (refusal !== undefined && stored.submissionId !== carried.submissionId) throw new DomainError(refusal);
  return { stored, lock };
}

/** Has the indicator been redefined since the form was opened? Its entries are then of another kind. */
const isRedefined = (cell: Cell, { carried: { asks } }: FormArgs): boolean =>
  asks !== '' && asks !== askedMark(cell);

/** The quarter was locked while the figure was on its way: what was written is given back, with whom to ask. */
async function lockedMeanwhile(stored: StoredCell, args: FormArgs, context: Context): Promise<Reply> {
  const { carried, draft } = args;
  // The performance team may go on, and is now asked for a reason.
  if (isPerformanceTeam(context.person)) return form(stored, args, context, {});
  const lock = await lockOf(context, carried.period);
  const sentence = lock
    ? lockedSentence(carried.period, lock)
    : `${periodName(carried.period)} was locked for a moment, and is open again.`;
  return { ...unsavedFigure({ carried, draft, sentence }), replaces: true };
}

type Shown = Pick<
  FormInput,
  'problems' | 'question' | 'likely' | 'words' | 'preview' | 'conflict' | 'isRedefined'
>;

/** The same form again with its contents; nothing a person wrote is lost. */
async function form(
  { cell }: StoredCell,
  { carried, draft }: FormArgs,
  context: Context,
  shown: Shown,
): Promise<Reply> {
  return {
    ...formCard({
      cell,
      completeness: await completenessIn(context, cell.period),
      ...(await formSetting(context, cell, await lockOf(context, cell.period))),
      submissionId: carried.submissionId,
      // Sent again as they are, the words are kept.
      draft: shown.words === undefined ? draft : { ...draft, keptCommentary: wordsMark(draft.commentary) },
      ...shown,
    }),
    replaces: true,
  };
}

/** The reply to a form that comes too late: already stored, or the cell has changed since it was opened. */
async function receiveLateForm(
  stored: StoredCell,
  args: FormArgs,
  context: Context,
): Promise<Reply | undefined> {
  const { store, tenantId, now } = context;
  const arrival = await receiveForm(store, tenantId, stored, args.carried, now.toISOString());
  if (arrival === 'again') {
    // The first attempt may have ended before anybody was told.
    context.onReported(stored.cell);
    return receipt(stored.cell, context);
  }
  if (arrival === 'overtaken') return conflict(stored, args, context);
  return isRedefined(stored.cell, args) ? form(stored, args, context, { isRedefined: true }) : undefined;
}

/** Somebody else has reported meanwhile: shows their figure, and leaves the decision to the person. */
function conflict(current: StoredCell, args: FormArgs, context: Context): Promise<Reply> {
  return form(current, args, context, { conflict: true, isRedefined: isRedefined(current.cell, args) });
}

/** The preview of the figure's status; empty without a figure, and without anything to work one out from. */
function previewOf(cell: Cell, entered: Entered, months: readonly string[]): Shown['preview'] {
  const { figure, given, judgement } = entered;
  if (figure === null && !given) return undefined;
  const after = withEntered(cell, entered);
  const sentence = [
    publishedSentence(after),
    figureWorking(after, months) + explain(after, judgement),
    yearEndText(after),
  ]
    .join(' ')
    .trim();
  return { figure, status: after.status, offTarget: after.offTarget, sentence };
}

type Became = Pick<ReceiptInput, 'judgement' | 'before' | 'isUnchanged'>;

async function receipt(cell: Cell, context: Context, became: Became = {}): Promise<Reply> {
  const { person, calendar } = context;
  // Read again: the figure has just been stored.
  const lines = (await context.sheetNow(cell.period)) ?? [];
  const left = owedBy(person, lines);
  return {
    ...receiptCard({
      ...became,
      cell,
      next: left[0],
      remaining: left.length,
      besides: left.length === 0 ? await owedBesides(context, cell.period) : [],
      completeness: completenessOf(cell.period, lines),
      yearStart: calendar.yearStart,
      timeZone: calendar.timeZone,
    }),
    replaces: true,
  };
}
