/** "What do I follow?": all that somebody follows and mutes; for the performance team what channels are told, too. */
import { type FollowedItem, followingCard } from '../../cards/following/following.ts';
import { isMute, type Subscription } from '../../domain/alerts/subscription.ts';
import { isRoom, roomId } from '../../domain/messages/address.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { dayAt } from '../../domain/time/days.ts';
import type { Answer } from '../basis/command.ts';
import { completenessIn } from '../cells/cellsOf.ts';
import { wordsOf } from './matters.ts';

export const following: Answer<'following'> = {
  verb: 'following',
  title: 'What you follow',
  topic: 'Following figures',
  says: 'Shows what you follow and mute, whether you get the weekly digest, and what the channel is told.',
  examples: ['what do I follow?'],
  who: 'each their own',
  reads: true,
  run: async (_args, context) => {
    const { store, tenantId, person, conversation, now, calendar, reporting } = context;
    const today = dayAt(now, calendar.timeZone);
    const all = (await store.subscriptions.all(tenantId)).filter(
      (each) => each.kind !== 'mute' || isMute(each, today),
    );
    const room = conversation.type === 'personal' ? undefined : roomId(conversation.room);
    const items = async (those: readonly Subscription[]): Promise<readonly FollowedItem[]> =>
      Promise.all(those.map(async (each) => ({ subscription: each, words: await wordsOf([each], context) })));
    const mine = all.filter(({ to }) => to.id === person.id);
    const inRooms = all.filter(
      ({ to }) => isRoom(to.id) && (to.id === room || (room === undefined && isPerformanceTeam(person))),
    );
    return {
      ...followingCard({
        follows: await items(mine.filter(({ kind }) => kind === 'follow')),
        mutes: await items(mine.filter(({ kind }) => kind === 'mute')),
        hasDigest: mine.some(({ kind }) => kind === 'digest'),
        rooms: await items(inRooms),
        isHere: room !== undefined,
        calendar,
        completeness: await completenessIn(context, reporting),
      }),
      refs: mine.flatMap(({ ref }) => ref ?? []),
      replaces: false,
    };
  },
};
