/** "Which will miss their target by year-end?": the projections that may be shown, against the targets. */
import type { z } from 'zod';
import { outlookCard } from '../cards/outlook.ts';
import { outlookOf } from '../domain/outlook.ts';
import { shiftPeriod } from '../domain/period.ts';
import { TREND_HISTORY } from '../domain/trend.ts';
import type { Command } from './command.ts';
import { AnySelectionArgs, refsOf, select } from './selected.ts';

export const outlook: Command<z.infer<typeof AnySelectionArgs>> = {
  verb: 'outlook',
  title: 'Year-end outlook',
  says: 'Says what is set to miss its target at the end of the year, from the trends that can be relied on.',
  examples: [],
  who: 'everybody',
  args: AnySelectionArgs,
  run: async (args, context) => {
    const { chosen, lines } = await select(context, args);
    const { period } = chosen;
    const periods = Array.from({ length: TREND_HISTORY }, (_, back) => shiftPeriod(period, -back));
    const sheets = await Promise.all(periods.map(context.sheet));
    const found = outlookOf(
      lines,
      period,
      sheets.flatMap((cells) => cells ?? []),
    );
    return {
      ...outlookCard({ ...chosen, outlook: found, page: args.page ?? 0 }),
      replaces: args.page !== undefined,
      refs: refsOf(found.missing.map(({ line }) => line)),
    };
  },
};
