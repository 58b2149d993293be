/** "Show CPI13": one indicator in one period, with its history. */
import type { z } from 'zod';
import { indicatorCard } from '../cards/indicator.ts';
import { definitionAt } from '../domain/definitionVersion.ts';
import { isPerformanceTeam } from '../domain/person.ts';
import { TREND_HISTORY } from '../domain/trend.ts';
import { targetsAhead } from './ahead.ts';
import { CellArgs } from './arguments.ts';
import type { Command } from './command.ts';
import { historyOf } from './history.ts';
import { whyNotReport } from './permission.ts';
import { cellOf, toldOf } from './reach.ts';

export const show: Command<z.infer<typeof CellArgs>> = {
  verb: 'show',
  title: 'Show an indicator',
  topic: 'One indicator',
  says: 'Shows one indicator: its figure, target, trend, commentary, and who reported it.',
  examples: ['show CPI13', 'how is CPI11 doing?', 'CPI13 last quarter'],
  prompt: 'Show CPI13',
  reads: true,
  args: CellArgs,
  run: async ({ ref, period }, context) => {
    const [{ cell }, told, indicator, versions] = await Promise.all([
      cellOf(context, period, ref),
      toldOf(context, period),
      context.store.register.indicator(context.tenantId, ref),
      context.store.register.definitions(context.tenantId, ref),
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
        mayReport: whyNotReport(context.person, cell, context.reporting) === undefined,
        maySet: isPerformanceTeam(context.person) && cell.lifecycle === 'active',
      }),
      replaces: false,
      refs: [ref],
    };
  },
};
