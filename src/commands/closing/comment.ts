/** “Finance comment on CPI13: …”: a comment in a role that the council gave somebody, shown before it is kept. */
import { z } from 'zod';
import { commentForm, commentKeptCard } from '../../cards/closing/roleComments.ts';
import { unsavedText } from '../../cards/messages/unsaved.ts';
import { commentFault, onlyRoleOf, whyNotComment } from '../../domain/closing/comments.ts';
import { DomainError } from '../../domain/domainError.ts';
import { asKept } from '../../domain/reporting/commentary.ts';
import { together } from '../../domain/sentences.ts';
import { periodName } from '../../domain/time/period.ts';
import { CellArgs, Text } from '../basis/arguments.ts';
import type { Answer, Command, Context } from '../basis/command.ts';
import { cellOf } from '../cells/cellsOf.ts';

export const openComment: Answer<'comment'> = {
  verb: 'comment',
  title: 'Comment in a role',
  topic: 'Closing a quarter',
  says: 'Puts a comment of finance, legal or another role on record beside a figure. You see it before it is kept.',
  examples: ['finance comment on CPI13: the overspend is covered'],
  run: async ({ ref, period, role: said, note: text }, context) => {
    const role = said ?? onlyRole(context);
    refuseWithoutRole(role, context);
    const { cell } = await cellOf(context, period, ref);
    const { store, tenantId, calendar, newId } = context;
    const comments = await store.comments.of(tenantId, period, ref);
    return {
      ...commentForm({ cell, role, submissionId: newId(), comments, timeZone: calendar.timeZone, text }),
      replaces: false,
      refs: [ref],
    };
  },
};

const Args = CellArgs.extend({
  role: z.string().min(1).max(40),
  submissionId: z.string().min(1).max(100),
  reason: Text,
});
type Args = z.infer<typeof Args>;

export const keepComment: Command<Args> = {
  verb: 'keepComment',
  title: 'Keep the comment',
  says: 'Keeps the comment in the form beside the figure.',
  examples: [],
  args: Args,
  unsaved: ({ ref, period, role, submissionId, reason }, sentence) =>
    unsavedText({
      title: `The comment on ${ref} for ${periodName(period)} may not be kept yet`,
      ...{ sentence, label: 'Your comment', text: reason, ref, period },
      again: { verb: 'keepComment', data: { ref, period, role, submissionId } },
    }),
  run: async ({ ref, period, role, submissionId, reason }, context) => {
    refuseWithoutRole(role, context);
    const { cell } = await cellOf(context, period, ref);
    const { store, tenantId, person, now, calendar } = context;
    const problem = commentFault('role', reason);
    if (problem !== undefined) {
      const comments = await store.comments.of(tenantId, period, ref);
      const { timeZone } = calendar;
      return {
        ...commentForm({ cell, role, submissionId, comments, timeZone, text: reason, problem }),
        replaces: true,
      };
    }
    const comment = await store.comments.add(tenantId, period, {
      ...{ ref, kind: 'role', role, text: asKept(reason), submissionId, at: now.toISOString() },
      by: { id: person.id, name: person.name },
    });
    return { ...commentKeptCard(cell, comment), replaces: true };
  },
};

/** Refuses whoever does not hold the role, and every role that the council has not turned on. */
function refuseWithoutRole(role: string, { person, commentRoles }: Context): void {
  const refusal = whyNotComment(person, role, commentRoles);
  if (refusal !== undefined) throw new DomainError(refusal);
}

/** The one role of whoever asks. DomainError where they have none, or several. */
function onlyRole({ person, commentRoles }: Context): string {
  const role = onlyRoleOf(person, commentRoles);
  if (role !== undefined) return role;
  const roles = commentRoles.map((each) => each.role);
  throw new DomainError(
    roles.length === 0
      ? 'Your council has no comments in a role turned on. Ask whoever runs Ragtime to, with the setting RAGTIME_COMMENT_ROLES.'
      : `Say in which role you comment, ${together(roles, 'or')}: “${roles[0]} comment on CPI13: …”.`,
  );
}
