/** "Worst five", "best in ICT", "closest to red": a selection in order of its distance from target. */
import { rankCard } from '../../cards/standing/rank.ts';
import { rankBy } from '../../domain/answers/ranking.ts';
import { rankedRows } from '../../report/workbook/overTime.ts';
import type { Answer } from '../basis/command.ts';
import { select, shown } from '../cells/select.ts';

/** Number of rows by default. */
const USUAL = 5;

export const rank: Answer<'rank'> = {
  verb: 'rank',
  who: 'everybody',
  title: 'Worst and best',
  topic: 'Where things stand',
  says: 'Ranks indicators by their distance from target, so that different units can be compared.',
  examples: ['worst five', 'best three', 'what is closest to red?'],
  reads: true,
  run: async (args, context) => {
    const { chosen, lines } = await select(context, args);
    const ranking = rankBy(lines, args.end);
    const count = Math.max(1, args.count ?? USUAL);
    const placed = ranking.ranked.slice(0, count);
    return {
      ...rankCard({ ...chosen, end: args.end, count, ranking, page: args.page ?? 0 }),
      replaces: args.page !== undefined,
      ...shown(
        placed.map(({ line }) => line),
        args,
      ),
      rows: () => rankedRows(placed),
    };
  },
};
