/** Storing more time for a figure on its cell. */
import type { Cell, Extension } from '../domain/indicators/cell.ts';
import type { Period } from '../domain/time/period.ts';
import { type ReadersStore, wholeOf } from './readersStore.ts';

/** The most write attempts: far more than people who write to one cell in the same second. */
const ATTEMPTS = 20;

/**
 * Gives a figure more time, as the store has it.
 * @param whyNot why it may not be given any; nothing is stored then
 * @returns the cell, or why nothing was stored; undefined where there is no such cell
 */
export async function extend(
  store: ReadersStore,
  tenantId: string,
  {
    period,
    ref,
    extension,
  }: { readonly period: Period; readonly ref: string; readonly extension: Extension },
  whyNot: (cell: Cell) => string | undefined,
): Promise<Cell | string | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const stored = await store.periods.cell(tenantId, period, ref);
    if (!stored) return undefined;
    const refusal = whyNot(stored.cell);
    if (refusal !== undefined) return refusal;
    // A second tap, or a write whose answer was lost.
    if (stored.cell.extension?.until === extension.until) return stored.cell;
    const cell = { ...stored.cell, extension };
    if (await wholeOf(store).periods.revise(tenantId, period, [{ ...stored, cell }])) return cell;
  }
  throw new Error(`${ref} is being written to all the time.`);
}
