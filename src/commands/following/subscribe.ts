/** What the buttons of a preview do: following, muting and the weekly digest, begun and ended. */
import { z } from 'zod';
import { endedCard, setCard } from '../../cards/following/subscribed.ts';
import { isAbout, isSameMatter, type Subscription } from '../../domain/alerts/subscription.ts';
import { Facet } from '../../domain/answers/selection.ts';
import { DomainError } from '../../domain/domainError.ts';
import { isRoom, roomId } from '../../domain/messages/address.ts';
import { isPerformanceTeam, type PersonRef } from '../../domain/person.ts';
import type { Command, Context } from '../basis/command.ts';
import { fromButton, mattersOf, wordsOf } from './matters.ts';
import { addressHere, refuseForRoom, toldHere } from './recipient.ts';

const Args = z.object({
  kind: z.enum(['follow', 'mute', 'digest']),
  ref: z.string().min(1).max(200).optional(),
  facet: Facet.optional(),
  values: z.string().min(1).max(2_000).optional(),
  on: z.string().min(1).max(60).optional(),
  until: z.iso.date().optional(),
  here: z.literal([true, 'true']).optional(),
});

export const subscribe: Command<z.infer<typeof Args>> = {
  verb: 'subscribe',
  readsFor: 'one',
  title: 'Follow or mute',
  says: 'Stores what somebody, or a channel, follows or mutes.',
  examples: [],
  who: 'each their own',
  args: Args,
  run: async (args, context) => {
    const { store, tenantId, person, now, calendar } = context;
    const { kind, on, until, here } = args;
    const { matters, lines, words } =
      kind === 'digest'
        ? { matters: [{}], lines: [], words: '' }
        : await mattersOf(fromButton(args), context);
    const to = toldHere(context, kind === 'follow' && here !== undefined, words);
    await refuseForRoom(to, lines, context);
    if (isRoom(to.id)) await store.conversations.remember(addressHere(context, to), now);
    const saved = matters.map(
      (matter): Subscription => ({
        ...matter,
        kind,
        to,
        ...(kind === 'follow' && on !== undefined && { on }),
        ...(kind === 'mute' && until !== undefined && { until }),
        by: { id: person.id, name: person.name },
        at: now.toISOString(),
      }),
    );
    await store.subscriptions.save(tenantId, saved);
    return {
      ...setCard({ kind, words, on, until, isHere: isRoom(to.id), calendar, period: context.reporting }),
      replaces: true,
    };
  },
};

const Ending = Args.pick({ kind: true, ref: true, facet: true, values: true, here: true }).extend({
  /** All of that kind, whatever it is about. */
  all: z.literal([true, 'true']).optional(),
  /** A channel by its own id, where it is ended from elsewhere. */
  room: z.string().min(1).max(1_000).optional(),
});

export const unsubscribe: Command<z.infer<typeof Ending>> = {
  verb: 'unsubscribe',
  title: 'Unfollow or unmute',
  says: 'Ends what somebody, or a channel, follows or mutes.',
  examples: [],
  who: 'each their own',
  args: Ending,
  run: async (args, context) => {
    const { store, tenantId } = context;
    const to = await whose(args, context);
    const named = fromButton(args);
    const matters = args.all ? undefined : matterNamed(named);
    const all = await store.subscriptions.all(tenantId);
    const ended = all.filter(
      (each) =>
        each.kind === args.kind &&
        each.to.id === to.id &&
        (!matters || matters.some((matter) => isSameMatter(matter, each))),
    );
    if (isRoom(to.id)) {
      const sheet = (await context.sheet(context.reporting)) ?? [];
      const lines = sheet.filter((line) => ended.some((each) => isAbout(line, each)));
      await refuseForRoom(to, lines, context);
    }
    await store.subscriptions.remove(tenantId, ended);
    const isLast = !all.some((each) => each.to.id === to.id && !ended.includes(each));
    if (isRoom(to.id) && isLast) await store.conversations.forget(tenantId, to.id);
    const words = await Promise.all(ended.map((each) => wordsOf([each], context)));
    return { ...endedCard({ kind: args.kind, words, isHere: isRoom(to.id) }), replaces: true };
  },
};

const matterNamed = ({ ref, where }: ReturnType<typeof fromButton>) =>
  ref !== undefined
    ? [{ ref }]
    : Object.entries(where ?? {}).flatMap(([facet, values]) =>
        (values ?? []).map((value) => ({ facet: facet as Facet, value })),
      );

async function whose({ here, room }: z.infer<typeof Ending>, context: Context): Promise<PersonRef> {
  const { conversation } = context;
  const isHere = conversation.type !== 'personal' && room === roomId(conversation.room);
  if (room === undefined || isHere) return toldHere(context, isHere || here !== undefined, 'something');
  if (!isPerformanceTeam(context.person) || !isRoom(room)) {
    throw new DomainError('Only the performance team can end what a channel is told from elsewhere.');
  }
  return { id: room, name: 'the channel' };
}
