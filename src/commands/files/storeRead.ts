/** Storing what was read from a workbook, as its card showed it; each figure by itself. */
import { z } from 'zod';
import { unsavedRead } from '../../cards/messages/unsavedEntries.ts';
import { DomainError } from '../../domain/domainError.ts';
import { draftMark } from '../../domain/reporting/draft.ts';
import { Period } from '../../domain/time/period.ts';
import { CellArgs } from '../basis/arguments.ts';
import type { Command, Context } from '../basis/command.ts';
import { type ElsewhereRow, elsewhereRow, type StoredRow, storedRow } from '../reporting/entries/outcome.ts';
import { outstanding } from '../reporting/entries/outstanding.ts';
import { entriesReply } from '../reporting/entries/reportAll.ts';
import { cellToReport, receiveFigure } from '../reporting/receiving.ts';

const Args = z.object({
  period: Period,
  submissionId: z.string().min(1).max(100),
  rows: z
    .array(z.object({ ref: CellArgs.shape.ref, mark: z.string().max(20) }))
    .min(1)
    .max(80),
});
type Args = z.infer<typeof Args>;

type Ended = StoredRow | ElsewhereRow;

export const storeRead: Command<Args> = {
  verb: 'store read',
  who: 'whoever reports it',
  title: 'Store what was read',
  says: 'Stores the figures that were read from a workbook.',
  examples: [],
  args: Args,
  unsaved: (args, sentence) => unsavedRead(args, sentence),
  run: async (args, context) => {
    const { period, submissionId, rows } = args;
    const ended: Ended[] = [];
    for (const row of rows) ended.push(await storeRow(row, args, context));
    const next = await outstanding(context, period, { without: new Set(rows.map(({ ref }) => ref)) });
    return entriesReply(
      {
        ...{ period, submissionId, lines: next.lines },
        stored: ended.flatMap((each) => (each.kind === 'stored' ? [each.stored] : [])),
        entries: next.entries,
        elsewhere: [
          ...ended.flatMap((each) => (each.kind === 'elsewhere' ? [each.elsewhere] : [])),
          ...next.elsewhere,
        ],
        later: next.later,
      },
      context,
      true,
    );
  },
};

const CHANGED =
  'it is not what the card showed any more, so it is not stored. What was written last is in its form.';

async function storeRow(
  { ref, mark }: Args['rows'][number],
  { period, submissionId }: Args,
  context: Context,
): Promise<Ended> {
  const of = { ref, period };
  try {
    const carried = { ref, period, submissionId, basedOn: 0, asks: '' };
    const { stored: there } = await cellToReport({ carried }, context);
    if (there.submissionId === submissionId)
      return storedRow({ kind: 'stored', cell: there.cell, became: {} });
    const kept = await context.store.drafts.of(context.tenantId, context.person.id, of);
    if (!kept || kept.submissionId !== submissionId || draftMark(kept.draft) !== mark)
      return elsewhereRow(of, CHANGED, true);
    const received = await receiveFigure({ carried: kept, draft: kept.draft }, context);
    return received.kind === 'stored'
      ? storedRow(received)
      : elsewhereRow(
          of,
          'it changed meanwhile, so it is not stored. Yours is kept: decide in its form.',
          true,
        );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return elsewhereRow(of, error.message, false);
  }
}
