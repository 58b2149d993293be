/** The people behind a selection: whoever is to report each of its figures, with all of theirs. */
import { whoReports } from '../indicators/byPerson.ts';
import type { CellLine } from '../indicators/cell.ts';
import type { PersonRef } from '../person.ts';

export type Behind = {
  /** The owner, or where there is none the deputy; undefined for what nobody has. */
  readonly person: PersonRef | undefined;
  readonly lines: readonly CellLine[];
  /** Who stands in for them on some of it. */
  readonly deputies: readonly string[];
};

/** One entry a person: who has most comes first, what nobody owns comes last. */
export function behind(lines: readonly CellLine[]): readonly Behind[] {
  const people = new Map<string, { person: PersonRef | undefined; lines: CellLine[] }>();
  for (const line of lines) {
    const person = whoReports(line) ?? undefined;
    const known = people.get(person?.id ?? '');
    if (known) known.lines.push(line);
    else people.set(person?.id ?? '', { person, lines: [line] });
  }
  return [...people.values()]
    .map((each) => ({
      ...each,
      deputies: [
        ...new Set(
          each.lines.flatMap(({ deputy }) => (deputy && deputy.id !== each.person?.id ? [deputy.name] : [])),
        ),
      ],
    }))
    .toSorted(
      (a, b) =>
        Number(a.person === undefined) - Number(b.person === undefined) ||
        b.lines.length - a.lines.length ||
        (a.person?.name ?? '').localeCompare(b.person?.name ?? '', 'en-GB'),
    );
}
