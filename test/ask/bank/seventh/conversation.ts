/** A conversation of the bank: what one turn asked for is what the next one is said after. */
import { expectedOf, type Group, type Said, type When } from '../expected.ts';

/** What is said, what it should be understood as, and which indicators the answer shows, in order. */
export type Turn = readonly [said: string, expected: Said, ...shown: string[]];

/** The turns as entries of a group; what is declined leaves the conversation where it was. */
export function conversation(...turns: readonly Turn[]): Group['entries'] {
  let when: When | undefined;
  return turns.map(([said, expected, ...refs]) => {
    const entry = when ? ([said, expected, when] as const) : ([said, expected] as const);
    const wanted = expectedOf(expected);
    const question = wanted.must === 'answer' ? wanted.questions[0] : undefined;
    if (question) when = { focus: { question, refs } };
    return entry;
  });
}
