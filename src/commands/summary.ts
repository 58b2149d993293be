/** "Summary": how many indicators, and what share, stand where. */
import { z } from 'zod';
import { summaryCard } from '../cards/summary.ts';
import { Period } from '../domain/period.ts';
import { summarise } from '../domain/summary.ts';
import type { Command } from './command.ts';
import { cellsOf } from './reach.ts';

const Args = z.object({ period: Period.optional() });

export const summary: Command<z.infer<typeof Args>> = {
  verb: 'summary',
  title: 'Summary',
  says: 'Counts the indicators of a quarter by status.',
  examples: ['summary', 'how are we doing this quarter?', 'summary of Q1'],
  who: 'everybody',
  args: Args,
  run: async ({ period }, context) => {
    const wanted = period ?? context.reporting;
    const cells = await cellsOf(context, wanted);
    return {
      ...summaryCard({
        summary: summarise(cells),
        cells,
        period: wanted,
        yearStart: context.calendar.yearStart,
      }),
      replaces: false,
    };
  },
};
