/** "What changed since last quarter?", "what went from amber to red?": changes of status between two periods. */
import type { z } from 'zod';
import { moversCard } from '../../cards/overTime/movers.ts';
import { DomainError } from '../../domain/domainError.ts';
import { Move, movementSince } from '../../domain/history/movers.ts';
import { Period, periodName, shiftPeriod } from '../../domain/time/period.ts';
import type { Command } from '../basis/command.ts';
import { cellsOf } from '../cells/cellsOf.ts';
import { AnySelectionArgs, select, shown } from '../cells/select.ts';

const Args = AnySelectionArgs.extend({
  move: Move.default({ kind: 'any' }),
  /** The earlier period; the quarter before without it. */
  since: Period.optional(),
});

export const movers: Command<z.infer<typeof Args>> = {
  verb: 'movers',
  title: 'What changed',
  topic: 'Over time',
  says: 'Lists what changed its status between two quarters: worse, better, or from one status to another.',
  examples: ['what changed since last quarter?', 'what went from amber to red?'],
  prompt: 'What changed since last quarter?',
  args: Args,
  run: async (args, context) => {
    const { chosen, scope, lines } = await select(context, args);
    const since = args.since ?? shiftPeriod(chosen.period, -1);
    if (since >= chosen.period) {
      throw new DomainError(
        `${periodName(since)} does not come before ${periodName(chosen.period)}, so nothing can have changed since. Name an earlier quarter.`,
      );
    }
    const earlier = await cellsOf(context, since);
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
    };
  },
};
