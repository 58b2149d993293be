/** How what is off target was explained a period before, for the questions that members ask of it. */
import { cellAt } from '../../domain/history/asReported.ts';
import { quartersBetween } from '../../domain/time/frequency.ts';
import { shiftPeriod } from '../../domain/time/period.ts';
import type { Before, PaperCell } from '../content/input.ts';
import type { PaperStore } from './paperStore.ts';

/**
 * The period before of each cell that is off target, by reference.
 * @param at the instant as of which it stands; undefined for now
 */
export async function explainedBefore(
  { periods }: Pick<PaperStore, 'periods'>,
  tenantId: string,
  cells: readonly PaperCell[],
  at?: string | undefined,
): Promise<ReadonlyMap<string, Before>> {
  const found = new Map<string, Before>();
  const missed = cells.filter(({ offTarget }) => offTarget);
  await Promise.all(
    missed.map(async (cell) => {
      const before = shiftPeriod(cell.period, -quartersBetween(cell));
      const stored = await periods.cell(tenantId, before, cell.ref);
      if (!stored || stored.cell.revision === 0) return;
      const isLater = at !== undefined && (stored.cell.reportedAt ?? '') > at;
      const then = isLater
        ? cellAt(stored.cell, await periods.revisions(tenantId, before, cell.ref), at)
        : stored.cell;
      const { period, status, commentary, action } = then;
      found.set(cell.ref, { period, status, commentary, action });
    }),
  );
  return found;
}
