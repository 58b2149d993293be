/** How a reading of a sentence of the bank is judged, and how the bank is reported on. */
import { isDeepStrictEqual } from 'node:util';
import type { Question, Reading } from '../../../src/ask/model/question.ts';
import type { Expected } from './phrasing.ts';

/**
 * `clarified`: asked which was meant, the right reading among the choices, where it could have been answered. `declined`: said
 * not to be understood, where it could have been answered. Neither misleads anybody; `wrong` does.
 */
export const VERDICTS = ['right', 'clarified', 'declined', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Judges a reading by what was expected. */
export function verdictOn({ question, assumed }: Reading, expected: Expected): Verdict {
  const isDeclined = question.kind === 'unclear' || question.kind === 'follow-up';
  if (expected.must === 'decline')
    return isDeclined ? 'right' : question.kind === 'which' ? 'clarified' : 'wrong';
  if (isDeclined) return 'declined';
  const wanted = expected.must === 'clarify' ? expected.choices : expected.questions;
  if (question.kind === 'which') {
    const offered = wanted.filter((each) => question.choices.some((choice) => isSame(choice.question, each)));
    if (offered.length === 0) return 'wrong';
    return expected.must === 'clarify' && offered.length === wanted.length ? 'right' : 'clarified';
  }
  if (expected.must === 'clarify') return 'wrong';
  if (!wanted.some((each) => isSame(question, each))) return 'wrong';
  return expected.assumed && assumed === undefined ? 'wrong' : 'right';
}

/** True for the same question: what is absent and what is undefined are alike, and help is help whatever the topic. */
const isSame = (one: Question, other: Question): boolean =>
  one.kind === 'help' ? other.kind === 'help' : isDeepStrictEqual(tidy(one), tidy(other));

const tidy = (question: Question): unknown => JSON.parse(JSON.stringify(question));

/** How many of a group got each verdict, in the order of `VERDICTS`. */
export type Tally = { readonly name: string; readonly counts: readonly number[] };

/** The report as a table in text, with a line for all of it at the end. */
export function reportOn(tallies: readonly Tally[]): string {
  const total: Tally = {
    name: 'all',
    counts: VERDICTS.map((_, index) => tallies.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0)),
  };
  const line = (name: string, values: readonly (string | number)[]): string =>
    `${name.padEnd(26)}${values.map((value) => String(value).padStart(11)).join('')}`;
  return [line('', VERDICTS), ...[...tallies, total].map(({ name, counts }) => line(name, counts))].join(
    '\n',
  );
}
