/** "Show CPI13": one indicator in one period, with its history. */
import { indicatorCard } from '../../cards/indicator/show.ts';
import { TREND_HISTORY } from '../../domain/history/trend.ts';
import { definitionAt } from '../../domain/indicators/definitionVersion.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import type { Answer } from '../basis/command.ts';
import { whyMayNotReport } from '../basis/permission.ts';
import { cardContextOf, cellOf } from '../cells/cellsOf.ts';
import { historyOf } from '../cells/earlierCells.ts';
import { lockOf } from '../cells/lockOf.ts';
import { targetsAhead } from '../cells/targetsAhead.ts';

export const show: Answer<'show'> = {
  verb: 'show',
  title: 'Show an indicator',
  topic: 'One indicator',
  says: 'Shows one indicator: its figure, target, trend, commentary, and who reported it.',
  examples: ['show CPI13', 'how is CPI11 doing?', 'CPI13 last quarter'],
  prompt: 'Show CPI13',
  reads: true,
  run: async ({ ref, period }, context) => {
    const [{ cell }, told, indicator, versions, lock] = await Promise.all([
      cellOf(context, period, ref),
      cardContextOf(context, period),
      context.store.register.indicator(context.tenantId, ref),
      context.store.register.definitions(context.tenantId, ref),
      lockOf(context, period),
    ]);
    const [earlier, revisions, targetAt] = await Promise.all([
      historyOf(context, cell, indicator?.predecessors, TREND_HISTORY - 1),
      cell.revision > 1 ? context.store.periods.revisions(context.tenantId, period, ref) : undefined,
      targetsAhead(context, cell, indicator),
    ]);
    return {
      ...indicatorCard({
        cell,
        history: [...earlier, cell],
        description: indicator?.description ?? '',
        definition: definitionAt(versions, period),
        neighbours: indicator?.neighbours,
        standard: indicator?.standard,
        revisions,
        targetAt,
        ...told,
        mayReport: (await whyMayNotReport(context, cell, lock)) === undefined,
        saysWhoIsAwaited: period === context.reporting && !lock,
        maySet: isPerformanceTeam(context.person) && cell.lifecycle === 'active',
      }),
      replaces: false,
      refs: [ref],
    };
  },
};
