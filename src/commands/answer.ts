/** From a message or a click to a reply: who asks, what they mean, may they, and the one command that answers. */

import { withRemark } from '../cards/remark.ts';
import { DomainError } from '../domain/domainError.ts';
import { type Ahead, workAhead } from '../store/ahead.ts';
import type { Asker, Conversation } from './asker.ts';
import type { Context } from './command.ts';
import { findCommand } from './commands.ts';
import { contextFor, type Setting } from './context.ts';
import { type Call, callFor, OLD_BUTTON, STRANGER, sorry, UNREADABLE } from './notYet.ts';
import { readSentence } from './readSentence.ts';
import type { Reply } from './reply.ts';
import { keepThread } from './thread.ts';

/** What a person said, clicked, or that they have just met the bot; who they are, and where. */
export type Said = { readonly asker: Asker; readonly conversation: Conversation } & Done;
type Done =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'clicked'; readonly verb: string; readonly data: Record<string, unknown> }
  | { readonly kind: 'arrived' };

/** Answers a person. Known faults come back as a card; anything else rejects. */
export async function answer(said: Said, setting: Setting): Promise<Reply> {
  const { store, alongside } = setting;
  const { tenantId } = said.asker;
  const work = (ahead: Ahead | undefined) => answerFrom(said, setting, ahead);
  // Words mostly read; a click may store something, so nothing is done for it before the store has been asked.
  const { reply, keep } = await (said.kind === 'said'
    ? workAhead({ periods: store.periods, tenantId }, work)
    : work(undefined));
  if (keep) alongside(keep());
  return reply;
}

/** A reply, and what is to be kept of it once it is sure. */
type Answered = { readonly reply: Reply; readonly keep?: () => Promise<void> };

async function answerFrom(said: Said, setting: Setting, ahead: Ahead | undefined): Promise<Answered> {
  const context = await contextFor(said.asker, said.conversation, said.kind, setting, ahead);
  if (!context) return { reply: sorry(STRANGER) };
  try {
    const { call, assumed } = await meant(said, context, setting);
    if ('card' in call) return { reply: call };
    const answered = await perform(call, context, ahead);
    if (assumed === undefined) return answered;
    return { ...answered, reply: { ...answered.reply, ...withRemark(answered.reply, assumed) } };
  } catch (error) {
    if (error instanceof DomainError) return { reply: sorry(error.message) };
    throw error;
  }
}

type Meant = { readonly call: Call | Reply; readonly assumed?: string | undefined };

async function meant(said: Done, context: Context, setting: Setting): Promise<Meant> {
  switch (said.kind) {
    case 'arrived':
      return { call: { verb: 'help', args: {} } };
    case 'clicked':
      return said.verb === 'ask'
        ? meant({ kind: 'said', text: String(said.data.text ?? '') }, context, setting)
        : { call: { verb: said.verb, args: said.data } };
    case 'said': {
      const { question, assumed } = await readSentence(said.text, context, setting.synonyms);
      return { call: callFor(question, context.reporting), assumed };
    }
  }
}

async function perform({ verb, args }: Call, context: Context, ahead: Ahead | undefined): Promise<Answered> {
  const command = findCommand(verb);
  if (!command) return { reply: sorry(OLD_BUTTON) };
  const ready = command.ready(args);
  if (!ready) return { reply: sorry(UNREADABLE) };
  if (!command.reads) await ahead?.stand();
  const reply = await ready.run(context);
  const { refs } = reply;
  return refs ? { reply, keep: () => keepThread({ verb, args: ready.args, refs }, context) } : { reply };
}
