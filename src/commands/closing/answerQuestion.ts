/** The answer to a question about a figure, from the card that it came on. */
import type { z } from 'zod';
import { answerKeptCard, questionCard } from '../../cards/closing/asking.ts';
import { unsavedText } from '../../cards/messages/unsaved.ts';
import { commentFault } from '../../domain/closing/comments.ts';
import { DomainError } from '../../domain/domainError.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import { markOf } from '../../domain/messages/mark.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { asKept } from '../../domain/reporting/commentary.ts';
import { periodName } from '../../domain/time/period.ts';
import { CellArgs, Text, Whole } from '../basis/arguments.ts';
import type { Command } from '../basis/command.ts';
import { isTheirs } from '../basis/permission.ts';
import { asAskedCell, cellOf } from '../cells/cellsOf.ts';
import { lockOf } from '../cells/lockOf.ts';

const Args = CellArgs.extend({
  /** The number of the question among the comments on the figure. */
  question: Whole,
  reason: Text,
});
type Args = z.infer<typeof Args>;

export const answerQuestion: Command<Args> = {
  verb: 'answerQuestion',
  title: 'Answer it',
  says: 'Keeps the answer beside the figure, and tells whoever asked.',
  examples: [],
  args: Args,
  unsaved: ({ ref, period, question, reason }, sentence) =>
    unsavedText({
      title: `The answer about ${ref} for ${periodName(period)} may not be kept yet`,
      ...{ sentence, label: 'Your answer', text: reason, ref, period },
      again: { verb: 'answerQuestion', data: { ref, period, question } },
    }),
  run: async ({ ref, period, question: number, reason }, context) => {
    const { store, tenantId, person, now } = context;
    const { cell } = await cellOf(context, period, ref);
    const asked = await asAskedCell(cell, context);
    if (!isPerformanceTeam(person) && !isTheirs(person, asked)) {
      const whose = whoReports(asked)?.name ?? 'the performance team';
      throw new DomainError(
        `Questions about ${ref} are answered by whoever reports it, so yours was not kept. Ask ${whose} to answer.`,
      );
    }
    const comments = await store.comments.of(tenantId, period, ref);
    const question = comments.find((each) => each.number === number && each.kind === 'question');
    if (!question) throw new DomainError(`There is no such question about ${ref} for ${periodName(period)}.`);
    const problem = commentFault('answer', reason);
    if (problem !== undefined) {
      return { ...questionCard({ cell: asked, question, answer: reason, problem }), replaces: true };
    }
    const text = asKept(reason);
    const answer = await store.comments.add(tenantId, period, {
      ...{ ref, kind: 'answer', text, answers: number, at: now.toISOString() },
      by: { id: person.id, name: person.name },
      // Twice the same is a second click; another text is a second answer, and stands beside the first.
      submissionId: `${person.id} ${number} ${markOf(text)}`,
    });
    context.onArranged();
    const isLocked = (await lockOf(context, period)) !== undefined;
    return { ...answerKeptCard(cell, question, answer, isLocked), replaces: true };
  },
};
