/** Cells gathered by the person they concern, so that each gets one message. */
import type { PersonRef } from '../person.ts';
import type { CellLine } from './cell.ts';

export type Theirs = { readonly person: PersonRef; readonly cells: readonly CellLine[] };

/** The reporter of a figure: its owner, else its deputy, and while they are away their stand-in; null for nobody. */
export const whoReports = ({
  owner,
  deputy,
  standIn,
}: Pick<CellLine, 'owner' | 'deputy' | 'standIn'>): PersonRef | null =>
  standIn ? standIn.person : (owner ?? deputy);

/** Gathers cells by person, in the order in which each is first met. Cells that concern nobody are left out. */
export function byPerson(
  cells: readonly CellLine[],
  whose: (cell: CellLine) => PersonRef | null,
): readonly Theirs[] {
  const found = new Map<string, { person: PersonRef; cells: CellLine[] }>();
  for (const cell of cells) {
    const person = whose(cell);
    if (!person) continue;
    const theirs = found.get(person.id) ?? { person, cells: [] };
    theirs.cells.push(cell);
    found.set(person.id, theirs);
  }
  return [...found.values()];
}
