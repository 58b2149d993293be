/** "Red three quarters running": indicators with the same standing several quarters in a row, up to the period. */
import { runningCard } from '../../cards/overTime/running.ts';
import { isSelected } from '../../domain/answers/selection.ts';
import { MOST_QUARTERS, runningIn } from '../../domain/history/quartersRunning.ts';
import { worstFirst } from '../../domain/judging/worstFirst.ts';
import { periodsInARow, shiftPeriod } from '../../domain/time/period.ts';
import { runningRows } from '../../report/workbook/overTime.ts';
import type { Answer } from '../basis/command.ts';
import { askingOf, select, shown } from '../cells/select.ts';
import { tableIn } from '../cells/table.ts';
import { notHeld, tooFarBack } from '../cells/tooFarBack.ts';

export const running: Answer<'running'> = {
  verb: 'running',
  who: 'everybody',
  title: 'Quarters running',
  topic: 'Over time',
  says: 'Finds what has been red, off target or anything else for several quarters in a row.',
  examples: ['red three quarters running'],
  run: async (args, context) => {
    const { quarters } = args;
    const { chosen } = await select(context, args);
    const { period, selection } = chosen;
    const again = (count: number) => ({
      title: `${count} quarters running`,
      verb: 'running',
      data: { ...selection, period, quarters: count },
    });
    if (quarters > MOST_QUARTERS) return tooFarBack(quarters, again(MOST_QUARTERS));
    const periods = periodsInARow(shiftPeriod(period, 1 - quarters), quarters);
    const sheets = await Promise.all(
      periods.map((each) => (each === period ? tableIn(context, each) : context.sheet(each))),
    );
    const missing = periods.filter((_, index) => sheets[index] === undefined);
    if (missing.length > 0) {
      const held = quarters - 1 - sheets.lastIndexOf(undefined);
      return notHeld(missing, held >= 2 ? again(held) : undefined);
    }
    const asking = periods.map((each) => askingOf(context, each));
    const found = runningIn(
      sheets.map((cells) => cells ?? []),
      (cell, index) => {
        const of = asking[index];
        return of !== undefined && isSelected(cell, selection, of);
      },
    );
    const order = new Map(
      worstFirst(found.runs.map(({ line }) => line)).map(({ ref }, index) => [ref, index]),
    );
    const runs = found.runs.toSorted((a, b) => (order.get(a.line.ref) ?? 0) - (order.get(b.line.ref) ?? 0));
    return {
      ...runningCard({ ...chosen, quarters, running: { ...found, runs }, page: args.page ?? 0 }),
      replaces: args.page !== undefined,
      ...shown(
        runs.map(({ line }) => line),
        args,
      ),
      rows: () => runningRows(runs, periods),
    };
  },
};
