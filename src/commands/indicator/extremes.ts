/** "Which quarter was worst for CPI02?": the periods of one indicator in order, from the best or the worst. */
import { z } from 'zod';
import { extremesCard } from '../../cards/indicator/extremes.ts';
import { EXTREMES, extremesOf } from '../../domain/answers/extremes.ts';
import { CellArgs } from '../basis/arguments.ts';
import type { Command } from '../basis/command.ts';
import { pastOf } from '../cells/earlierCells.ts';

const Args = CellArgs.extend({ end: z.enum(EXTREMES) });

export const extremes: Command<z.infer<typeof Args>> = {
  verb: 'extremes',
  title: 'Best quarter',
  topic: 'One indicator',
  says: 'Says which quarter was the best, the worst, the highest or the lowest of an indicator, up to five years back.',
  examples: ['which quarter was worst for CPI13?', 'best quarter for CPI13'],
  args: Args,
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
