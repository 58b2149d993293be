/** "Summary": numbers and shares of indicators by status; of a quarter, a year, or a part of the council. */
import type { ArgsOf } from '../../ask/model/question.ts';
import { quartersCard } from '../../cards/standing/quarters.ts';
import { summaryCard } from '../../cards/standing/summary.ts';
import { isSelected } from '../../domain/answers/selection.ts';
import { summarise } from '../../domain/answers/summary.ts';
import { MOST_QUARTERS } from '../../domain/history/quartersRunning.ts';
import { type Period, periodsInARow, quartersFrom, shiftPeriod } from '../../domain/time/period.ts';
import { quarterCountRows, summaryRows } from '../../report/workbook/standing.ts';
import type { Answer, Context } from '../basis/command.ts';
import type { Reply } from '../basis/reply.ts';
import { askingOf, refsOf, scopeOf, select, selectionIn } from '../cells/select.ts';
import { tableIn } from '../cells/table.ts';
import { tooFarBack } from '../cells/tooFarBack.ts';

export const summary: Answer<'summary'> = {
  verb: 'summary',
  who: 'everybody',
  title: 'Summary',
  topic: 'Where things stand',
  says: 'Counts the indicators of a quarter by status, or those of several quarters beside each other.',
  examples: ['summary', 'how are we doing this quarter?', 'summary of Q1', 'summary of last year'],
  prompt: 'Summary',
  reads: true,
  run: async (args, context) => {
    if (args.from !== undefined && args.from < args.period) return overQuarters(args, args.from, context);
    const { chosen, lines } = await select(context, args);
    const sum = summarise(lines);
    return {
      ...summaryCard({ ...chosen, total: sum.total, summary: sum, cells: lines }),
      replaces: false,
      refs: refsOf(lines),
      rows: () => summaryRows(sum, lines),
    };
  },
};

/**
 * A summary over several quarters, the table of each, and no more than can be read on a phone. A year's quarters to
 * come are left out.
 */
async function overQuarters(args: ArgsOf<'summary'>, from: Period, context: Context): Promise<Reply> {
  const { period: asked } = args;
  const period = asked > context.reporting && from <= context.reporting ? context.reporting : asked;
  const count = quartersFrom(from, period) + 1;
  if (count > MOST_QUARTERS) {
    const { from: _from, ...rest } = args;
    const title = `The last ${MOST_QUARTERS} quarters`;
    return tooFarBack(count, {
      title,
      verb: 'summary',
      data: { ...rest, period, from: shiftPeriod(period, 1 - MOST_QUARTERS) },
    });
  }
  const { chosen } = await select(context, { ...args, period });
  const selection = selectionIn(args);
  const periods = periodsInARow(from, count);
  const quarters = await Promise.all(
    periods.map(async (each) => {
      const cells = await tableIn(context, each);
      if (!cells) return { period: each, summary: undefined };
      const asking = askingOf(context, each);
      const scope = scopeOf(cells, selection, asking);
      return {
        period: each,
        summary: summarise(scope.filter((cell) => isSelected(cell, selection, asking))),
      };
    }),
  );
  return {
    ...quartersCard({ ...chosen, quarters }),
    replaces: false,
    refs: [],
    rows: () => quarterCountRows(quarters),
  };
}
