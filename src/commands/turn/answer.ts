/** Answering a message or click: identify the person, read the question, check permission, run the one command. */
import { isOf } from '../../ask/model/question.ts';
import { withRemark } from '../../cards/parts/remark.ts';
import { DomainError } from '../../domain/domainError.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { sentences } from '../../domain/sentences.ts';
import { reportingPeriod } from '../../domain/time/reportingCycle.ts';
import type { Sheets } from '../../quarters/ahead.ts';
import { isPassing } from '../../store/rows/faults.ts';
import type { Topic } from '../../store/threads.ts';
import type { Context } from '../basis/command.ts';
import { openContext, type SharedContext, withSheets } from '../basis/context.ts';
import type { Asker, Conversation } from '../basis/conversation.ts';
import { readingRemark, refuseHidden } from '../basis/hidden.ts';
import type { CommandCall, Reply } from '../basis/reply.ts';
import type { Said } from '../basis/said.ts';
import { findCommand } from '../commands.ts';
import { takeFile } from '../files/takeFile.ts';
import { callFor, callOf, choiceIn, OLD_BUTTON, STRANGER, sorry, UNREADABLE } from './callFor.ts';
import { readSaid } from './readSaid.ts';
import { keepThread } from './thread.ts';
import { tryAgain } from './tryAgain.ts';
import { typedButton } from './typedButtons.ts';

/** A message, a click, or a first meeting with the bot; the person, and the conversation. */
export type Interaction = {
  readonly asker: Asker;
  readonly conversation: Conversation;
  /** Told what is being done where that takes long. */
  readonly doing?: ((sentence: string) => void) | undefined;
} & Done;
type Done =
  | Said
  | { readonly kind: 'clicked'; readonly verb: string; readonly data: Record<string, unknown> }
  | { readonly kind: 'sent'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'arrived' };

/** A reply, and its topic where a follow-up may refer to it. */
type Answered = { readonly reply: Reply; readonly topic?: Topic | undefined };

/**
 * Answers a person. Known faults come back as a card, and a fault of the store that may pass while something is being
 * stored as a card that tries again; anything else rejects.
 */
export async function answer(said: Interaction, setting: SharedContext): Promise<Reply> {
  try {
    return await answerOnce(said, setting);
  } catch (fault) {
    const reporting = reportingPeriod(setting.clock(), setting.calendar);
    const sent = said.kind === 'clicked' ? findCommand(said.verb)?.ready(said.data, reporting) : undefined;
    if (!sent?.unsaved || !isPassing(fault)) throw fault;
    const { unsaved } = sent;
    return tryAgain({ ...setting, again: () => answerOnce(said, setting), unsaved, fault });
  }
}

async function answerOnce(said: Interaction, setting: SharedContext): Promise<Reply> {
  const { asker, conversation } = said;
  const { reply, topic } = await withSheets(asker.tenantId, said.kind, setting, (sheets) =>
    answerFrom(sheets, said, setting),
  );
  if (!topic) return reply;
  const place = { asker, conversation, setting };
  return { ...reply, onItsWay: (arrived) => setting.alongside(keepThread(topic, place, arrived)) };
}

async function answerFrom(sheets: Sheets, said: Interaction, setting: SharedContext): Promise<Answered> {
  const context = await openContext(said, sheets, setting);
  if (!context) return { reply: sorry(STRANGER) };
  try {
    if (said.kind === 'sent') {
      await sheets.stand();
      return { reply: await takeFile(said, context) };
    }
    const { call, assumed, topic: choices } = await meant(said, context, setting);
    const remark = sentences(said.kind === 'said' && said.isCorrection ? CORRECTED : '', assumed ?? '');
    if ('card' in call) return { reply: remarked(call, remark), topic: choices };
    const { reply, topic } = await perform(call, context, sheets);
    return { reply: remarked(reply, remark), topic };
  } catch (error) {
    if (error instanceof DomainError) return { reply: sorry(error.message) };
    throw error;
  }
}

const CORRECTED = 'This answers your message as you changed it.';

const remarked = (reply: Reply, remark: string): Reply =>
  remark === '' ? reply : { ...reply, ...withRemark(reply, remark) };

type Meant = {
  readonly call: CommandCall | Reply;
  readonly assumed?: string | undefined;
  /** The topic of a card that asks which is meant. */
  readonly topic?: Topic | undefined;
};

async function meant(
  said: Exclude<Done, { kind: 'sent' }>,
  context: Context,
  setting: SharedContext,
): Promise<Meant> {
  switch (said.kind) {
    case 'arrived':
      return { call: { verb: 'help', args: {} } };
    case 'clicked':
      return said.verb === 'ask'
        ? meant({ kind: 'said', text: String(said.data.text ?? '') }, context, setting)
        : { call: { verb: said.verb, args: said.data } };
    case 'said': {
      const typed = await typedButton(said.text, context);
      if (typed) return typed;
      const { question, assumed } = await readSaid(said, context, setting.synonyms);
      return { call: callFor(question, context.reporting), assumed, topic: choiceIn(question) };
    }
  }
}

async function perform({ verb, args }: CommandCall, context: Context, sheets: Sheets): Promise<Answered> {
  const command = findCommand(verb);
  if (!command) return { reply: sorry(OLD_BUTTON) };
  const ready = command.ready(args, context.reporting);
  if (!ready) return { reply: sorry(UNREADABLE) };
  const { teamOnly } = command;
  if (teamOnly !== undefined && !isPerformanceTeam(context.person)) return { reply: sorry(teamOnly) };
  // Of one that is not for them nothing is done, whatever the command would say of it.
  if ('ref' in ready.question && ready.question.ref !== undefined)
    await refuseHidden(context, ready.question.ref);
  // A command that stores or sends something runs only once it is sure who asks and what is current.
  if (!command.reads) await sheets.stand();
  const reply = await ready.run(context);
  const { refs, onPage } = reply;
  const remark = await readingRemark(ready.question, reply, context);
  return {
    reply: reply.file
      ? { ...reply, again: callOf(ready.question) }
      : remark === ''
        ? reply
        : { ...reply, ...withRemark(reply, remark) },
    // What waits for a tap is spoken of next, whatever it lists: “yes”, “make it Monday”, “leave it”.
    topic:
      refs || isOf(ready.question, 'asksFirst', true)
        ? { ...callOf(ready.question), refs: refs ?? [], onPage }
        : undefined,
  };
}
