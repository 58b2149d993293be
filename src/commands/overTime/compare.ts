/** "Compare this quarter with last": two periods side by side, everything or a selection. */
import { compareCard } from '../../cards/overTime/compare.ts';
import { summarise } from '../../domain/answers/summary.ts';
import { DomainError } from '../../domain/domainError.ts';
import { movementSince } from '../../domain/history/movers.ts';
import { periodName, shiftPeriod } from '../../domain/time/period.ts';
import { quarterCountRows } from '../../report/workbook/standing.ts';
import type { Answer } from '../basis/command.ts';
import { refsOf, select, selectFrom } from '../cells/select.ts';
import { tableOf } from '../cells/table.ts';

export const compare: Answer<'compare'> = {
  verb: 'compare',
  who: 'everybody',
  title: 'Compare quarters',
  topic: 'Over time',
  says: 'Puts two quarters side by side: how many stood where, and what moved.',
  examples: ['compare this quarter with last'],
  run: async (args, context) => {
    const { period: asOf, other: against } = args;
    // Whichever was said first: what there is now comes before what there was.
    const [period, other] = against > asOf ? [against, asOf] : [asOf, against];
    if (other === period) {
      throw new DomainError(
        `That is ${periodName(period)} twice. Name the quarter to compare it with, such as ${periodName(shiftPeriod(period, -1))}.`,
      );
    }
    // Everything is compared by what is off target: that all of it is tracked would be no answer.
    const asked = args.asked.kind === 'all' ? ({ kind: 'off target' } as const) : args.asked;
    const given = { ...args, asked };
    const [now, earlier] = await Promise.all([
      select(context, { ...given, period }),
      tableOf(context, other),
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
      rows: () =>
        quarterCountRows([
          { period: other, summary: summarise(then.scope) },
          { period, summary: summarise(now.scope) },
        ]),
    };
  },
};
