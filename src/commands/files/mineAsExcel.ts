/** "Send me mine as Excel": a workbook of what somebody still has to report, to be filled in and dropped back into the chat. */
import { byRef } from '../../domain/indicators/indicator.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { periodName } from '../../domain/time/period.ts';
import { toFillInRows } from '../../report/workbook/toFillIn.ts';
import type { Answer, Context } from '../basis/command.ts';
import { cellToFill } from '../cells/cellsOf.ts';
import { refuseLocked } from '../cells/lockOf.ts';
import { owedBy } from '../cells/owed.ts';
import { asStored, draftsFor } from '../reporting/drafts.ts';
import { form } from '../reporting/form.ts';
import { fileReply, listingOf } from './given.ts';

const HOW: readonly (readonly [string, string])[] = [
  [
    'How to fill it in',
    'Write in the yellow cells, and leave open what is not available yet. Save the file, and drop it into your chat with Ragtime: it shows you what it has read, and stores nothing before you say so.',
  ],
  [
    'Commentary',
    'It is needed where a figure is off target: what is the situation, what is being done, by whom and by when, is it a one-off or a trend?',
  ],
];

export const mineAsExcel: Answer<'my workbook'> = {
  verb: 'my workbook',
  who: 'each their own',
  title: 'Mine as Excel',
  topic: 'Reporting',
  says: 'Gives you a workbook of what you still have to report, to fill in and drop back into the chat.',
  examples: ['send me mine as Excel'],
  run: async ({ period }, context) => {
    const owed = owedBy(context.person, (await context.sheet(period)) ?? []).toSorted(byRef);
    if (owed.length === 0) return form.run({ period }, context);
    if (!isPerformanceTeam(context.person)) await refuseLocked(context, period);
    const rows = toFillInRows(await toFillIn(owed, context), context.calendar.yearStart);
    const listing = listingOf(`My figures to report for ${periodName(period)}`, rows, context);
    const reply = fileReply({ ...listing, about: [...HOW, ...listing.about] }, 'xlsx', context);
    return { ...reply, refs: owed.map(({ ref }) => ref), rows: () => rows };
  },
};

/** The cells with what was begun of each. */
async function toFillIn(owed: ReturnType<typeof owedBy>, context: Context) {
  const [first] = owed;
  const drafts = first && (await draftsFor(context, first.period));
  return Promise.all(
    owed.map(async ({ period, ref }) => {
      const stored = await cellToFill(context, period, ref);
      return { cell: stored.cell, draft: drafts?.(stored)?.draft ?? asStored(stored.cell) };
    }),
  );
}
