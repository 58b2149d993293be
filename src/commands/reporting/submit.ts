/** Storing what was filled into the form: checked, judged, and written as one transaction. */
import { z } from 'zod';
import { unsavedFigure } from '../../cards/messages/unsaved.ts';
import { yearEndText } from '../../cards/parts/commitments.ts';
import { formCard } from '../../cards/reporting/form.ts';
import type { FormInput } from '../../cards/reporting/formInput.ts';
import { type ReceiptInput, receiptCard } from '../../cards/reporting/receipt.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { Figure } from '../../domain/figures/figure.ts';
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import { isComparable } from '../../domain/indicators/comparison.ts';
import { explain } from '../../domain/judging/explain.ts';
import { checkDraft } from '../../domain/reporting/checkDraft.ts';
import { askedMark, figureWorking } from '../../domain/reporting/countsAndParts.ts';
import { DOUBTED_BY } from '../../domain/reporting/doubt.ts';
import type { Checked, CheckedBy, Draft } from '../../domain/reporting/draft.ts';
import { publishedSentence } from '../../domain/reporting/publishedTotals.ts';
import { judgedWith, publishedBeside, report } from '../../domain/reporting/reportFigure.ts';
import { checkYearEnd } from '../../domain/reporting/yearEndPrediction.ts';
import { monthsOf } from '../../domain/time/period.ts';
import { openSheet } from '../../quarters/opening.ts';
import { receiveForm, recordFigure } from '../../quarters/recording.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import { CellArgs, GIVEN, givenIn, Text, Toggle, Whole } from '../basis/arguments.ts';
import type { Command, Context } from '../basis/command.ts';
import { whyNotReport } from '../basis/permission.ts';
import type { Reply } from '../basis/reply.ts';
import { cellOf, heldIn, heldOf } from '../cells/cellsOf.ts';
import { earlierCells } from '../cells/earlierCells.ts';
import { owedBesides, owedBy } from '../cells/owed.ts';
import { formSetting } from './form.ts';

const Args = CellArgs.extend({
  submissionId: z.string().min(1).max(100),
  /** The revision that the form was filled in against. */
  basedOn: Whole,
  /** What the form asked for; empty in one that was sent before forms said so. */
  asks: Text,
  figure: Text,
  ...GIVEN,
  published: Text,
  picked: Text,
  yearEnd: Text,
  commentary: Text,
  actionWhat: Text,
  actionWho: Text,
  actionBy: Text,
  provisional: Toggle,
  nothingToReport: Toggle,
  /** The figure that the person was asked about and said is right. */
  confirmedFigure: Text,
});
type Args = z.infer<typeof Args>;

const draftOf = (args: Args): Draft => ({
  figure: args.figure,
  given: givenIn(args),
  published: args.published,
  picked: args.picked,
  yearEnd: args.yearEnd,
  commentary: args.commentary,
  action: { what: args.actionWhat, who: args.actionWho, by: args.actionBy },
  provisional: args.provisional,
  nothingToReport: args.nothingToReport,
  confirmedFigure: args.confirmedFigure === '' ? null : args.confirmedFigure,
});

export const submit: Command<Args> = {
  verb: 'submit',
  title: 'Store a figure',
  says: 'Stores what was filled into the form.',
  examples: [],
  args: Args,
  unsaved: (args, sentence) => {
    const { ref, period, submissionId, basedOn, asks } = args;
    return unsavedFigure({
      carried: { ref, period, submissionId, basedOn, asks },
      draft: draftOf(args),
      sentence,
    });
  },
  run: async (args, context) => {
    const arrived = await looked(args, context);
    if ('card' in arrived) return arrived;
    const { stored, checked } = arrived;
    if (checked.kind !== 'ready') {
      const { problems, question } =
        checked.kind === 'problems'
          ? { problems: checked.problems, question: undefined }
          : { problems: [], question: { figure: checked.figure, sentence: checked.sentence } };
      return form(stored, args, context, { problems, question });
    }
    const by = { id: context.person.id, name: context.person.name };
    const at = context.now.toISOString();
    const entry = report(stored.cell, checked, { by, at }, args.submissionId);
    const ended = await recordFigure(context.store, context.tenantId, stored, entry);
    if (ended.kind === 'overtaken') return conflict(ended.current, args, context);
    // Also of what says nothing new: whoever sends it again may do so because the first attempt died.
    context.onReported(ended.cell);
    if (ended.kind === 'unchanged') return receipt(ended.cell, context, { isUnchanged: true });
    const isCorrection = ended.kind === 'saved' && isReported(stored.cell);
    return receipt(ended.cell, context, isCorrection ? { before: entry.revision.before } : {});
  },
};

export const check: Command<Args> = {
  ...submit,
  verb: 'check',
  title: 'Check a figure',
  says: 'Says which status the figure in the form would give, and stores nothing.',
  unsaved: undefined,
  run: async (args, context) => {
    const arrived = await looked(args, context);
    if ('card' in arrived) return arrived;
    const { stored, checked, by } = arrived;
    if (checked.kind === 'problems') {
      const figureIsFine = !checked.problems.some(({ field }) => field === 'figure');
      const preview = figureIsFine ? previewOf(stored.cell, args, by) : undefined;
      return form(stored, args, context, { problems: checked.problems, preview });
    }
    const question =
      checked.kind === 'question' ? { figure: checked.figure, sentence: checked.sentence } : undefined;
    return form(stored, args, context, { question, preview: previewOf(stored.cell, args, by) });
  },
};

