/** "What changed since last quarter?", "what went from amber to red?": changes of status between two periods. */
import { moversCard } from '../../cards/overTime/movers.ts';
import { DomainError } from '../../domain/domainError.ts';
import { movementSince } from '../../domain/history/movers.ts';
import { periodName } from '../../domain/time/period.ts';
import { moverRows } from '../../report/workbook/overTime.ts';
import type { Answer } from '../basis/command.ts';
import { select, shown } from '../cells/select.ts';
import { tableOf } from '../cells/table.ts';

export const movers: Answer<'movers'> = {
  verb: 'movers',
  who: 'everybody',
  title: 'What changed',
  topic: 'Over time',
  says: 'Lists what changed its status between two quarters: worse, better, or from one status to another.',
  examples: ['what changed since last quarter?', 'what went from amber to red?'],
  prompt: 'What changed since last quarter?',
  run: async (args, context) => {
    const { chosen, scope, lines } = await select(context, args);
    const { since } = args;
    if (since >= chosen.period) {
      throw new DomainError(
        `${periodName(since)} does not come before ${periodName(chosen.period)}, so nothing can have changed since. Name an earlier quarter.`,
      );
    }
    const earlier = await tableOf(context, since);
    const movement = movementSince(lines, earlier, since, args.move);
    const unsure = movementSince(scope, earlier, since, args.move);
    return {
      ...moversCard({
        ...chosen,
        since,
        move: args.move,
        movement: { ...unsure, movers: movement.movers },
        page: args.page ?? 0,
      }),
      replaces: args.page !== undefined,
      ...shown(
        movement.movers.map(({ line }) => line),
        args,
      ),
      rows: () => moverRows(movement.movers),
    };
  },
};
