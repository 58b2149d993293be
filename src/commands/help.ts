/** "Help": what can be asked, made from the command list. */
import { z } from 'zod';
import { helpCard } from '../cards/help.ts';
import type { Command } from './command.ts';

const Args = z.object({});

/** The help command for a list of commands, which it belongs to itself. */
export const helpFor = (
  commands: () => readonly Pick<Command, 'title' | 'says' | 'examples'>[],
): Command<z.infer<typeof Args>> => ({
  verb: 'help',
  title: 'Help',
  says: 'Says what can be asked.',
  examples: ['help'],
  prompt: 'Help',
  who: 'everybody',
  args: Args,
  run: async () => ({
    ...helpCard({ sections: commands().filter(({ examples }) => examples.length > 0) }),
    replaces: false,
  }),
});
