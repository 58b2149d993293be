/** Questions about a figure, their answers and comments in a role, in words. */
import { type Comment, questionsIn } from '../../domain/closing/comments.ts';
import type { PersonRef } from '../../domain/person.ts';
import { capital, clip, counted } from '../words/text.ts';
import { onDay } from '../words/when.ts';

/** How much is shown on a card about something else: the latest so many, each cut short; the rest is counted. */
type Room = { readonly most: number; readonly longest: number };
const ROOM: Room = { most: 4, longest: 240 };

type Said = { readonly comment: Comment; readonly about: string };

const nameOf = ({ name }: PersonRef): string => clip(name, 60);

/** `Megan Bowen asked on 9 October 2024: is the supplier back?`, one line for each, oldest first; none for none. */
export function commentLines(
  comments: readonly Comment[],
  timeZone: string,
  { most, longest }: Room = ROOM,
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
      ({ comment, about }) => `${saidBy(comment, timeZone)}: ${clip(comment.text, longest)}${about}`,
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
