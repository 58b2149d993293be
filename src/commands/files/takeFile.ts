/** A workbook dropped into the chat: what it says of each figure, checked like a form, and stored on the tap of a button. */
import { filePreviewCard, type ReadRow } from '../../cards/entries/filePreview.ts';
import type { Sheet } from '../../domain/answers/listing.ts';
import { DomainError } from '../../domain/domainError.ts';
import { askedMark } from '../../domain/reporting/countsAndParts.ts';
import { draftMark } from '../../domain/reporting/draft.ts';
import { Period, periodName } from '../../domain/time/period.ts';
import { type FilledRow, filledRows } from '../../report/workbook/toFillIn.ts';
import type { Context } from '../basis/command.ts';
import type { Reply } from '../basis/reply.ts';
import { cellToFill } from '../cells/cellsOf.ts';
import { asStored, draftsFor, keepDraft } from '../reporting/drafts.ts';
import { cellToReport, lookAt } from '../reporting/receiving.ts';

/** Far more than an owner has, and as many as one button carries. */
const MOST_ROWS = 80;

/** The reply to a workbook. DomainError where it is none, with what to do instead. */
export async function takeFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  context: Context,
): Promise<Reply> {
  const rows = rowsIn(await context.readWorkbook(bytes));
  const filled = rows.filter(({ isFilled }) => isFilled);
  if (filled.length === 0)
    throw new DomainError(`Nothing is filled in yet in “${name}”, so there is nothing to read.`);
  if (filled.length > MOST_ROWS)
    throw new DomainError(
      `“${name}” has ${filled.length} rows filled in, and I take ${MOST_ROWS}. Send it in parts.`,
    );
  const period = periodOf(filled, context);
  const drafts = await draftsFor(context, period);
  const submissionId = context.newId();
  const read: ReadRow[] = [];
  for (const row of filled) read.push(await readRow(row, { period, submissionId, drafts }, context));
  const blank = rows.length - filled.length;
  return { ...filePreviewCard({ name, period, submissionId, rows: read, blank }), replaces: false };
}

const NO_TABLE =
  'That is not the workbook that I gave you, so I read nothing. Say “send me mine as Excel”, fill in the yellow cells, and drop that file here.';

function rowsIn(sheets: readonly Sheet[]): readonly FilledRow[] {
  const found = sheets.flatMap((sheet) => filledRows(sheet) ?? []);
  if (found.length === 0) throw new DomainError(NO_TABLE);
  return found;
}

/** The quarter that the rows are of, as the workbook names it. */
function periodOf(rows: readonly FilledRow[], { reporting }: Context): Period {
  const named = [...new Set(rows.map(({ period }) => period))];
  const [only = '', ...others] = named;
  if (others.length > 0)
    throw new DomainError('The rows are of several quarters. Send each quarter in a workbook of its own.');
  const [, quarter, year] = /^Q([1-4]) (\d{4})\/\d{2}$/.exec(only) ?? [];
  const period = Period.safeParse(`${year}-${String((Number(year) + 1) % 100).padStart(2, '0')}-Q${quarter}`);
  if (!period.success)
    throw new DomainError(
      `“${only.slice(0, 40)}” in the column “Period” is no quarter. Write it like ${periodName(reporting)}.`,
    );
  return period.data;
}

type Reading = {
  readonly period: Period;
  readonly submissionId: string;
  readonly drafts: Awaited<ReturnType<typeof draftsFor>>;
};

/** One row, checked as its form would be; what it says is kept as a draft, which the button then stores. */
async function readRow(
  { row, ref, into }: FilledRow,
  { period, submissionId, drafts }: Reading,
  context: Context,
): Promise<ReadRow> {
  try {
    const stored = await cellToFill(context, period, ref);
    const { cell } = stored;
    const carried = { ref: cell.ref, period, submissionId, basedOn: cell.revision, asks: askedMark(cell) };
    await cellToReport({ carried }, context);
    const begun = drafts(stored)?.draft ?? asStored(cell);
    const args = { carried, draft: { ...into(begun), confirmedFigure: null, keptCommentary: '' } };
    const looked = await lookAt(args, context);
    if (looked.kind !== 'checked')
      return { kind: 'refused', row, ref, sentence: 'It changed just now. Send the file again.' };
    await keepDraft(args, context);
    const { checked } = looked;
    const entered = checked.kind === 'problems' ? checked.entered : checked;
    const shown = { row, cell, entered, draft: args.draft, mark: draftMark(args.draft) };
    switch (checked.kind) {
      case 'ready':
        return { kind: 'ready', ...shown };
      case 'problems':
        return { kind: 'to settle', ...shown, sentence: checked.problems[0]?.sentence ?? '' };
      case 'question':
        return { kind: 'to settle', ...shown, sentence: checked.doubt.sentence };
      case 'words in doubt':
        return { kind: 'to settle', ...shown, sentence: `${checked.doubt.sentence}: keep it?` };
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { kind: 'refused', row, ref, sentence: error.message };
  }
}
