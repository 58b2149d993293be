/** What is said once and meant of both: “best and worst three”, “how many red and how many green in ICT”. */
import type { Part } from '../model/parts.ts';
import type { Choice, Question } from '../model/question.ts';

/** One of two questions of a sentence: what it asks, the words for it, and how a button says it. */
export type Clause = Choice & { readonly parts: readonly Part[] };

type Limit = 'count' | 'where' | 'period';
const LIMITS: readonly (readonly [Limit, readonly Part['kind'][]])[] = [
  ['count', ['number']],
  ['where', ['place', 'person']],
  ['period', ['period']],
];

/** The clause with those limits that only the other one names, where both ask for the same kind of thing. */
export function sharing(clause: Clause, other: Clause): Choice {
  const { says, question } = clause;
  if (question.kind !== other.question.kind || (question.kind !== 'rank' && question.kind !== 'count')) {
    return { says, question };
  }
  let shared: Question = question;
  const more: string[] = [];
  for (const [limit, kinds] of LIMITS) {
    const named = other.parts.filter(({ kind }) => kinds.includes(kind));
    if (named.length === 0 || clause.parts.some(({ kind }) => kinds.includes(kind))) continue;
    if (!(limit in other.question)) continue;
    shared = { ...shared, [limit]: (other.question as Record<Limit, unknown>)[limit] } as Question;
    more.push(...named.map(({ text }) => text));
  }
  return { says: [says, ...more].join(' '), question: shared };
}
