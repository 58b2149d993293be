/** "Has CPI13 ever been green?", "when was it last on target?": when an indicator last stood in one way. */
import type { z } from 'zod';
import { everCard } from '../cards/ever.ts';
import { Asked, isAskedFor } from '../domain/asked.ts';
import { refsIn } from '../domain/predecessors.ts';
import { CellArgs } from './arguments.ts';
import type { Command } from './command.ts';
import { fiveYearsOf } from './history.ts';
import { heldIn } from './reach.ts';

const Args = CellArgs.extend({ asked: Asked });

export const ever: Command<z.infer<typeof Args>> = {
  verb: 'ever',
  title: 'Ever and last',
  topic: 'One indicator',
  says: 'Says whether an indicator was ever green, red or on target, when last, and how often, up to five years back.',
  examples: ['has CPI13 ever been green?', 'when was CPI13 last on target?'],
  who: 'everybody',
  args: Args,
  run: async ({ ref, period, asked }, context) => {
    const { store, tenantId, calendar } = context;
    const [looked, indicator] = await Promise.all([
      fiveYearsOf(context, period, ref),
      store.register.indicator(tenantId, ref),
    ]);
    return {
      ...everCard({
        ...{ asked, looked },
        times: looked.filter((cell) => isAskedFor(cell, asked, false)),
        predecessors: refsIn(indicator?.predecessors),
        held: await heldIn(context, looked[0].period),
        yearStart: calendar.yearStart,
        timeZone: calendar.timeZone,
      }),
      replaces: false,
      refs: [ref],
    };
  },
};
