/** The thread of a conversation: one person's last answered question in it, for "and last quarter?". */
import { type DialogueContext, questionAnswered } from '../../ask/model/question.ts';
import type { Topic, Voice } from '../../store/threads.ts';
import type { Context } from '../basis/command.ts';
import type { SharedContext } from '../basis/context.ts';
import type { Asker, Conversation } from '../basis/conversation.ts';

type Place = {
  readonly asker: Asker;
  readonly conversation: Conversation;
  readonly setting: Pick<SharedContext, 'store' | 'clock'>;
};

/** Stores the question just being answered. */
export function keepThread(
  topic: Topic,
  { asker: { tenantId, aadId }, conversation, setting }: Place,
  arrived: Promise<unknown>,
): Promise<void> {
  const voice: Voice = { tenantId, conversationId: conversation.id, aadId };
  return setting.store.threads.keep(voice, topic, setting.clock(), arrived);
}

/** The person's last answered question in this conversation; undefined without one, and once it is too long ago. */
export async function contextIn(context: Context): Promise<DialogueContext | undefined> {
  const { tenantId, conversation, person, store, now } = context;
  const voice: Voice = { tenantId, conversationId: conversation.id, aadId: person.id };
  const topic = await store.threads.topic(voice, now);
  if (!topic) return undefined;
  const { verb, args, refs, onPage } = topic;
  const question = questionAnswered(verb, args);
  return question && { question, refs, onPage };
}
