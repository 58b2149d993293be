/** "Who changed CPI02 and when?": every revision of one figure. */
import type { z } from 'zod';
import { revisionsCard } from '../../cards/why/history.ts';
import { CellArgs, Whole } from '../basis/arguments.ts';
import type { Command } from '../basis/command.ts';
import { latestCellOf, toldOf } from '../cells/cellsOf.ts';

const Args = CellArgs.extend({
  /** Given when a card is being paged, which then changes in place. */
  page: Whole.optional(),
});

export const history: Command<z.infer<typeof Args>> = {
  verb: 'history',
  title: 'Changes to a figure',
  topic: 'Why and what next',
  says: 'Lists who reported or changed a figure, when, from what to what, and why.',
  examples: ['who changed CPI13 and when?'],
  args: Args,
  run: async ({ ref, period, page }, context) => {
    const { store, tenantId } = context;
    const cell = await latestCellOf(context, period, ref);
    const revisions = await store.periods.revisions(tenantId, cell.period, ref);
    return {
      ...revisionsCard({
        ...{ cell, revisions, page: page ?? 0 },
        ...(await toldOf(context, cell.period)),
      }),
      replaces: page !== undefined,
      refs: [ref],
    };
  },
};
