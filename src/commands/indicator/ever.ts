/** "Has CPI13 ever been green?", "when was it last on target?": the last period with a given standing. */
import { everCard } from '../../cards/indicator/ever.ts';
import { isAskedFor } from '../../domain/answers/selection.ts';
import { isOutstanding } from '../../domain/judging/judge.ts';
import type { Answer } from '../basis/command.ts';
import { pastOf } from '../cells/earlierCells.ts';

export const ever: Answer<'ever'> = {
  verb: 'ever',
  who: 'everybody',
  title: 'Ever and last',
  topic: 'One indicator',
  says: 'Says whether an indicator was ever green, red or on target, when last, and how often, up to five years back.',
  examples: ['has CPI13 ever been green?', 'when was CPI13 last on target?'],
  run: async ({ ref, period, asked }, context) => {
    const { cells, told } = await pastOf(context, period, ref);
    const [cell] = cells;
    const looked = cells.filter((each) => !isOutstanding(each));
    return {
      ...everCard({
        asked,
        cell,
        looked,
        first: cells.at(-1)?.period ?? cell.period,
        times: looked.filter((each) => isAskedFor(each, asked, () => false)),
        ...told,
      }),
      replaces: false,
      refs: [ref],
    };
  },
};
