/** "Since when has CPI02 been red?": how long an indicator has had the status that it has. */
import type { z } from 'zod';
import { sinceCard } from '../cards/since.ts';
import type { Cell } from '../domain/cell.ts';
import { quartersBetween } from '../domain/indicator.ts';
import { isOutstanding } from '../domain/judge.ts';
import { shiftPeriod } from '../domain/period.ts';
import { standingSince } from '../domain/standingSince.ts';
import { CellArgs } from './arguments.ts';
import type { Command } from './command.ts';
import { pastOf, periodsInFiveYears } from './history.ts';

export const since: Command<z.infer<typeof CellArgs>> = {
  verb: 'since',
  title: 'Since when',
  topic: 'One indicator',
  says: 'Says since when an indicator has had its status, up to five years back.',
  examples: ['since when has CPI13 been red?'],
  args: CellArgs,
  run: async ({ ref, period }, context) => {
    const { cells, told } = await pastOf(context, period, ref);
    const [cell, ...earlier] = cells;
    const looked = periodsInFiveYears(cell.frequency) - 1;
    const { of, waiting } = lastStanding(cell, earlier);
    return {
      ...sinceCard({
        standing: standingSince(of, earlier, waiting ? looked - 1 : looked),
        waiting,
        ...told,
      }),
      replaces: false,
      refs: [ref],
    };
  },
};

/** A figure that is still to come says nothing of how the indicator stands: then the one before does. */
function lastStanding(
  cell: Cell,
  earlier: readonly Cell[],
): { readonly of: Cell; readonly waiting: Cell | undefined } {
  const last = shiftPeriod(cell.period, -quartersBetween(cell.frequency));
  const before = earlier.find(({ period }) => period === last);
  return isOutstanding(cell) && before && !isOutstanding(before)
    ? { of: before, waiting: cell }
    : { of: cell, waiting: undefined };
}
