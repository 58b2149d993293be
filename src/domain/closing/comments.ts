/**
 * Comments on a figure, kept beside it for ever: questions to whoever reports it, their answers, and what somebody says
 * in a role that the council gave them.
 */
import { z } from 'zod';
import type { Cell, CellLine } from '../indicators/cell.ts';
import { isPerformanceTeam, type Person, PersonRef } from '../person.ts';
import { asKept, hasWords, lengthFault } from '../reporting/commentary.ts';
import { together } from '../sentences.ts';
import { signatoriesOf } from '../signing.ts';
import type { CommentRole } from './commentRoles.ts';

export const Comment = z.object({
  ref: z.string().min(1),
  /** From 1 for each figure, in the order in which they were made. */
  number: z.int().min(1),
  kind: z.enum(['question', 'answer', 'role']),
  by: PersonRef,
  at: z.iso.datetime(),
  text: z.string().min(1),
  /** Of an answer, the number of its question. */
  answers: z.int().min(1).optional(),
  /** The role that it is made in: `finance`. */
  role: z.string().min(1).optional(),
  /** The same for each click on the same button. */
  submissionId: z.string().min(1),
});
export type Comment = z.infer<typeof Comment>;

/** A comment before the store has given it its number. */
export type NewComment = Omit<Comment, 'number'>;

/** The longest of each, in characters. */
const LIMITS = { question: 500, answer: 1_000, role: 1_000 } as const satisfies Record<
  Comment['kind'],
  number
>;

const CALLED = { question: 'The question', answer: 'The answer', role: 'The comment' } as const;

/** What is wrong with what somebody wrote; undefined where nothing is. */
export const commentFault = (kind: Comment['kind'], text: string): string | undefined =>
  hasWords(text)
    ? lengthFault(asKept(text), LIMITS[kind], CALLED[kind])
    : `${CALLED[kind]} is empty: write it before you send it.`;

/** A question with what was answered to it, the first answer first. */
export type Asked = { readonly question: Comment; readonly answers: readonly Comment[] };

/** The questions among the comments on one figure, oldest first. */
export const questionsIn = (comments: readonly Comment[]): readonly Asked[] =>
  comments
    .filter(({ kind }) => kind === 'question')
    .map((question) => ({
      question,
      answers: comments.filter(
        ({ kind, ref, answers }) => kind === 'answer' && ref === question.ref && answers === question.number,
      ),
    }));

/** Why a person can't have the owner asked about a figure, in a sentence; undefined where they can. */
export function whyNotAsk(
  person: Person,
  cell: Pick<CellLine, 'ref' | 'manager' | 'signOff'>,
): string | undefined {
  const signs = signatoriesOf(cell).flatMap((each) => (each.person ? [each.person] : []));
  const may = [...(cell.manager ? [cell.manager] : []), ...signs];
  if (isPerformanceTeam(person) || may.some(({ id }) => id === person.id)) return undefined;
  const names = [...new Set(may.map(({ name }) => name)), 'the performance team'];
  return `Only ${together(names, 'or')} can have a question about ${cell.ref} put on record. Ask them, or write to its owner yourself.`;
}

/** Why a person can't comment in a role, in a sentence; undefined where they can. */
export function whyNotComment(
  person: Pick<Person, 'email'>,
  role: string,
  roles: readonly CommentRole[],
): string | undefined {
  const found = roles.find((each) => each.role === role.toLowerCase());
  if (!found) {
    const on = roles.map((each) => each.role);
    return on.length === 0
      ? `Your council has no ${role} comments turned on. Ask whoever runs Ragtime to, with the setting RAGTIME_COMMENT_ROLES.`
      : `There are no ${role} comments in your council, only those of ${together(on)}. Ask whoever runs Ragtime to turn them on.`;
  }
  return found.holders.includes(person.email.toLowerCase())
    ? undefined
    : `You don’t hold the role of ${role} for comments, so yours would not count as one. Ask whoever does, or the performance team.`;
}

/** The role that somebody holds, where they hold one and no other. */
export function onlyRoleOf(person: Pick<Person, 'email'>, roles: readonly CommentRole[]): string | undefined {
  const theirs = roles.filter(({ holders }) => holders.includes(person.email.toLowerCase()));
  return theirs.length === 1 ? theirs[0]?.role : undefined;
}

/** The figure whose owner is asked, as it is asked for today. */
export type AskedCell = Cell & Pick<CellLine, 'standIn'>;
