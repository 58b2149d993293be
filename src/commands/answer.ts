/** From a message or a click to a reply: who asks, what they mean, may they, and the one command that answers. */

import type { Synonym } from '../ask/synonyms.ts';
import { withRemark } from '../cards/remark.ts';
import type { Theirs } from '../domain/byPerson.ts';
import { reportingPeriod } from '../domain/cycle.ts';
import { DomainError } from '../domain/domainError.ts';
import type { Period } from '../domain/period.ts';
import { sheetOf } from '../store/sheet.ts';
import type { Asker, Conversation } from './asker.ts';
import type { Context } from './command.ts';
import { findCommand } from './commands.ts';
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

/** What does not depend on who is asking. */
export type Setting = Pick<Context, 'calendar' | 'store' | 'newId'> & {
  readonly clock: () => Date;
  readonly synonyms: readonly Synonym[];
  readonly onReported: (tenantId: string) => void;
  readonly remind: (
    tenantId: string,
    reminding: { readonly period: Period; readonly theirs: readonly Theirs[] },
  ) => ReturnType<Context['remind']>;
  /** Sees to something that the person need not wait for. */
  readonly alongside: (work: Promise<void>) => void;
};

/** Answers a person. Known faults come back as a card; anything else rejects. */
export async function answer(said: Said, setting: Setting): Promise<Reply> {
  const { store } = setting;
  const { asker, conversation } = said;
  const { tenantId, aadId } = asker;
  const now = setting.clock();
  const reporting = reportingPeriod(now, setting.calendar);
  const sheet = onceEach((period: Period) => sheetOf(store, tenantId, period, reporting));
  // Words need the sheet too, and whoever is known by it need not be read again; a click may store, so it always asks.
  const person = await (said.kind === 'said'
    ? store.acquaintance.whoAsks(tenantId, aadId, sheet(reporting))
    : store.register.person(tenantId, aadId));
  if (!person) return sorry(STRANGER);
  const context: Context = {
    ...setting,
    ...{ now, person, tenantId, conversation, reporting, sheet },
    onReported: () => setting.onReported(tenantId),
    remind: (period, theirs) => setting.remind(tenantId, { period, theirs }),
  };
  try {
    const { call, assumed } = await meant(said, context, setting);
    if ('card' in call) return call;
    const reply = await perform(call, context);
    return assumed === undefined ? reply : { ...reply, ...withRemark(reply, assumed) };
  } catch (error) {
    if (error instanceof DomainError) return sorry(error.message);
    throw error;
  }
}

/** Asks for each thing once, and gives the same answer to everybody who asks again. */
function onceEach<Key, Answer>(ask: (key: Key) => Promise<Answer>): (key: Key) => Promise<Answer> {
  const answers = new Map<Key, Promise<Answer>>();
  return (key) => {
    const known = answers.get(key) ?? ask(key);
    answers.set(key, known);
    return known;
  };
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

async function perform({ verb, args }: Call, context: Context): Promise<Reply> {
  const command = findCommand(verb);
  if (!command) return sorry(OLD_BUTTON);
  const ready = command.ready(args);
  if (!ready) return sorry(UNREADABLE);
  const reply = await ready.run(context);
  if (reply.refs) context.alongside(keepThread({ verb, args: ready.args, refs: reply.refs }, context));
  return reply;
}
