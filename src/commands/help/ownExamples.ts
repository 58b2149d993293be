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
  const ofParts = partsExamples(lines);
  return (examples) =>
    examples.flatMap((example) =>
      OF_PARTS.test(example)
        ? ofParts(example)
        : [example.replace(/\b(?:CPI1[13]|ICT)\b/g, (word) => put[word] ?? word)],
    );
}

/** Examples about parts name the sample's indicator that is given by authority, or those authorities. */
const OF_PARTS = /\b(?:ICT-9|HDC|council)\b/;

/** Such an example in the words of the council's own parts; none where it has no such parts. */
function partsExamples(lines: readonly CellLine[]): (example: string) => readonly string[] {
  const parted = lines.filter(({ breakdown }) => breakdown);
  const { ref = '', breakdown } = parted.find((line) => line.ref === 'ICT-9') ?? parted[0] ?? {};
  if (!breakdown) return () => [];
  const isHeld = parted.some((line) => line.breakdown?.against);
  const [one, two = one] = breakdown.parts;
  const put: Readonly<Record<string, string | undefined>> =
    ref === 'ICT-9'
      ? {}
      : { 'ICT-9': ref, HDC: one?.name, SCDC: two?.name, authority: 'part', council: breakdown.by ?? 'part' };
  return (example) =>
    example.includes('overspending') && !isHeld
      ? []
      : [example.replace(/\b(?:ICT-9|HDC|SCDC|authority|council)\b/g, (word) => put[word] ?? word)];
}

/**
 * Sort key, lower is better: their own before what they manage, and a reference with a letter before one that may be
 * a figure.
 */
const nearness = (person: Person, line: CellLine): number =>
  (isTheirs(person, line) ? 0 : line.manager?.id === person.id ? 1 : 2) + (/\p{L}/u.test(line.ref) ? 0 : 3);
