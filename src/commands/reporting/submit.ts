/** Sending a form in: the reply to what became of it. */
import { unsavedFigure } from '../../cards/messages/unsaved.ts';
import { yearEndText } from '../../cards/parts/commitments.ts';
import { formCard } from '../../cards/reporting/form.ts';
import type { FormInput } from '../../cards/reporting/formInput.ts';
import { receiptCard } from '../../cards/reporting/receipt.ts';
import { lockedSentence } from '../../domain/closing/lock.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { explain } from '../../domain/judging/explain.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { wordsMark } from '../../domain/reporting/checks/wordsDoubt.ts';
import type { Entered } from '../../domain/reporting/draft.ts';
import { figureWorking } from '../../domain/reporting/figureWorking.ts';
import { publishedSentence } from '../../domain/reporting/publishedTotals.ts';
import { withEntered } from '../../domain/reporting/reportFigure.ts';
import { periodName } from '../../domain/time/period.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import type { Command, Context } from '../basis/command.ts';
import type { Reply } from '../basis/reply.ts';
import { completenessIn, completenessOf } from '../cells/cellsOf.ts';
import { lockOf } from '../cells/lockOf.ts';
import { owedBesides, owedBy } from '../cells/owed.ts';
import { formSetting } from './form.ts';
import { FormArgs } from './formArgs.ts';
import { type Became, lookAt, type Received, receiveFigure, type ToSettle } from './receiving.ts';

export const submit: Command<FormArgs> = {
  verb: 'submit',
  who: 'whoever reports it',
  title: 'Store a figure',
  says: 'Stores what was filled into the form.',
  examples: [],
  args: FormArgs,
  unsaved: ({ carried, draft }, sentence) => unsavedFigure({ carried, draft, sentence }),
  run: async (args, context) => replyTo(await receiveFigure(args, context), args, context),
};

export const check: Command<FormArgs> = {
  ...submit,
  verb: 'check',
  title: 'Check a figure',
  says: 'Says which status the figure in the form would give, and stores nothing.',
  unsaved: undefined,
  run: async (args, context) => {
    const looked = await lookAt(args, context);
    if (looked.kind !== 'checked') return replyTo(looked, args, context);
    const { stored, checked, months } = looked;
    const entered = checked.kind === 'problems' ? checked.entered : checked;
    return form(stored, args, context, {
      ...(checked.kind === 'ready' ? {} : toSettle(checked)),
      preview: entered && previewOf(stored.cell, entered, months),
    });
  },
};

/** The receipt, or the form again with what has to be settled. */
function replyTo(received: Received, args: FormArgs, context: Context): Promise<Reply> {
  switch (received.kind) {
    case 'stored':
      return receipt(received.cell, context, received.became);
    case 'to settle':
      return form(received.stored, args, context, toSettle(received.checked));
    case 'overtaken':
      // Shows their figure, and leaves the decision to the person.
      return form(received.stored, args, context, { conflict: true, isRedefined: received.isRedefined });
    case 'redefined':
      return form(received.stored, args, context, { isRedefined: true });
    case 'locked':
      return lockedMeanwhile(received.stored, args, context);
  }
}

/** The problems of a form, or the question about its figure or its commentary. */
export function toSettle(checked: ToSettle): Pick<FormInput, 'problems' | 'question' | 'likely' | 'words'> {
  if (checked.kind === 'problems') return { problems: checked.problems, likely: checked.likely };
  if (checked.kind === 'words in doubt') return { words: checked.doubt.sentence };
  const { figure, doubt, judgement } = checked;
  return { question: { figure, ...doubt, offTarget: judgement.offTarget } };
}

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

async function receipt(cell: Cell, context: Context, became: Became): Promise<Reply> {
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
