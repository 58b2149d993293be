/** Reading the parts of an indicator for a command; a DomainError says so when it has none, or none of that name. */
import { type PartLines, partLines } from '../../domain/answers/parts.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Context } from '../basis/command.ts';
import { latestCellOf } from './cellsOf.ts';
import { earlierCells } from './earlierCells.ts';

/** The cell of a period, or of the latest in which it was due, its parts, and how they have moved since the one before. */
export async function partsIn(
  context: Context,
  period: Period,
  ref: string,
): Promise<{ readonly cell: Cell; readonly lines: PartLines }> {
  const cell = await latestCellOf(context, period, ref);
  if (!cell.breakdown) {
    throw new DomainError(`${ref} is one figure and has no parts. Ask “show ${ref}” to see it.`);
  }
  const [before] = await earlierCells(context, cell, 1);
  return { cell, lines: partLines(cell, before) };
}

/** The part's name as the register has it. DomainError that names those there are. */
export function nameOfPart({ ref, breakdown }: Cell, said: string): string {
  const names = breakdown?.parts.map(({ name }) => name) ?? [];
  const name = names.find((each) => each.toLowerCase() === said.toLowerCase());
  if (name !== undefined) return name;
  throw new DomainError(`${ref} has no part “${said}”. Its parts are ${names.join(', ')}: name one of them.`);
}
