/** "Show CPI13": one indicator in one period, with its history. */
import { indicatorCard } from '../../cards/indicator/show.ts';
import { isOwed } from '../../domain/closing/signOff.ts';
import { TREND_HISTORY } from '../../domain/history/trend.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { definitionAt } from '../../domain/indicators/definitionVersion.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { signatoriesOf } from '../../domain/signing.ts';
import { explainedRows } from '../../report/workbook/figures.ts';
import type { Answer, Context } from '../basis/command.ts';
import { whyMayNotReport } from '../basis/permission.ts';
import { cardContextOf, cellOf } from '../cells/cellsOf.ts';
import { historyOf } from '../cells/earlierCells.ts';
import { lockOf } from '../cells/lockOf.ts';
import { targetsAhead } from '../cells/targetsAhead.ts';

/** Whether this person may report it, and whether somebody is awaited: the lock is read only where it decides either. */
async function standingFor(cell: Cell, context: Context) {
  const { person, reporting } = context;
  const mayInOpen = (await whyMayNotReport(context, cell, undefined)) === undefined;
  const isAwaited = cell.period === reporting && (signatoriesOf(cell).length > 0 || isOwed(cell));
  const needsOpen = mayInOpen && !isPerformanceTeam(person);
  const lock = isAwaited || needsOpen ? await lockOf(context, cell.period) : undefined;
  return { mayReport: mayInOpen && !(lock && needsOpen), saysWhoIsAwaited: isAwaited && !lock };
}

export const show: Answer<'show'> = {
  verb: 'show',
  who: 'everybody',
  title: 'Show an indicator',
  topic: 'One indicator',
  says: 'Shows one indicator: its figure, target, trend, commentary, and who reported it.',
  examples: ['show CPI13', 'how is CPI11 doing?', 'CPI13 last quarter'],
  prompt: 'Show CPI13',
  reads: true,
  run: async ({ ref, period }, context) => {
    const [{ cell }, told, indicator, versions] = await Promise.all([
      cellOf(context, period, ref),
      cardContextOf(context, period),
      context.store.register.indicator(context.tenantId, ref),
      context.store.register.definitions(context.tenantId, ref),
    ]);
    const [earlier, revisions, targetAt, standing, comments] = await Promise.all([
      historyOf(context, cell, indicator?.predecessors, TREND_HISTORY - 1),
      cell.revision > 1 ? context.store.periods.revisions(context.tenantId, period, ref) : undefined,
      targetsAhead(context, cell, indicator),
      standingFor(cell, context),
      // There are none before there is a figure to talk about.
      cell.revision > 0 ? context.store.comments.of(context.tenantId, period, ref) : undefined,
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
        ...standing,
        comments,
        maySet: isPerformanceTeam(context.person) && cell.lifecycle === 'active',
      }),
      replaces: false,
      refs: [ref],
      // The figures that its chart has.
      rows: () => explainedRows([...earlier, cell], context.calendar.timeZone),
    };
  },
};
