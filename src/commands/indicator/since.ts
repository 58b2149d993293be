/** "Since when has CPI02 been red?": how long an indicator has had the status that it has. */
import { sinceCard } from '../../cards/indicator/since.ts';
import { standingSince } from '../../domain/history/statusRun.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { isOutstanding } from '../../domain/judging/judge.ts';
import { quartersBetween } from '../../domain/time/frequency.ts';
import { shiftPeriod } from '../../domain/time/period.ts';
import type { Answer } from '../basis/command.ts';
import { pastOf, periodsInFiveYears } from '../cells/earlierCells.ts';

export const since: Answer<'since'> = {
  verb: 'since',
  who: 'everybody',
  title: 'Since when',
  topic: 'One indicator',
  says: 'Says since when an indicator has had its status, up to five years back.',
  examples: ['since when has CPI13 been red?'],
  run: async ({ ref, period }, context) => {
    const { cells, told } = await pastOf(context, period, ref);
    const [cell, ...earlier] = cells;
    const looked = periodsInFiveYears(cell) - 1;
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

/** The latest reported cell: a figure still to come says nothing of the indicator's standing. */
function lastStanding(
  cell: Cell,
  earlier: readonly Cell[],
): { readonly of: Cell; readonly waiting: Cell | undefined } {
  const last = shiftPeriod(cell.period, -quartersBetween(cell));
  const before = earlier.find(({ period }) => period === last);
  return isOutstanding(cell) && before && !isOutstanding(before)
    ? { of: before, waiting: cell }
    : { of: cell, waiting: undefined };
}
