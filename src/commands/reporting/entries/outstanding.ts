/** The outstanding figures of whoever asks as rows to fill in: those begun already as far as they came. */
import type { Elsewhere, Entry } from '../../../cards/entries/entriesInput.ts';
import { MOST_ENTRIES } from '../../../cards/entries/entryFields.ts';
import { rowFits } from '../../../cards/entries/entryRow.ts';
import type { CellLine } from '../../../domain/indicators/cell.ts';
import { byRef } from '../../../domain/indicators/indicator.ts';
import { askedMark } from '../../../domain/reporting/countsAndParts.ts';
import type { Draft, KeptDraft } from '../../../domain/reporting/draft.ts';
import type { Period } from '../../../domain/time/period.ts';
import type { StoredCell } from '../../../store/periods/periods.ts';
import type { Context } from '../../basis/command.ts';
import { cellToFill } from '../../cells/cellsOf.ts';
import { owedBy } from '../../cells/owed.ts';
import { asStored, draftsFor } from '../drafts.ts';
import { formSetting } from '../form.ts';
import { lookAt } from '../receiving.ts';
import { toSettle } from '../submit.ts';

type Outstanding = {
  /** The quarter as the store has it now, of which these are. */
  readonly lines: readonly CellLine[];
  readonly entries: readonly Entry[];
  /** Those that take more than a row has room for. */
  readonly elsewhere: readonly Elsewhere[];
  /** The number of those beyond what is asked for. */
  readonly later: number;
};

/**
 * The next outstanding figures of a person.
 * @param without those that are on the card already, or put aside
 * @param room how many rows there is room for
 */
export async function outstanding(
  context: Context,
  period: Period,
  { without, room = MOST_ENTRIES }: { readonly without: ReadonlySet<string>; readonly room?: number },
): Promise<Outstanding> {
  // Read again: some of them may just have been stored.
  const lines = (await context.sheetNow(period)) ?? [];
  const owed = owedBy(context.person, lines)
    .filter(({ ref }) => !without.has(ref))
    .toSorted(byRef);
  const fitting = owed.filter(rowFits);
  const next = fitting.slice(0, room);
  const drafts = await draftsFor(context, period);
  return {
    lines,
    entries: await Promise.all(
      next.map(async ({ ref }) => {
        const stored = await cellToFill(context, period, ref);
        const kept = drafts(stored);
        return kept ? begunEntry(stored, kept, context) : entryOf(stored, asStored(stored.cell), context);
      }),
    ),
    elsewhere: owed.filter((line) => !rowFits(line)).map(ownForm),
    later: fitting.length - next.length,
  };
}

/** A row that was begun, with what is to be settled in it once there is something to check. */
async function begunEntry(stored: StoredCell, { draft }: KeptDraft, context: Context): Promise<Entry> {
  const { cell } = stored;
  if (!hasFigure(draft)) return entryOf(stored, draft, context);
  const { ref, period, revision: basedOn } = cell;
  const carried = { ref, period, submissionId: context.newId(), basedOn, asks: askedMark(cell) };
  const looked = await lookAt({ carried, draft }, context);
  const settle = looked.kind === 'checked' && looked.checked.kind !== 'ready' ? toSettle(looked.checked) : {};
  return entryOf(stored, draft, context, settle);
}

const hasFigure = ({ figure, given, picked, nothingToReport }: Draft): boolean =>
  nothingToReport || [figure, picked, ...given].some((said) => said.trim() !== '');

/** A row of a figure as it stands in the store, with what was begun. */
export async function entryOf(
  { cell }: StoredCell,
  draft: Draft,
  context: Context,
  settle: Pick<Entry, 'problems' | 'question' | 'likely' | 'words'> = {},
): Promise<Entry> {
  const { yearEndTarget, yearStart, timeZone } = await formSetting(context, cell, undefined);
  const isAsked = (settle.problems ?? []).some(({ field }) => field.startsWith('action'));
  const { what, who, by } = draft.action;
  return {
    ...{ cell, draft, yearEndTarget, yearStart, timeZone },
    ...settle,
    asksAction: isAsked || what + who + by !== '',
  };
}

const ownForm = ({ ref, period }: CellLine): Elsewhere => ({
  cell: { ref, period },
  sentence: 'it takes more figures than a row has room for, so it has a form of its own.',
  hasForm: true,
});
