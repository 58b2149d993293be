/** What was asked, answered and said about a figure, as other cards quote it. */
import { describe, expect, it } from 'vitest';
import { commentLines } from '../../../src/cards/closing/commentWords.ts';
import type { Comment } from '../../../src/domain/closing/comments.ts';

const at = '2024-10-09T10:00:00.000Z';
const megan = { id: 'megan', name: 'Megan Bowen' };
const isaiah = { id: 'isaiah', name: 'Isaiah Langer' };
const said = { ref: 'CPI13', at, submissionId: 'abc' };
const QUESTION: Comment = { ...said, number: 1, kind: 'question', by: megan, text: 'is the supplier back?' };
const ANSWER: Comment = { ...said, number: 2, kind: 'answer', by: isaiah, text: 'Since Monday.', answers: 1 };
const FINANCE: Comment = { ...said, number: 3, kind: 'role', role: 'finance', by: megan, text: 'Covered.' };
const linesOf = (comments: readonly Comment[], most: number) =>
  commentLines(comments, 'Europe/London', { most, longest: 240 });

describe('comments on a figure', () => {
  it('stand one below the other, as they were made', () => {
    expect(linesOf([QUESTION, ANSWER, FINANCE], 4)).toEqual([
      'Megan Bowen asked on 9 October 2024: is the supplier back?',
      'Isaiah Langer answered on 9 October 2024: Since Monday.',
      'Finance comment by Megan Bowen on 9 October 2024: Covered.',
    ]);
  });

  it('never show an answer without its question, however little room there is', () => {
    expect(linesOf([QUESTION, ANSWER, FINANCE], 2)).toEqual([
      'Isaiah Langer answered on 9 October 2024, asked by Megan Bowen “is the supplier back?”: Since Monday.',
      'Finance comment by Megan Bowen on 9 October 2024: Covered.',
    ]);
  });

  it('say how many came before those that are shown', () => {
    expect(linesOf([QUESTION, ANSWER, FINANCE], 1)[0]).toBe('2 comments before these.');
  });
});
