/** "Worst five", "best in ICT", "closest to red": a selection in order of its distance from target. */
import type { z } from 'zod';
import { rankCard } from '../../cards/standing/rank.ts';
import { End, rankBy } from '../../domain/answers/ranking.ts';
import { Whole } from '../basis/arguments.ts';
import type { Command } from '../basis/command.ts';
import { AnySelectionArgs, select, shown } from '../cells/select.ts';

/** How many are shown when nobody says. */
const USUAL = 5;

const Args = AnySelectionArgs.extend({
  end: End,
  count: Whole.optional(),
});

export const rank: Command<z.infer<typeof Args>> = {
  verb: 'rank',
  title: 'Worst and best',
  topic: 'Where things stand',
  says: 'Ranks indicators by their distance from target, so that different units can be compared.',
  examples: ['worst five', 'best three', 'what is closest to red?'],
  reads: true,
  args: Args,
  run: async (args, context) => {
    const { chosen, lines } = await select(context, args);
    const ranking = rankBy(lines, args.end);
    const count = Math.max(1, args.count ?? USUAL);
    return {
      ...rankCard({ ...chosen, end: args.end, count, ranking, page: args.page ?? 0 }),
      replaces: args.page !== undefined,
      ...shown(
        ranking.ranked.slice(0, count).map(({ line }) => line),
        args,
      ),
    };
  },
};
