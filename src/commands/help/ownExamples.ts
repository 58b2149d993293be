/** Examples with a council's own references and services: whoever types one as it stands gets an answer. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import type { Person } from '../../domain/person.ts';
import { isTheirs } from '../basis/permission.ts';

/** An example's words for somebody, with their own indicators where they have any. */
export function ownExamples(
  person: Person,
  lines: readonly CellLine[],
): (examples: readonly string[]) => readonly string[] {
  const theirs = lines
    .filter((line) => isExpected(line))
    .toSorted((a, b) => nearness(person, a) - nearness(person, b));
  const [first] = theirs;
  if (!first) return (examples) => examples;
  const absent = ['CPI13', 'CPI11'].filter((ref) => !lines.some((line) => line.ref === ref));
  const others = theirs.filter(({ ref }) => ref !== 'CPI13' && ref !== 'CPI11');
  const put: Readonly<Record<string, string>> = {
    ...Object.fromEntries(absent.map((ref, index) => [ref, (others[index] ?? first).ref])),
    ...(first.group === '' || lines.some(({ group }) => group === 'ICT') ? {} : { ICT: first.group }),
  };
  return (examples) =>
    examples.map((example) => example.replace(/\b(?:CPI1[13]|ICT)\b/g, (word) => put[word] ?? word));
}

/**
 * Sort key, lower is better: their own before what they manage, and a reference with a letter before one that may be
 * a figure.
 */
const nearness = (person: Person, line: CellLine): number =>
  (isTheirs(person, line) ? 0 : line.manager?.id === person.id ? 1 : 2) + (/\p{L}/u.test(line.ref) ? 0 : 3);
