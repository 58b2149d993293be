/** "Will CPI13 hit its target by year-end?": the projection of the year's last quarter against its target. */
import { forecastCard } from '../../cards/indicator/forecast.ts';
import { forecastOf } from '../../domain/history/forecast.ts';
import { TREND_HISTORY } from '../../domain/history/trend.ts';
import { NO_TARGET, type Target } from '../../domain/indicators/target.ts';
import type { Period } from '../../domain/time/period.ts';
import { yearEndOf } from '../../domain/time/period.ts';
import type { Answer } from '../basis/command.ts';
import { cardContextOf, nextCellOf } from '../cells/cellsOf.ts';
import { historyOf } from '../cells/earlierCells.ts';
import { targetsAhead } from '../cells/targetsAhead.ts';

export const forecast: Answer<'forecast'> = {
  verb: 'forecast',
  who: 'everybody',
  title: 'Year-end forecast',
  topic: 'One indicator',
  says: 'Says whether an indicator is on course for its target at year end, and how sure that is.',
  examples: ['will CPI13 hit its target by year-end?'],
  run: async ({ ref, period }, context) => {
    const { store, tenantId } = context;
    const [cell, indicator] = await Promise.all([
      nextCellOf(context, period, ref),
      store.register.indicator(tenantId, ref),
    ]);
    const [earlier, targetAt, told] = await Promise.all([
      historyOf(context, cell, indicator?.predecessors, TREND_HISTORY - 1),
      targetsAhead(context, cell, indicator),
      cardContextOf(context, cell.period),
    ]);
    const history = [...earlier, cell];
    const targetIn = (then: Period): Target =>
      then === cell.period ? cell.target : (targetAt(then) ?? NO_TARGET);
    return {
      ...forecastCard({
        cell,
        history,
        targetIn,
        ...told,
        forecast: forecastOf(history, cell, targetIn(yearEndOf(cell.period))),
        reporting: context.reporting,
      }),
      replaces: false,
      refs: [ref],
    };
  },
};
