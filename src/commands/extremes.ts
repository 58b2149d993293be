/** "Which quarter was worst for CPI02?": the periods of one indicator in order, from the best or the worst. */
import { z } from 'zod';
import { extremesCard } from '../cards/extremes.ts';
import { EXTREMES, extremesOf } from '../domain/extremes.ts';
import { refsIn } from '../domain/predecessors.ts';
import { CellArgs } from './arguments.ts';
import type { Command } from './command.ts';
import { fiveYearsOf } from './history.ts';
import { heldIn } from './reach.ts';

const Args = CellArgs.extend({ end: z.enum(EXTREMES) });

export const extremes: Command<z.infer<typeof Args>> = {
  verb: 'extremes',
  title: 'Best quarter',
  topic: 'One indicator',
  says: 'Says which quarter was the best, the worst, the highest or the lowest of an indicator, up to five years back.',
  examples: ['which quarter was worst for CPI13?', 'best quarter for CPI13'],
  who: 'everybody',
  args: Args,
  run: async ({ ref, period, end }, context) => {
    const { store, tenantId, calendar } = context;
    const [cells, indicator] = await Promise.all([
      fiveYearsOf(context, period, ref),
      store.register.indicator(tenantId, ref),
    ]);
    const [cell] = cells;
    return {
      ...extremesCard({
        ...{ cell, end, extremes: extremesOf(cells, end) },
        predecessors: refsIn(indicator?.predecessors),
        held: await heldIn(context, cell.period),
        yearStart: calendar.yearStart,
        timeZone: calendar.timeZone,
      }),
      replaces: false,
      refs: [ref],
    };
  },
};
