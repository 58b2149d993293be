/** "Unfollow CPI13", "stop telling this channel": shows first what would end. */
import { endPreview } from '../../cards/following/preview.ts';
import { isSameMatter, type Subscription } from '../../domain/alerts/subscription.ts';
import type { Where } from '../../domain/answers/selection.ts';
import { DomainError } from '../../domain/domainError.ts';
import { isRoom } from '../../domain/messages/address.ts';
import type { Answer, Context } from '../basis/command.ts';
import type { Reply } from '../basis/reply.ts';
import { asButton, mattersOf, wordsOf } from './matters.ts';
import { toldHere } from './recipient.ts';

export const unfollow: Answer<'unfollow'> = {
  verb: 'unfollow',
  title: 'Stop following',
  topic: 'Following figures',
  says: 'Ends what you follow, or what a channel is told; of nothing named all of it. It asks you first.',
  examples: ['unfollow CPI13', 'stop telling this channel'],
  who: 'each their own',
  run: ({ here, ...named }, context) => ending('follow', named, context, here),
};

/** The preview of ending what is followed or muted. DomainError where there is nothing of the kind to end. */
export async function ending(
  kind: 'follow' | 'mute',
  { ref, where }: { readonly ref?: string | undefined; readonly where?: Where | undefined },
  context: Context,
  here?: boolean,
): Promise<Reply> {
  const { store, tenantId } = context;
  const to = toldHere(context, here, 'something');
  const isNamed = ref !== undefined || where !== undefined;
  // What was retired or restricted since can still be ended.
  const matters = ref !== undefined ? [{ ref }] : where ? (await mattersOf({ where }, context)).matters : [];
  const theirs = (await store.subscriptions.all(tenantId)).filter(
    (each) => each.kind === kind && each.to.id === to.id,
  );
  const meant = isNamed
    ? theirs.filter((each) => matters.some((matter) => isSameMatter(matter, each)))
    : theirs;
  const said = (those: readonly Subscription[]) => Promise.all(those.map((each) => wordsOf([each], context)));
  if (meant.length === 0) throw new DomainError(nothingToEnd(kind, await said(theirs), isRoom(to.id)));
  return {
    ...endPreview({
      kind,
      words: await said(meant),
      isHere: isRoom(to.id),
      data: { kind, ...(isNamed ? asButton(matters) : { all: true }), ...(here && { here: true }) },
    }),
    replaces: false,
  };
}

function nothingToEnd(kind: 'follow' | 'mute', words: readonly string[], isHere: boolean): string {
  const who = isHere ? 'This channel is told of' : kind === 'mute' ? 'You mute' : 'You follow';
  if (words.length === 0) {
    return isHere
      ? 'This channel is told of nothing by itself, so there is nothing to end.'
      : `You ${kind} nothing, so there is nothing to end.`;
  }
  return `That is not among it, so there is nothing to end. ${who} ${words.slice(0, 10).join(', ')}.`;
}
