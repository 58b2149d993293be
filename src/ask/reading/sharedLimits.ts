/** Limits shared by two questions in one sentence: “best and worst three”, “how many red and how many green in ICT”. */

import type { Answerable, Choice, Question } from '../model/question.ts';
import type { Token } from '../model/tokens.ts';

/** One of two questions in a sentence, with its words and its button title. */
export type Clause = Choice & { readonly parts: readonly Token[] };

/** The kinds of question that can share limits. */
type Counting = Answerable<'rank' | 'count'>;
type Limit = {
  /** The kinds of token that name it. */
  readonly kinds: readonly Token['kind'][];
  /** A question with this limit of the other one; undefined where the other has none. */
  readonly from: (question: Counting, other: Counting) => Counting | undefined;
};
const LIMITS: readonly Limit[] = [
  {
    kinds: ['number'],
    from: (question, other) =>
      question.kind === 'rank' && other.kind === 'rank' && other.count !== undefined
        ? { ...question, count: other.count }
        : undefined,
  },
  { kinds: ['place', 'person'], from: (question, { where }) => where && { ...question, where } },
  { kinds: ['period'], from: (question, { period }) => ({ ...question, period }) },
];

/** The clause with the limits that only the other one names, where both ask for the same kind of thing. */
export function sharing(clause: Clause, other: Clause): Choice {
  const { says, question } = clause;
  if (question.kind !== other.question.kind || !counts(question) || !counts(other.question)) {
    return { says, question };
  }
  let shared = question;
  const more: string[] = [];
  for (const { kinds, from } of LIMITS) {
    const named = other.parts.filter(({ kind }) => kinds.includes(kind));
    if (named.length === 0 || clause.parts.some(({ kind }) => kinds.includes(kind))) continue;
    const limited = from(shared, other.question);
    if (!limited) continue;
    shared = limited;
    more.push(...named.map(({ text }) => text));
  }
  return { says: [says, ...more].join(' '), question: shared };
}

const counts = (question: Question): question is Counting =>
  question.kind === 'rank' || question.kind === 'count';
