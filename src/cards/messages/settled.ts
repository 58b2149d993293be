/** Lines for matters of a note that are settled since: people reached, figures reported, owners or managers found. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { PersonRef } from '../../domain/person.ts';
import type { Period } from '../../domain/time/period.ts';
import { namesInParagraphs, refsByQuarter } from '../words/names.ts';

/** A settled matter of a note. `given to somebody`: it has an owner, or a manager, now. */
export type Settled = {
  /** The person reached; absent for the other kinds. */
  readonly person?: PersonRef | undefined;
  readonly cells: readonly Pick<CellLine, 'ref' | 'period'>[];
  readonly how: 'reached' | 'reported' | 'given to somebody';
};

/** `Settled since: Isaiah Langer has been reached.` One line for each kind there is. */
export function settledLines(settled: readonly Settled[], period: Period): readonly string[] {
  const people = settled.flatMap(({ person, how }) => (how === 'reached' && person ? [person] : []));
  const byId = new Map(people.map(({ id, name }) => [id, name]));
  const names = namesInParagraphs([...byId.values()]);
  return [
    ...names.map((each) => `Settled since: ${each} ${byId.size === 1 ? 'has' : 'have'} been reached.`),
    ...cellsLine(settled, 'reported', 'come in', period),
    ...cellsLine(settled, 'given to somebody', 'been given to somebody', period),
  ];
}

function cellsLine(
  settled: readonly Settled[],
  which: Settled['how'],
  what: string,
  period: Period,
): readonly string[] {
  const all = settled.flatMap(({ cells, how }) => (how === which ? cells : []));
  const cells = [...new Map(all.map((each) => [`${each.period} ${each.ref}`, each])).values()];
  if (cells.length === 0) return [];
  const have = cells.length === 1 ? 'has' : 'have';
  return [`Settled since: ${refsByQuarter(cells, period)} ${have} ${what}.`];
}
