/** "Submit": the form for one figure; without a reference, the next of the person's outstanding ones. */
import { askMine, askReportAll } from '../../cards/buttons/onPeriod.ts';
import { besidesText, reportBesides } from '../../cards/buttons/owedElsewhere.ts';
import { messageCard } from '../../cards/parts/message.ts';
import { formCard } from '../../cards/reporting/form.ts';
import type { FormInput } from '../../cards/reporting/formInput.ts';
import { type Completeness, completenessInAll } from '../../cards/words/completeness.ts';
import { dueDayOf } from '../../domain/arrangements/extension.ts';
import type { Locking } from '../../domain/closing/lock.ts';
import { DomainError } from '../../domain/domainError.ts';
import { type Cell, type CellLine, isReported } from '../../domain/indicators/cell.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { checkDraft } from '../../domain/reporting/checkDraft.ts';
import { askedMark } from '../../domain/reporting/countsAndParts.ts';
import { NO_DRAFT } from '../../domain/reporting/draft.ts';
import { sentences } from '../../domain/sentences.ts';
import { dayAt } from '../../domain/time/days.ts';
import { periodName } from '../../domain/time/period.ts';
import { yearEndTargetOf } from '../../quarters/yearEndTarget.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import type { Answer, Context } from '../basis/command.ts';
import { isTheirs, whyMayNotReport } from '../basis/permission.ts';
import type { Reply } from '../basis/reply.ts';
import { cellOf, cellsOf, cellToFill, completenessIn } from '../cells/cellsOf.ts';
import { figuresBefore } from '../cells/earlierCells.ts';
import { lockOf, refuseLocked } from '../cells/lockOf.ts';
import { owedBesides, owedBy } from '../cells/owed.ts';
import { draftFor, dropDraft } from './drafts.ts';
import { mine } from './mine.ts';

/**
 * The facts that the form needs beside the cell, the same whenever it is shown.
 * @param lock that of the cell's quarter, where it is locked
 */
export const formSetting = async (context: Context, cell: Cell, lock: Locking | undefined) => ({
  due: dueDayOf(cell, context.calendar),
  yearEndTarget: await yearEndTargetOf(context.store, context.tenantId, cell),
  lock,
  today: dayAt(context.now, context.calendar.timeZone),
  timeZone: context.calendar.timeZone,
  yearStart: context.calendar.yearStart,
});

export const form: Answer<'form'> = {
  verb: 'form',
  who: 'whoever reports it',
  title: 'Submit a figure',
  topic: 'Reporting',
  says: 'Opens the form for one of your indicators.',
  examples: ['submit', 'submit CPI13', 'report my figures', 'put 86.9 in for CPI13'],
  prompt: 'Submit',
  run: async ({ ref, period, figure, remark }, context) => {
    if (ref !== undefined)
      return openForm(await cellToFill(context, period, ref), context, { figure, remark });
    const cells = await cellsOf(context, period);
    const outstanding = owedBy(context.person, cells);
    const [only] = outstanding;
    // Somebody without any indicators may have been left out by mistake, and is not told that they are done.
    if (!cells.some((cell) => isTheirs(context.person, cell) && isExpected(cell))) {
      return mine.run({ period }, context);
    }
    if (!isPerformanceTeam(context.person)) await refuseLocked(context, period);
    const completeness = await completenessIn(context, period);
    if (!only) return nothingLeft(completeness, await owedBesides(context, period), context);
    return outstanding.length === 1
      ? openForm(await cellOf(context, period, only.ref), context)
      : chooseFrom(outstanding, completeness);
  },
};

/** @param said the figure and the remark that were said, as they were typed */
async function openForm(
  stored: StoredCell,
  context: Context,
  said: Pick<FormInput, 'figure' | 'remark'> = {},
): Promise<Reply> {
  const { cell } = stored;
  const lock = await lockOf(context, cell.period);
  const refusal = await whyMayNotReport(context, cell, lock);
  if (refusal !== undefined) throw new DomainError(refusal);
  return {
    ...formCard({
      cell,
      completeness: await completenessIn(context, cell.period),
      submissionId: context.newId(),
      ...said,
      ...(await begunForm(stored, context, said)),
      ...(await formSetting(context, cell, lock)),
      question: said.figure === undefined ? undefined : await questionAbout(said.figure, cell, context),
    }),
    replaces: false,
    refs: [cell.ref],
  };
}

/** What somebody began and did not send: it comes back as they left it, with a figure just said in the place of theirs. */
async function begunForm(
  stored: StoredCell,
  context: Context,
  { figure }: Pick<FormInput, 'figure'>,
): Promise<Pick<FormInput, 'draft' | 'begunAt' | 'conflict' | 'isRedefined'>> {
  const kept = await draftFor(stored, context);
  if (!kept) return {};
  const { cell } = stored;
  const conflict = kept.basedOn !== cell.revision && isReported(cell);
  // From here on it is on the card, and is kept again when that is sent: “keep theirs” is not asked twice.
  if (conflict) await dropDraft(cell, context);
  const { draft } = kept;
  return {
    draft: { ...draft, figure: figure ?? draft.figure },
    begunAt: kept.at,
    conflict,
    isRedefined: kept.asks !== '' && kept.asks !== askedMark(cell),
  };
}

/** The question about a figure that was given in a sentence: asked as the form opens, before anything else is filled in. */
async function questionAbout(said: string, cell: Cell, context: Context): Promise<FormInput['question']> {
  const draft = { ...NO_DRAFT, figure: said };
  const checked = checkDraft(draft, cell, await figuresBefore(context, cell), {
    yearStart: context.calendar.yearStart,
  });
  if (checked.kind !== 'question') return undefined;
  return { figure: checked.figure, ...checked.doubt, offTarget: checked.judgement.offTarget };
}

function nothingLeft(
  completeness: Completeness,
  besides: readonly CellLine[],
  { person, reporting }: Context,
): Reply {
  const { period } = completeness;
  const how =
    period < reporting && !isPerformanceTeam(person)
      ? 'That quarter is over, so only the performance team can correct a figure of it. Ask them to.'
      : 'To correct a figure you have reported, open it from “My indicators”.';
  return {
    ...messageCard({
      headline: `Nothing is left for you to report in ${periodName(period)}`,
      sentence: sentences(completenessInAll(completeness), besidesText(besides), how),
      choices: [...reportBesides(besides), askMine(period)],
    }),
    replaces: false,
  };
}

const MOST_OPTIONS = 5;

function chooseFrom(cells: readonly CellLine[], completeness: Completeness): Reply {
  const { period } = completeness;
  const shown = cells.slice(0, MOST_OPTIONS);
  const options = shown.map(({ ref, title }) => ({
    title: `${ref} ${title}`,
    verb: 'form',
    data: { ref, period },
  }));
  const more =
    cells.length > shown.length ? [{ title: `All ${cells.length}`, verb: 'mine', data: { period } }] : [];
  return {
    ...messageCard({
      headline: `You have ${cells.length} figures to report for ${periodName(period)}`,
      sentence: `${completenessInAll(completeness)} Which one would you like to start with?`.trim(),
      options,
      choices: [askReportAll(period), ...more],
    }),
    replaces: false,
    refs: cells.map(({ ref }) => ref),
  };
}
