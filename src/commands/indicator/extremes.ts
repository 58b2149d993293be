/** "Which quarter was worst for CPI02?": the periods of one indicator in order, from the best or the worst. */
import { extremesCard } from '../../cards/indicator/extremes.ts';
import { extremesOf } from '../../domain/answers/extremes.ts';
import type { Answer } from '../basis/command.ts';
import { pastOf } from '../cells/earlierCells.ts';

export const extremes: Answer<'extremes'> = {
  verb: 'extremes',
  who: 'everybody',
  title: 'Best quarter',
  topic: 'One indicator',
  says: 'Says which quarter was the best, the worst, the highest or the lowest of an indicator, up to five years back.',
  examples: ['which quarter was worst for CPI13?', 'best quarter for CPI13'],
  run: async ({ ref, period, end }, context) => {
    const { cells, told } = await pastOf(context, period, ref);
    const [cell] = cells;
    return {
      ...extremesCard({ cell, end, extremes: extremesOf(cells, end), ...told }),
      replaces: false,
      refs: [ref],
    };
  },
};
