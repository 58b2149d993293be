/** Examples in a council's own references and services: whoever types one as it stands gets an answer. */
import type { CellLine } from '../domain/cell.ts';
import { isExpected } from '../domain/judge.ts';
import type { Person } from '../domain/person.ts';
import { isTheirs } from './permission.ts';

/** The words of an example for somebody, who sees their own indicators in them where they have any. */
export function ownExamples(
  person: Person,
  lines: readonly CellLine[],
): (examples: readonly string[]) => readonly string[] {
  const [first, second = first] = lines
    .filter((line) => isExpected(line))
    .toSorted((a, b) => nearness(person, a) - nearness(person, b));
  if (!first || !second) return (examples) => examples;
  const refs = new Set(lines.map(({ ref }) => ref));
  const groups = new Set(lines.map(({ group }) => group));
  const put: Readonly<Record<string, string>> = {
    ...(refs.has('CPI13') ? {} : { CPI13: first.ref }),
    ...(refs.has('CPI11') ? {} : { CPI11: second.ref }),
    ...(groups.has('ICT') || first.group === '' ? {} : { ICT: first.group }),
  };
  return (examples) =>
    examples.map((example) => example.replace(/\b(?:CPI1[13]|ICT)\b/g, (word) => put[word] ?? word));
}

/** Lower is better: their own before what they manage, and a reference with a letter before one that may be a figure. */
const nearness = (person: Person, line: CellLine): number =>
  (isTheirs(person, line) ? 0 : line.manager?.id === person.id ? 1 : 2) + (/\p{L}/u.test(line.ref) ? 0 : 3);
