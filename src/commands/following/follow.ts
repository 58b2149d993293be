/** "Follow CPI13", "tell this channel when ICT goes red": shows first what would be told, to whom. */
import { followPreview } from '../../cards/following/preview.ts';
import { isRoom } from '../../domain/messages/address.ts';
import type { Answer } from '../basis/command.ts';
import { completenessIn } from '../cells/cellsOf.ts';
import { asButton, mattersOf } from './matters.ts';
import { addressHere, refuseForRoom, toldHere } from './recipient.ts';

export const follow: Answer<'follow'> = {
  verb: 'follow',
  readsFor: 'one',
  title: 'Follow figures',
  topic: 'Following figures',
  says: 'Tells you, or a channel, by itself when figures come in off target, worse or recovered. It shows you first what it would tell.',
  examples: ['follow CPI13', 'tell me when ICT goes red', 'tell this channel when ICT goes red'],
  who: 'each their own',
  run: async ({ ref, where, on, here }, context) => {
    const { matters, lines, words } = await mattersOf({ ref, where }, context);
    const to = toldHere(context, here, words);
    await refuseForRoom(to, lines, context);
    if (isRoom(to.id)) addressHere(context, to);
    return {
      ...followPreview({
        words,
        on,
        lines,
        isHere: isRoom(to.id),
        data: { ...asButton(matters), ...(on !== undefined && { on }), ...(here && { here }) },
        completeness: await completenessIn(context, context.reporting),
      }),
      replaces: false,
    };
  },
};
