/** "What's red this quarter?": the figures of a period that stand as asked, where was asked. */
import type { z } from 'zod';
import { listCard } from '../cards/list.ts';
import { dueDay } from '../domain/cycle.ts';
import { dayAt } from '../domain/days.ts';
import type { Command } from './command.ts';
import { SelectionArgs, select, shown } from './selected.ts';

export const list: Command<z.infer<typeof SelectionArgs>> = {
  verb: 'list',
  title: 'What’s red',
  topic: 'Where things stand',
  says: 'Lists the indicators that are red, amber, green, off target or not reported, in any quarter.',
  examples: ['what’s red this quarter?', 'what is off target?', 'amber in Q1', 'what hasn’t been reported?'],
  prompt: 'What’s red this quarter?',
  who: 'everybody',
  reads: true,
  args: SelectionArgs,
  run: async (args, context) => {
    const { chosen, lines } = await select(context, args);
    return {
      ...listCard({
        ...chosen,
        lines,
        due: dueDay(chosen.period, context.calendar),
        today: dayAt(context.now, context.calendar.timeZone),
        page: args.page ?? 0,
      }),
      replaces: args.page !== undefined,
      ...shown(lines, args),
    };
  },
};
