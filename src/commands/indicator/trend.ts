/** "Chart CPI13", "CPI13 over the last four quarters": one indicator through time. */
import { trendCard } from '../../cards/indicator/trend.ts';
import { TREND_HISTORY } from '../../domain/history/trend.ts';
import { quartersBetween } from '../../domain/time/frequency.ts';
import { quartersFrom, shiftPeriod } from '../../domain/time/period.ts';
import { explainedRows } from '../../report/workbook/figures.ts';
import type { Answer } from '../basis/command.ts';
import { cardContextOf, latestCellOf } from '../cells/cellsOf.ts';
import { historyOf } from '../cells/earlierCells.ts';
import { targetsAhead } from '../cells/targetsAhead.ts';

/** Number of periods drawn by default, and at most. */
const USUAL = 12;
const MOST = 20;

export const trend: Answer<'trend'> = {
  verb: 'trend',
  who: 'everybody',
  title: 'Chart an indicator',
  topic: 'One indicator',
  says: 'Draws an indicator through its quarters, with its target and where it is heading.',
  examples: ['chart CPI13', 'CPI13 over the last four quarters'],
  run: async ({ ref, period, from }, context) => {
    const { store, tenantId } = context;
    const [cell, indicator] = await Promise.all([
      latestCellOf(context, period, ref),
      store.register.indicator(tenantId, ref),
    ]);
    const step = quartersBetween(cell);
    const asked = from === undefined ? USUAL : Math.floor(quartersFrom(from, cell.period) / step) + 1;
    // One point is no line: the one before is drawn beside it.
    const count = Math.max(2, Math.min(asked, MOST));
    const looked = Math.max(TREND_HISTORY, count) - 1;
    const [earlier, targetAt, told] = await Promise.all([
      historyOf(context, cell, indicator?.predecessors, looked),
      targetsAhead(context, cell, indicator),
      cardContextOf(context, cell.period),
    ]);
    const first = shiftPeriod(cell.period, -step * (count - 1));
    const drawn = [...earlier, cell].filter((each) => each.period >= first);
    return {
      ...trendCard({
        cell,
        history: [...earlier, cell],
        from: first,
        isCut: asked > MOST,
        targetAt,
        ...told,
      }),
      replaces: false,
      refs: [ref],
      rows: () => explainedRows(drawn, context.calendar.timeZone),
    };
  },
};
