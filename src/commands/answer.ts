/** From a message or a click to a reply: who asks, what they mean, may they, and the one command that answers. */

import { withRemark } from '../cards/remark.ts';
import { DomainError } from '../domain/domainError.ts';
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
  const context = await contextFor(said.asker, said.conversation, said.kind, setting);
  if (!context) return sorry(STRANGER);
  try {
    const { call, assumed } = await meant(said, context, setting);
    if ('card' in call) return call;
    const reply = await perform(call, context, setting);
    return assumed === undefined ? reply : { ...reply, ...withRemark(reply, assumed) };
  } catch (error) {
    if (error instanceof DomainError) return sorry(error.message);
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

async function perform({ verb, args }: Call, context: Context, setting: Setting): Promise<Reply> {
  const command = findCommand(verb);
  if (!command) return sorry(OLD_BUTTON);
  const ready = command.ready(args);
  if (!ready) return sorry(UNREADABLE);
  const reply = await ready.run(context);
  if (reply.refs) setting.alongside(keepThread({ verb, args: ready.args, refs: reply.refs }, context));
  return reply;
}
