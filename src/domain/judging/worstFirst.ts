/** Sorting by urgency: worst colour first. */
import type { Cell } from '../indicators/cell.ts';
import { byRef } from '../indicators/indicator.ts';
import { schemeOf } from './judge.ts';

/** Worst colour first, then by reference; cells without a colour come last. */
export function worstFirst<C extends Pick<Cell, 'ref' | 'scheme' | 'status' | 'period'>>(
  cells: readonly C[],
): readonly C[] {
  const ranked = cells.map((cell) => {
    const bands = schemeOf(cell).bands;
    const place = bands.findIndex(({ name }) => name === cell.status);
    return { cell, rank: place === -1 ? Number.MAX_SAFE_INTEGER : place };
  });
  return ranked.sort((a, b) => a.rank - b.rank || byRef(a.cell, b.cell)).map(({ cell }) => cell);
}
