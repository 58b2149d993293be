/** “Ask Isaiah why CPI13 is red”: the question as it would go, and on the tap it reaches whoever reports the figure. */
import { z } from 'zod';
import { askedCard, askForm } from '../../cards/closing/asking.ts';
import { nobodyAsked } from '../../cards/closing/reasonForms.ts';
import { unsavedText } from '../../cards/messages/unsaved.ts';
import { type AskedCell, commentFault, whyNotAsk } from '../../domain/closing/comments.ts';
import { DomainError } from '../../domain/domainError.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import { asKept } from '../../domain/reporting/commentary.ts';
import { type Period, periodName, shiftPeriod } from '../../domain/time/period.ts';
import { CellArgs, Text } from '../basis/arguments.ts';
import type { Answer, Command, Context } from '../basis/command.ts';
import { asAskedCell, cellOf } from '../cells/cellsOf.ts';

export const openAskOwner: Answer<'ask owner'> = {
  verb: 'ask owner',
  title: 'Ask the owner',
  topic: 'Closing a quarter',
  says: 'Puts a question about a figure to whoever reports it. You see it before it goes, and are told the answer.',
  examples: ['ask Isaiah why CPI13 is red', 'ask the owner about CPI13: is the supplier back?'],
  run: async ({ ref, period, note, whom }, context) => {
    const cell = await cellToAskAbout(ref, period, context);
    const { store, tenantId, calendar, newId } = context;
    const whose = whoReports(cell);
    const named =
      whom !== undefined && whom !== whose?.id ? await store.register.person(tenantId, whom) : undefined;
    return {
      ...askForm({
        cell,
        submissionId: newId(),
        comments: await store.comments.of(tenantId, period, ref),
        timeZone: calendar.timeZone,
        insteadOf: named?.name,
        isOutOfReach: await isOutOfReach(cell, context),
        question: note,
      }),
      replaces: false,
      refs: [ref],
    };
  },
};

const Args = CellArgs.extend({ submissionId: z.string().min(1).max(100), reason: Text });
type Args = z.infer<typeof Args>;

export const askOwner: Command<Args> = {
  verb: 'askOwner',
  title: 'Ask it',
  says: 'Puts the question in the form to whoever reports the figure.',
  examples: [],
  args: Args,
  unsaved: ({ ref, period, submissionId, reason }, sentence) =>
    unsavedText({
      title: `The question about ${ref} for ${periodName(period)} may not be on its way yet`,
      ...{ sentence, label: 'Your question', text: reason, ref, period },
      again: { verb: 'askOwner', data: { ref, period, submissionId } },
    }),
  run: async ({ ref, period, submissionId, reason }, context) => {
    const cell = await cellToAskAbout(ref, period, context);
    const { store, tenantId, person, now, calendar } = context;
    const outOfReach = await isOutOfReach(cell, context);
    const problem = commentFault('question', reason);
    if (problem !== undefined) {
      const comments = await store.comments.of(tenantId, period, ref);
      const { timeZone } = calendar;
      const form = { cell, submissionId, comments, timeZone, isOutOfReach: outOfReach };
      return { ...askForm({ ...form, question: reason, problem }), replaces: true };
    }
    const question = await store.comments.add(tenantId, period, {
      ...{ ref, kind: 'question', text: asKept(reason), submissionId, at: now.toISOString() },
      by: { id: person.id, name: person.name },
    });
    context.onArranged();
    return { ...askedCard(cell, question, outOfReach), replaces: true };
  },
};

/** The cell, once this person is known to be allowed to have its owner asked, and there is somebody to ask. */
async function cellToAskAbout(ref: string, period: Period, context: Context): Promise<AskedCell> {
  const { cell } = await cellOf(context, period, ref);
  const refusal = whyNotAsk(context.person, cell);
  if (refusal !== undefined) throw new DomainError(refusal);
  if (period < shiftPeriod(context.reporting, -1)) {
    throw new DomainError(
      `Owners are asked about the quarter being reported and the one before. ${periodName(period)} is longer ago: ask in person.`,
    );
  }
  const asked = await asAskedCell(cell, context);
  const whose = whoReports(asked);
  if (!whose) throw new DomainError(`Nobody can be asked about ${ref}. ${nobodyAsked(asked)}`);
  if (whose.id === context.person.id) {
    throw new DomainError(
      `You report ${ref} yourself, so there is nobody else to ask. “Show ${ref}” shows what is on record.`,
    );
  }
  return asked;
}

async function isOutOfReach(cell: AskedCell, { store, tenantId }: Context): Promise<boolean> {
  const whose = whoReports(cell);
  const contact = whose && (await store.conversations.find(tenantId, whose.id));
  return contact?.reach !== 'reachable';
}
