/** "Show CPI13": one indicator in one period, with its history. */
import type { z } from 'zod';
import { indicatorCard } from '../cards/indicator.ts';
import type { Cell } from '../domain/cell.ts';
import { quartersBetween } from '../domain/indicator.ts';
import { type Period, shiftPeriod } from '../domain/period.ts';
import { reportedOf } from '../domain/summary.ts';
import { TREND_HISTORY } from '../domain/trend.ts';
import { CellArgs } from './arguments.ts';
import type { Command, Context } from './command.ts';
import { isPerformanceTeam, whyNotReport } from './permission.ts';
import { cellOf, cellsOf } from './reach.ts';

export const show: Command<z.infer<typeof CellArgs>> = {
  verb: 'show',
  title: 'Show an indicator',
  says: 'Shows one indicator: its figure, target, trend, commentary, and who reported it.',
  examples: ['show CPI13', 'how is CPI11 doing?', 'CPI13 last quarter'],
  who: 'everybody',
  args: CellArgs,
  run: async ({ ref, period }, context) => {
    const [{ cell }, cells, indicator] = await Promise.all([
      cellOf(context, period, ref),
      cellsOf(context, period),
      context.store.register.indicator(context.tenantId, ref),
    ]);
    const earlier = await earlierCells(context, cell, TREND_HISTORY - 1);
    return {
      ...indicatorCard({
        cell,
        history: [...earlier.toReversed(), cell],
        description: indicator?.description ?? '',
        ...reportedOf(cells),
        mayReport: whyNotReport(context.person, cell, context.reporting) === undefined,
        maySet: isPerformanceTeam(context.person) && cell.lifecycle === 'active',
        yearStart: context.calendar.yearStart,
        timeZone: context.calendar.timeZone,
      }),
      replaces: false,
    };
  },
};

/** The same indicator's cells before this one, latest first, as far as `count` periods of its frequency back. */
export async function earlierCells(context: Context, cell: Cell, count: number): Promise<readonly Cell[]> {
  const step = quartersBetween(cell.frequency);
  const periods = Array.from(
    { length: count },
    (_, index): Period => shiftPeriod(cell.period, -step * (index + 1)),
  );
  const stored = await Promise.all(
    periods.map((period) => context.store.periods.cell(context.tenantId, period, cell.ref)),
  );
  return stored.flatMap((each) => (each ? [each.cell] : []));
}
