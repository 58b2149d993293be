/** "Will CPI13 hit its target by year-end?": the projection of the year's last quarter against its target. */
import type { z } from 'zod';
import { forecastCard } from '../cards/forecast.ts';
import { forecastOf } from '../domain/forecast.ts';
import type { Period } from '../domain/period.ts';
import { NO_TARGET, type Target } from '../domain/target.ts';
import { TREND_HISTORY } from '../domain/trend.ts';
import { yearEndOf } from '../domain/yearEnd.ts';
import { targetsAhead } from './ahead.ts';
import { CellArgs } from './arguments.ts';
import type { Command } from './command.ts';
import { historyOf } from './history.ts';
import { nextCellOf, toldOf } from './reach.ts';

export const forecast: Command<z.infer<typeof CellArgs>> = {
  verb: 'forecast',
  title: 'Year-end forecast',
  topic: 'One indicator',
  says: 'Says whether an indicator is on course for its target at year end, and how sure that is.',
  examples: ['will CPI13 hit its target by year-end?'],
  args: CellArgs,
  run: async ({ ref, period }, context) => {
    const { store, tenantId } = context;
    const [cell, indicator] = await Promise.all([
      nextCellOf(context, period, ref),
      store.register.indicator(tenantId, ref),
    ]);
    const [earlier, targetAt, told] = await Promise.all([
      historyOf(context, cell, indicator?.predecessors, TREND_HISTORY - 1),
      targetsAhead(context, cell, indicator),
      toldOf(context, cell.period),
    ]);
    const history = [...earlier, cell];
    const targetIn = (then: Period): Target =>
      then === cell.period ? cell.target : (targetAt(then) ?? NO_TARGET);
    return {
      ...forecastCard({
        ...{ cell, history, targetIn, ...told },
        forecast: forecastOf(history, cell, targetIn(yearEndOf(cell.period))),
        reporting: context.reporting,
      }),
      replaces: false,
      refs: [ref],
    };
  },
};
