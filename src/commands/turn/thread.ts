/** The thread of a conversation: one person's last answered question in it, for "and last quarter?". */
import { type DialogueContext, questionAnswered } from '../../ask/model/question.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Topic, Voice } from '../../store/threads.ts';
import type { Context, Named } from '../basis/command.ts';
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

type Known = { readonly cells: readonly Pick<Named, 'ref'>[]; readonly reporting: Period };

/**
 * The question that a reply to a quoted message goes on from: about the one indicator that the message names, unless the
 * last question was about that one anyway; where it names none, or several, the last question.
 */
export function contextQuoted(
  last: DialogueContext | undefined,
  quoted: readonly string[],
  { cells, reporting }: Known,
): DialogueContext | undefined {
  const words = quoted.join('\n').toLowerCase();
  const [ref, ...others] =
    words === '' ? [] : cells.map((cell) => cell.ref).filter((each) => isIn(words, each));
  if (ref === undefined || others.length > 0) return last;
  if (last && 'ref' in last.question && last.question.ref === ref) return last;
  return { question: { kind: 'show', ref, period: reporting }, refs: [ref] };
}

const isIn = (words: string, ref: string): boolean => {
  const said = ref.toLowerCase();
  for (let at = words.indexOf(said); at !== -1; at = words.indexOf(said, at + 1)) {
    const around = `${words[at - 1] ?? ' '}${words[at + said.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
};
