/** "Why this colour?": the working behind one status. */
import type { z } from 'zod';
import { messageCard } from '../cards/message.ts';
import { periodName } from '../domain/period.ts';
import { workingOf } from '../domain/working.ts';
import { CellArgs } from './arguments.ts';
import type { Command } from './command.ts';
import { cellOf } from './reach.ts';

export const why: Command<z.infer<typeof CellArgs>> = {
  verb: 'why',
  title: 'Why this colour',
  says: 'Shows the working behind a status: the rule, what it was given, the distance and the boundaries.',
  examples: ['why is CPI13 amber?'],
  prompt: 'Why is CPI13 amber?',
  who: 'everybody',
  reads: true,
  args: CellArgs,
  run: async ({ ref, period }, context) => {
    const { cell } = await cellOf(context, period, ref);
    return {
      ...messageCard({
        headline: `Why ${ref} is ${cell.status} in ${periodName(period)}`,
        sentence: [cell.title, ...workingOf(cell)].join('\n'),
        choices: [{ title: `Show ${ref}`, verb: 'show', data: { ref, period } }],
      }),
      replaces: false,
    };
  },
};
