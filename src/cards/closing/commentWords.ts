/** Questions about a figure, their answers and comments in a role, in words. */
import { type Comment, questionsIn } from '../../domain/closing/comments.ts';
import type { PersonRef } from '../../domain/person.ts';
import { capital, clip, counted } from '../words/text.ts';
import { onDay } from '../words/when.ts';

const LONGEST = 240;

type Said = { readonly comment: Comment; readonly about: string };

const nameOf = ({ name }: PersonRef): string => clip(name, 60);

/** `Megan Bowen asked on 9 October 2024: is the supplier back?`, one line for each of the latest, oldest first; the rest is counted. */
export function commentLines(
  comments: readonly Comment[],
  timeZone: string,
  most: number,
): readonly string[] {
  const byKind = new Map(questionsIn(comments).map((asked) => [asked.question, asked]));
  const shown = comments.slice(-most).map((comment): Said => {
    const isOpen = byKind.get(comment)?.answers.length === 0;
    return { comment, about: isOpen ? ' (not answered yet)' : '' };
  });
  const left = comments.length - shown.length;
  return [
    ...(left > 0 ? [`${counted(left, 'comment', 'comments')} before these.`] : []),
    ...shown.map(
      ({ comment, about }) => `${saidBy(comment, timeZone)}: ${clip(comment.text, LONGEST)}${about}`,
    ),
  ];
}

function saidBy({ kind, by, at, role = '' }: Comment, timeZone: string): string {
  const when = `on ${onDay(at, timeZone)}`;
  switch (kind) {
    case 'question':
      return `${nameOf(by)} asked ${when}`;
    case 'answer':
      return `${nameOf(by)} answered ${when}`;
    case 'role':
      return `${capital(clip(role, 40))} comment by ${nameOf(by)} ${when}`;
  }
}
