/** Questions about a figure, their answers and comments in a role, in words. */
import { type Comment, questionsIn } from '../../domain/closing/comments.ts';
import type { PersonRef } from '../../domain/person.ts';
import { capital, clip, counted } from '../words/text.ts';
import { onDay } from '../words/when.ts';

/** How much is shown on a card about something else: the latest so many, each cut short; the rest is counted. */
type Room = { readonly most: number; readonly longest: number };
const ROOM: Room = { most: 4, longest: 240 };

type Said = {
  readonly comment: Comment;
  readonly about: string;
  /** Of an answer whose question has no line of its own, that question. */
  readonly question: Comment | undefined;
};

const nameOf = ({ name }: PersonRef): string => clip(name, 60);

/**
 * `Megan Bowen asked on 9 October 2024: is the supplier back?`, one line for each, oldest first; none for none. An answer
 * never stands without its question: where there is no room for that, it is quoted.
 */
export function commentLines(
  comments: readonly Comment[],
  timeZone: string,
  { most, longest }: Room = ROOM,
): readonly string[] {
  const byKind = new Map(questionsIn(comments).map((asked) => [asked.question, asked]));
  const latest = comments.slice(-most);
  const shown = latest.map((comment): Said => {
    const isOpen = byKind.get(comment)?.answers.length === 0;
    const asked = [...byKind.values()].find(({ answers }) => answers.includes(comment))?.question;
    const question = asked && !latest.includes(asked) ? asked : undefined;
    return { comment, about: isOpen ? ' (not answered yet)' : '', question };
  });
  const quoted = new Set(shown.flatMap(({ question }) => (question ? [question] : [])));
  const left = comments.length - shown.length - quoted.size;
  return [
    ...(left > 0 ? [`${counted(left, 'comment', 'comments')} before these.`] : []),
    ...shown.map(
      ({ comment, about, question }) =>
        `${saidBy(comment, timeZone)}${question ? `, asked by ${nameOf(question.by)} “${clip(question.text, longest)}”` : ''}: ${clip(comment.text, longest)}${about}`,
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
