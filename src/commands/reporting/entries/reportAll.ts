/** "All of mine": one card on which a person reports as many of their outstanding figures as it has room for. */
import { entriesCard } from '../../../cards/entries/entriesCard.ts';
import type { EntriesInput } from '../../../cards/entries/entriesInput.ts';
import { firstDue } from '../../../domain/arrangements/extension.ts';
import type { CellLine } from '../../../domain/indicators/cell.ts';
import { isPerformanceTeam } from '../../../domain/person.ts';
import { dayAt, dayNearby } from '../../../domain/time/days.ts';
import { dueDay } from '../../../domain/time/reportingCycle.ts';
import type { Answer, Context } from '../../basis/command.ts';
import type { Reply } from '../../basis/reply.ts';
import { completenessOf } from '../../cells/cellsOf.ts';
import { refuseLocked } from '../../cells/lockOf.ts';
import { owedBesides, owedBy } from '../../cells/owed.ts';
import { form } from '../form.ts';
import { outstanding } from './outstanding.ts';

export const reportAll: Answer<'report all'> = {
  verb: 'report all',
  who: 'each their own',
  title: 'Report all of mine',
  topic: 'Reporting',
  says: 'Opens one card for all the figures that you still have to report.',
  examples: ['all of mine', 'report everything', 'fill them all in'],
  run: async ({ period }, context) => {
    const owed = owedBy(context.person, (await context.sheet(period)) ?? []);
    // With none, or one, there is nothing to put together.
    if (owed.length < 2) return form.run({ period }, context);
    if (!isPerformanceTeam(context.person)) await refuseLocked(context, period);
    const open = await outstanding(context, period, { without: new Set() });
    return entriesReply({ ...open, period, submissionId: context.newId() }, context, false);
  },
};

type Shown = Pick<EntriesInput, 'submissionId' | 'entries' | 'elsewhere' | 'later'> &
  Partial<Pick<EntriesInput, 'stored' | 'aside'>> & {
    readonly period: EntriesInput['completeness']['period'];
    /** The quarter as the store has it now. */
    readonly lines: readonly CellLine[];
  };

/** The card, with what is left of the quarter. */
export async function entriesReply(shown: Shown, context: Context, replaces: boolean): Promise<Reply> {
  const { period, lines, ...input } = shown;
  const today = dayAt(context.now, context.calendar.timeZone);
  const owed = owedBy(context.person, lines);
  const due = firstDue(owed, dueDay(period, context.calendar));
  return {
    ...entriesCard({
      stored: [],
      aside: [],
      ...input,
      completeness: completenessOf(period, lines),
      due: `${today > due ? 'were due' : 'due'} ${dayNearby(due)}`,
      besides: input.entries.length === 0 ? await owedBesides(context, period) : [],
    }),
    replaces,
    refs: input.entries.map(({ cell }) => cell.ref),
  };
}
