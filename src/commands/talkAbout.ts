/** "In this channel, talk about ICT": what questions in a group chat or channel are about unless they say otherwise. */
import { z } from 'zod';
import { messageCard } from '../cards/message.ts';
import { whereSaid } from '../cards/whereSaid.ts';
import { isSelected, Where } from '../domain/asked.ts';
import { DomainError } from '../domain/domainError.ts';
import { periodName } from '../domain/period.ts';
import type { Command } from './command.ts';
import { cellsOf } from './reach.ts';
import { askingOf } from './selected.ts';

const Args = z.object({ where: Where.optional() });

export const talkAbout: Command<z.infer<typeof Args>> = {
  verb: 'talk about',
  title: 'Talk about one service',
  says: 'Makes a channel or group chat talk about one part of the council, until somebody says otherwise.',
  examples: ['in this channel, talk about ICT'],
  who: 'everybody',
  args: Args,
  run: async ({ where }, context) => {
    const { conversation, store, tenantId, reporting } = context;
    if (conversation.type === 'personal') {
      throw new DomainError(
        'Between the two of us I talk about everything. Add “in ICT” to a question, or ask this in a channel or group chat.',
      );
    }
    const here = conversation.type === 'channel' ? 'this channel' : 'this chat';
    const undo = { title: 'Talk about everything', verb: 'talk about', data: {} };
    if (where === undefined) {
      await store.threads.talkAbout(tenantId, conversation.room, undefined);
      return {
        ...messageCard({
          headline: `From now on ${here} talks about everything`,
          sentence: 'Questions are about the whole council unless they say otherwise.',
          choices: [{ title: 'Summary', verb: 'summary', data: { period: reporting } }],
        }),
        replaces: false,
      };
    }
    const cells = await cellsOf(context, reporting);
    const asking = askingOf(context, reporting);
    const meant = cells.filter((cell) => isSelected(cell, { asked: { kind: 'all' }, where }, asking));
    if (meant.length === 0) {
      throw new DomainError(
        `Nothing in ${periodName(reporting)} is ${whereSaid(where, cells)}, so I would have nothing to say here.`,
      );
    }
    await store.threads.talkAbout(tenantId, conversation.room, where);
    return {
      ...messageCard({
        headline: `From now on ${here} talks about what is ${whereSaid(where, cells)}`,
        sentence: `That is ${meant.length} of ${cells.length} indicators in ${periodName(reporting)}. A question that names another part is still about that one. Anybody here may change this.`,
        choices: [
          {
            title: 'What’s off target?',
            verb: 'list',
            data: { asked: { kind: 'off target' }, where, period: reporting },
          },
          undo,
        ],
      }),
      replaces: false,
    };
  },
};
