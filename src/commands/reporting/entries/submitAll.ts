/** Sending in a card for several figures: each row is stored by itself, and what is not stays on the card. */
import type { Entry } from '../../../cards/entries/entriesInput.ts';
import { CHOICE, MOST_ENTRIES } from '../../../cards/entries/entryFields.ts';
import { unsavedEntries } from '../../../cards/messages/unsavedEntries.ts';
import { lockedSentence } from '../../../domain/closing/lock.ts';
import { DomainError } from '../../../domain/domainError.ts';
import type { StoredCell } from '../../../store/periods/periods.ts';
import type { Command, Context } from '../../basis/command.ts';
import { cellToFill } from '../../cells/cellsOf.ts';
import { lockOf } from '../../cells/lockOf.ts';
import { asStored, draftsFor, keepDraftBeside } from '../drafts.ts';
import { receiveFigure } from '../receiving.ts';
import { toSettle } from '../submit.ts';
import { EntriesArgs, type SentRow } from './entriesArgs.ts';
import { type ElsewhereRow, elsewhereRow, type StoredRow, storedRow } from './outcome.ts';
import { entryOf, outstanding } from './outstanding.ts';
import { entriesReply } from './reportAll.ts';
import { isBlank, rowCarried, rowDraft } from './rowDraft.ts';

/** What became of one row. */
type Outcome =
  | StoredRow
  | ElsewhereRow
  | { readonly kind: 'open'; readonly entry: Entry }
  | { readonly kind: 'aside'; readonly ref: string };

export const submitAll: Command<EntriesArgs> = {
  verb: 'submit all',
  who: 'whoever reports it',
  title: 'Store several figures',
  says: 'Stores what was filled into the card, each figure by itself.',
  examples: [],
  args: EntriesArgs,
  unsaved: (args, sentence) => unsavedEntries(args, sentence),
  run: async (args, context) => {
    const { period, submissionId } = args;
    const begun = await draftsFor(context, period);
    const outcomes = await allOf(args.rows.map((row) => receiveRow(row, args, context, begun)));
    const aside = [...args.aside, ...outcomes.flatMap((each) => (each.kind === 'aside' ? [each.ref] : []))];
    const open = outcomes.flatMap((each) => (each.kind === 'open' ? [each.entry] : []));
    const next = await outstanding(context, period, {
      without: new Set([...args.rows.map(({ ref }) => ref), ...aside]),
      room: MOST_ENTRIES - open.length,
    });
    const elsewhere = outcomes.flatMap((each) => (each.kind === 'elsewhere' ? [each.elsewhere] : []));
    return entriesReply(
      {
        ...{ period, submissionId, aside, lines: next.lines },
        stored: outcomes.flatMap((each) => (each.kind === 'stored' ? [each.stored] : [])),
        entries: [...open, ...next.entries],
        elsewhere: [...elsewhere, ...next.elsewhere],
        later: next.later,
      },
      context,
      true,
    );
  },
};

/** What all came to, each waited for; where the store failed for one, the same card sent again stores what is not in yet. */
async function allOf<Result>(work: readonly Promise<Result>[]): Promise<readonly Result[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

type Begun = Awaited<ReturnType<typeof draftsFor>>;

async function receiveRow(row: SentRow, args: EntriesArgs, context: Context, begun: Begun): Promise<Outcome> {
  const { ref } = row;
  const { period } = args;
  try {
    const stored = await cellToFill(context, period, ref);
    const kept = begun(stored)?.draft;
    const before = kept ?? asStored(stored.cell);
    if (row.said.choice === CHOICE.notYet) {
      await keepDraftBeside(
        { carried: rowCarried(row, args), draft: rowDraft(row, before, stored.cell) },
        context,
      );
      return { kind: 'aside', ref };
    }
    if (isBlank(row, kept, stored.cell) && stored.submissionId !== args.submissionId)
      return { kind: 'open', entry: await entryOf(stored, before, context) };
    return await sendRow(row, { stored, before }, args, context);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return elsewhereRow({ ref, period }, error.message, false);
  }
}

type From = { readonly stored: StoredCell; readonly before: ReturnType<typeof asStored> };

async function sendRow(
  row: SentRow,
  { stored, before }: From,
  args: EntriesArgs,
  context: Context,
): Promise<Outcome> {
  const draft = rowDraft(row, before, stored.cell);
  const of = { ref: row.ref, period: args.period };
  const received = await receiveFigure({ carried: rowCarried(row, args), draft }, context);
  switch (received.kind) {
    case 'stored':
      return storedRow(received);
    case 'to settle':
      return {
        kind: 'open',
        entry: await entryOf(received.stored, draft, context, toSettle(received.checked)),
      };
    case 'overtaken':
      return elsewhereRow(
        of,
        'somebody else has reported it meanwhile. Yours is kept: decide in its form.',
        true,
      );
    case 'redefined':
      return elsewhereRow(of, 'its definition changed meanwhile. What you wrote is kept in its form.', true);
    case 'locked': {
      const lock = await lockOf(context, args.period);
      return elsewhereRow(
        of,
        lock
          ? lockedSentence(args.period, lock)
          : 'the quarter was locked for a moment. Yours is kept: send it again.',
        lock === undefined,
      );
    }
  }
}
