/** Keeping a half-filled form for later, on any device: one figure's, or those of a card for several. */
import { keptCard } from '../../../cards/entries/kept.ts';
import { unsavedFigure } from '../../../cards/messages/unsaved.ts';
import { unsavedEntries } from '../../../cards/messages/unsavedEntries.ts';
import { isWritten } from '../../../domain/reporting/draft.ts';
import type { Command } from '../../basis/command.ts';
import { asStored, draftsFor, keepDraft } from '../drafts.ts';
import { FormArgs } from '../formArgs.ts';
import { cellToReport } from '../receiving.ts';
import { EntriesArgs } from './entriesArgs.ts';
import { isBlank, rowCarried, rowDraft } from './rowDraft.ts';

export const keep: Command<FormArgs> = {
  verb: 'keep',
  who: 'whoever reports it',
  title: 'Keep a form for later',
  says: 'Keeps what is in the form, to go on with later.',
  examples: [],
  args: FormArgs,
  unsaved: ({ carried, draft }, sentence) => unsavedFigure({ carried, draft, sentence, verb: 'keep' }),
  run: async (args, context) => {
    const { ref, period } = args.carried;
    await cellToReport(args, context);
    await keepDraft(args, context);
    return { ...keptCard({ period, refs: isWritten(args.draft) ? [ref] : [], ref }), replaces: true };
  },
};

export const keepAll: Command<EntriesArgs> = {
  verb: 'keep all',
  who: 'whoever reports it',
  title: 'Keep several forms for later',
  says: 'Keeps what is in the card, to go on with later.',
  examples: [],
  args: EntriesArgs,
  unsaved: (args, sentence) => unsavedEntries(args, sentence, 'keep all'),
  run: async (args, context) => {
    const begun = await draftsFor(context, args.period);
    const refs: string[] = [];
    for (const row of args.rows) {
      const carried = rowCarried(row, args);
      const { stored } = await cellToReport({ carried }, context);
      const kept = begun(stored)?.draft;
      const before = kept ?? asStored(stored.cell);
      if (isBlank(row, kept, stored.cell) && !kept) continue;
      await keepDraft({ carried, draft: rowDraft(row, before, stored.cell) }, context);
      refs.push(row.ref);
    }
    return { ...keptCard({ period: args.period, refs }), replaces: true };
  },
};
