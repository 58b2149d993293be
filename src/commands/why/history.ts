/** "Who changed CPI02 and when?": every revision of one figure. */
import { revisionsCard } from '../../cards/why/history.ts';
import { revisionRows } from '../../report/workbook/one.ts';
import type { Answer } from '../basis/command.ts';
import { cardContextOf, latestCellOf } from '../cells/cellsOf.ts';

export const history: Answer<'history'> = {
  verb: 'history',
  who: 'everybody',
  title: 'Changes to a figure',
  topic: 'Why and what next',
  says: 'Lists who reported or changed a figure, when, from what to what, and why.',
  examples: ['who changed CPI13 and when?'],
  run: async ({ ref, period, page }, context) => {
    const { store, tenantId } = context;
    const cell = await latestCellOf(context, period, ref);
    const revisions = await store.periods.revisions(tenantId, cell.period, ref);
    return {
      ...revisionsCard({
        cell,
        revisions,
        page: page ?? 0,
        ...(await cardContextOf(context, cell.period)),
      }),
      replaces: page !== undefined,
      refs: [ref],
      rows: () => revisionRows(cell, revisions, context.calendar.timeZone),
    };
  },
};
