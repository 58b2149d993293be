/** "How many are red?", "what share of ICT is green?": a number and a share, with how all of them stand. */
import { countCard } from '../../cards/standing/count.ts';
import { summarise } from '../../domain/answers/summary.ts';
import { figureRows } from '../../report/workbook/figures.ts';
import type { Answer } from '../basis/command.ts';
import { refsOf, select } from '../cells/select.ts';

export const count: Answer<'count'> = {
  verb: 'count',
  who: 'everybody',
  title: 'How many',
  topic: 'Where things stand',
  says: 'Counts the indicators that stand in some way, and what share of all they are, with a chart.',
  examples: ['how many are red?', 'what percentage of indicators is on target?'],
  reads: true,
  run: async (args, context) => {
    const { chosen, scope, lines } = await select(context, args);
    return {
      ...countCard({ ...chosen, count: lines.length, summary: summarise(scope) }),
      replaces: false,
      refs: refsOf(lines),
      rows: () => figureRows(lines, chosen.timeZone),
    };
  },
};
