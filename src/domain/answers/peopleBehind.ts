/** The people behind a selection: each figure's reporter, with all of their figures. */
import { whoReports } from '../indicators/byPerson.ts';
import type { CellLine } from '../indicators/cell.ts';
import type { PersonRef } from '../person.ts';

export type Behind = {
  /** The owner, else the deputy; undefined for figures that nobody owns. */
  readonly person: PersonRef | undefined;
  readonly lines: readonly CellLine[];
  /** Who stands in for them on some of it. */
  readonly deputies: readonly string[];
};

/** One entry per person: most figures first, figures without an owner last. */
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