type Looked = { readonly stored: StoredCell; readonly by: CheckedBy; readonly checked: Checked };

/** What was sent, held against the cell; a reply where it comes too late: also a check is against what is stored now. */
async function looked(args: Args, context: Context): Promise<Looked | Reply> {
  const stored = await cellToReport(args, context);
  const { cell } = stored;
  const late = await whatIsLate(stored, args, context);
  if (late) return late;
  const { today, yearEndTarget } = await formSetting(context, cell);
  const by = { today, yearEndTarget, months: monthsOf(args.period, context.calendar.yearStart) };
  return { stored, by, checked: checkDraft(draftOf(args), cell, await history(cell, context), by) };
}

/** The cell, once it is sure that this person may report it. */
async function cellToReport(args: Args, context: Context): Promise<StoredCell> {
  const stored = await cellOf(context, args.period, args.ref);
  const refusal = whyNotReport(context.person, stored.cell, context.reporting);
  // Somebody whose submission is already in may have lost the right to correct it; theirs is still a receipt.
  if (refusal !== undefined && stored.submissionId !== args.submissionId) throw new DomainError(refusal);
  return stored;
}

async function history(cell: Cell, context: Context): Promise<readonly Figure[]> {
  const earlier = await earlierCells(context, cell, DOUBTED_BY);
  return earlier.flatMap((each) => (each.figure !== null && isComparable(each, cell) ? [each.figure] : []));
}

/** True for a form that asked for something else than the cell takes now: what was entered is of another kind. */
const isRedefined = (cell: Cell, { asks }: Args): boolean => asks !== '' && asks !== askedMark(cell);

type Shown = Pick<FormInput, 'problems' | 'question' | 'preview' | 'conflict' | 'isRedefined'>;

/** The same form again with what the person put in; nothing they wrote is lost. */
async function form({ cell }: StoredCell, args: Args, context: Context, shown: Shown): Promise<Reply> {
  return {
    ...formCard({
      ...{ cell, held: await heldIn(context, cell.period) },
      ...(await formSetting(context, cell)),
      submissionId: args.submissionId,
      draft: draftOf(args),
      ...shown,
    }),
    replaces: true,
  };
}

/** What is shown instead of doing what was sent: it is in already, or the cell is another than when the form was opened. */
async function whatIsLate(stored: StoredCell, args: Args, context: Context): Promise<Reply | undefined> {
  const { store, tenantId, now } = context;
  const arrival = await receiveForm(store, tenantId, stored, args, now.toISOString());
  if (arrival === 'again') {
    // The first attempt may have ended before anybody was told.
    context.onReported(stored.cell);
    return receipt(stored.cell, context);
  }
  if (arrival === 'overtaken') return conflict(stored, args, context);
  return isRedefined(stored.cell, args) ? form(stored, args, context, { isRedefined: true }) : undefined;
}

/** Somebody else reported meanwhile: their figure is shown, and the person decides. */
function conflict(current: StoredCell, args: Args, context: Context): Promise<Reply> {
  return form(current, args, context, { conflict: true, isRedefined: isRedefined(current.cell, args) });
}

function previewOf(
  cell: Cell,
  args: Args,
  { months, yearEndTarget }: Pick<CheckedBy, 'months' | 'yearEndTarget'>,
): Shown['preview'] {
  const checked = checkDraft({ ...draftOf(args), commentary: 'x', nothingToReport: false }, cell, []);
  if (checked.kind !== 'ready' || (checked.figure === null && !checked.given)) return undefined;
  const judged = judgedWith(cell, checked);
  const foreseen = yearEndTarget && checkYearEnd(args.yearEnd, cell, yearEndTarget);
  const given = checked.given && [...checked.given];
  const after = {
    ...cell,
    figure: checked.figure,
    given,
    published: checked.published,
    publishedVariances: publishedBeside(cell, given),
    ...judged,
    yearEnd: foreseen?.kind === 'ready' ? foreseen.yearEnd : undefined,
    revision: cell.revision + 1,
  };
  const sentence = [
    publishedSentence(after),
    figureWorking(after, months) + explain(after),
    yearEndText(after),
  ]
    .join(' ')
    .trim();
  const { status, offTarget } = judged;
  return { figure: checked.figure, status, offTarget, sentence };
}

type Became = Pick<ReceiptInput, 'before' | 'isUnchanged'>;

async function receipt(cell: Cell, context: Context, became: Became = {}): Promise<Reply> {
  const { store, tenantId, person, reporting } = context;
  // Read again: the figure has just been stored.
  const lines = (await openSheet(store, tenantId, cell.period, reporting)) ?? [];
  const left = owedBy(person, lines);
  return {
    ...receiptCard({
      ...became,
      cell,
      next: left[0],
      remaining: left.length,
      besides: left.length === 0 ? await owedBesides(context, cell.period) : [],
      held: heldOf(cell.period, lines),
      yearStart: context.calendar.yearStart,
      timeZone: context.calendar.timeZone,
    }),
    replaces: true,
  };
}
