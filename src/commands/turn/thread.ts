/** The thread of a conversation: what one person was last answered in it, for "and last quarter?". */
import type { Focus, Question } from '../../ask/model/question.ts';
import type { Topic, Voice } from '../../store/threads.ts';
import type { Context } from '../basis/command.ts';
import type { Setting } from '../basis/context.ts';
import type { Asker, Conversation } from '../basis/conversation.ts';
import { findCommand } from '../commands.ts';

type Place = {
  readonly asker: Asker;
  readonly conversation: Conversation;
  readonly setting: Pick<Setting, 'store' | 'clock'>;
};

/** Keeps what is just being answered. Which page was shown, and that something was done, is not part of the question. */
export function keepThread(
  { verb, args, ...shown }: Topic,
  { asker: { tenantId, aadId }, conversation, setting }: Place,
  arrived: Promise<unknown>,
): Promise<void> {
  const { page: _page, previewed: _previewed, ...question } = args;
  const voice: Voice = { tenantId, conversationId: conversation.id, aadId };
  return setting.store.threads.keep(voice, { verb, args: question, ...shown }, setting.clock(), arrived);
}

/** What the person was last answered in this conversation; undefined when that was nothing, or too long ago. */
export async function focusIn(context: Context): Promise<Focus | undefined> {
  const { tenantId, conversation, person, store, now } = context;
  const voice: Voice = { tenantId, conversationId: conversation.id, aadId: person.id };
  const topic = await store.threads.topic(voice, now);
  if (!topic) return undefined;
  const { verb, refs, onPage } = topic;
  const args = findCommand(verb)?.ready(topic.args)?.args;
  if (!args) return undefined;
  // A form that was opened without saying for when is of the quarter being reported.
  const about = OPENS_FORM[verb] ? { kind: OPENS_FORM[verb], period: context.reporting } : { kind: verb };
  // The verb is the kind of question that its command answers, and its schema has just read the rest.
  return { question: { ...about, ...args } as Question, refs, onPage };
}

/** The verbs that open a form, and the questions that ask for it. */
const OPENS_FORM: Readonly<Record<string, Question['kind']>> = { form: 'submit', override: 'override' };
