/** "Compare this quarter with last": two periods side by side, everything or a selection. */
import type { z } from 'zod';
import { compareCard } from '../../cards/overTime/compare.ts';
import { summarise } from '../../domain/answers/summary.ts';
import { DomainError } from '../../domain/domainError.ts';
import { movementSince } from '../../domain/history/movers.ts';
import { Period, periodName, shiftPeriod } from '../../domain/time/period.ts';
import type { Command } from '../basis/command.ts';
import { cellsOf } from '../cells/cellsOf.ts';
import { AnySelectionArgs, refsOf, select, selectFrom } from '../cells/select.ts';

const Args = AnySelectionArgs.omit({ page: true }).extend({
  /** The period it is compared with; the quarter before without it. */
  other: Period.optional(),
});

export const compare: Command<z.infer<typeof Args>> = {
  verb: 'compare',
  title: 'Compare quarters',
  topic: 'Over time',
  says: 'Puts two quarters side by side: how many stood where, and what moved.',
  examples: ['compare this quarter with last'],
  args: Args,
  run: async (args, context) => {
    const asOf = args.period ?? context.reporting;
    const against = args.other ?? shiftPeriod(asOf, -1);
    // Whichever was said first: what there is now comes before what there was.
    const [period, other] = against > asOf ? [against, asOf] : [asOf, against];
    if (other === period) {
      throw new DomainError(
        `That is ${periodName(period)} twice. Name the quarter to compare it with, such as ${periodName(shiftPeriod(period, -1))}.`,
      );
    }
    // Everything is compared by what is off target: that all of it is tracked would be no answer.
    const asked =
      args.asked === undefined || args.asked.kind === 'all' ? ({ kind: 'off target' } as const) : args.asked;
    const given = { ...args, asked };
    const [now, earlier] = await Promise.all([
      select(context, { ...given, period }),
      cellsOf(context, other),
    ]);
    const then = await selectFrom(context, given, other, earlier);
    const movement = movementSince(now.scope, earlier, other, { kind: 'any' });
    return {
      ...compareCard({
        ...now.chosen,
        other,
        inPeriod: { summary: summarise(now.scope), count: now.lines.length },
        inOther: { summary: summarise(then.scope), count: then.lines.length },
        movement,
      }),
      replaces: false,
      refs: refsOf(movement.movers.map(({ line }) => line)),
    };
  },
};
