/** From a message or a click to a reply: who asks, what they mean, may they, and the one command that answers. */

import { catalogueOf } from '../ask/catalogue.ts';
import type { Choice, Question, Reading } from '../ask/question.ts';
import { understand } from '../ask/understand.ts';
import type { CardAction } from '../cards/action.ts';
import { messageCard } from '../cards/message.ts';
import type { CellLine } from '../domain/cell.ts';
import { reportingPeriod } from '../domain/cycle.ts';
import { dayAt } from '../domain/days.ts';
import { DomainError } from '../domain/domainError.ts';
import type { Period } from '../domain/period.ts';
import { sheetOf } from '../store/sheet.ts';
import type { Asker } from './asker.ts';
import type { Context } from './command.ts';
import { findCommand } from './commands.ts';
import type { Reply } from './reply.ts';

/** What a person said, clicked, or that they have just met the bot. */
export type Said =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'clicked'; readonly verb: string; readonly data: Record<string, unknown> }
  | { readonly kind: 'arrived' };

/** What does not depend on who is asking. */
export type Setting = Pick<Context, 'calendar' | 'store' | 'newId'> & {
  readonly clock: () => Date;
  readonly onReported: (tenantId: string) => void;
};

type Call = { readonly verb: string; readonly args: Record<string, unknown> };

/** Answers a person. Known faults come back as a card; anything else rejects. */
export async function answer(asker: Asker, said: Said, setting: Setting): Promise<Reply> {
  const { store } = setting;
  const { tenantId, aadId } = asker;
  const now = setting.clock();
  const reporting = reportingPeriod(now, setting.calendar);
  const sheet = onceEach((period: Period) => sheetOf(store, tenantId, period, reporting));
  // Words need the sheet too, and whoever is known by it need not be read again; a click may store, so it always asks.
  const person = await (said.kind === 'said'
    ? store.acquaintance.whoAsks(tenantId, aadId, sheet(reporting))
    : store.register.person(tenantId, aadId));
  if (!person) return sorry(STRANGER);
  const onReported = (): void => setting.onReported(tenantId);
  const context: Context = { ...setting, now, person, tenantId, reporting, sheet, onReported };
  try {
    const call = await callFor(said, context);
    return 'card' in call ? call : await perform(call, context);
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

async function callFor(said: Said, context: Context): Promise<Call | Reply> {
  switch (said.kind) {
    case 'arrived':
      return { verb: 'help', args: {} };
    case 'clicked':
      return said.verb === 'ask'
        ? callFor({ kind: 'said', text: String(said.data.text ?? '') }, context)
        : { verb: said.verb, args: said.data };
    case 'said': {
      const { reporting } = context;
      const catalogue = (await context.sheet(reporting)) ?? [];
      const { question } = read(said.text, catalogue, context);
      return callForQuestion(
        question.kind === 'unclear' ? await withResting(said.text, question, catalogue, context) : question,
        reporting,
      );
    }
  }
}

/** Asked for what the quarter does not have: it may be an indicator that is not due in it. */
async function withResting(
  text: string,
  question: Question,
  catalogue: readonly CellLine[],
  context: Context,
): Promise<Question> {
  const { store, tenantId } = context;
  const there = new Set(catalogue.map(({ ref }) => ref));
  const resting = (await store.register.indicators(tenantId)).filter(({ ref }) => !there.has(ref));
  return resting.length === 0 ? question : read(text, [...catalogue, ...resting], context).question;
}

const read = (
  text: string,
  cells: Parameters<typeof catalogueOf>[0],
  { reporting, now, calendar: { timeZone, yearStart } }: Context,
): Reading =>
  understand(text, { catalogue: catalogueOf(cells), reporting, today: dayAt(now, timeZone), yearStart });

function callForQuestion(question: Question, reporting: Period): Call | Reply {
  switch (question.kind) {
    case 'which':
      return which(question.choices, reporting);
    case 'unclear':
      return unclear(question.rest, reporting);
    case 'follow-up':
      return sorry('I don’t know what that is about. Say which indicator, group or quarter you mean.');
    case 'submit':
      return { verb: 'form', args: { ref: question.ref, period: question.period } };
    default: {
      const { kind, ...args } = question;
      return { verb: kind, args };
    }
  }
}

async function perform({ verb, args }: Call, context: Context): Promise<Reply> {
  const command = findCommand(verb);
  if (!command) {
    return sorry(
      'That button belongs to an older version of this card. Type what you need and I will find it.',
    );
  }
  const reply = command.call(args, context);
  return reply ?? sorry('I could not read that card. Open it again, or type what you need.');
}

const STRANGER =
  'I’m Ragtime, and I run the council’s quarterly performance reporting. I don’t know you yet, so I can’t show you any figures: ask your performance team to add you to the list of people, then come back.';

const startFrom = (period: Period): readonly CardAction[] => [
  { title: 'What’s off target?', verb: 'list', data: { asked: { kind: 'off target' }, period } },
  { title: 'My indicators', verb: 'mine', data: { period } },
  { title: 'Summary', verb: 'summary', data: { period } },
  { title: 'Help', verb: 'help', data: {} },
];

const sorry = (sentence: string): Reply => ({ ...messageCard({ sentence, choices: [] }), replaces: false });

function unclear(rest: string, reporting: Period): Reply {
  const words = rest.length > 60 ? `${rest.slice(0, 59)}…` : rest;
  const sentence = words
    ? `I don’t know what to make of “${words}”, so I would rather not guess. Here is what I can tell you:`
    : 'I’m not sure what you would like to know. Here is what I can tell you:';
  return {
    ...messageCard({ headline: 'I didn’t follow that', sentence, choices: startFrom(reporting) }),
    replaces: false,
  };
}

function which(readings: readonly Choice[], reporting: Period): Reply {
  const choices = readings.flatMap(({ says, question }) => {
    const call = callForQuestion(question, reporting);
    return 'card' in call ? [] : [{ title: says, verb: call.verb, data: call.args }];
  });
  return { ...messageCard({ headline: 'Which one do you mean?', sentence: '', choices }), replaces: false };
}
