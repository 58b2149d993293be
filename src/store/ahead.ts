/**
 * Works ahead: what is in memory is used while the store is asked whether it still stands. Nothing made of a copy gets
 * out before the store has said that it does; where it does not, the work is done again with what is there now.
 */
import { setImmediate } from 'node:timers/promises';
import type { CellLine } from '../domain/cell.ts';
import type { Period } from '../domain/period.ts';
import type { Periods } from './periods.ts';

type Sheet = readonly CellLine[] | undefined;

/** Given to work that is done ahead. */
export type Ahead = {
  /** The cells of a period from memory, or else by reading them. */
  readonly sheet: (period: Period, read: () => Promise<Sheet>) => Promise<Sheet>;
  /** Resolves when all that was given out stands. To be awaited before anything that can't be done again. */
  readonly stand: () => Promise<void>;
};

/**
 * Does work ahead, and again without when something that it was given has changed meanwhile.
 *
 * @throws what the work throws, and what the store does when it can't be asked
 */
export async function workAhead<Result>(
  { periods, tenantId }: { readonly periods: Periods; readonly tenantId: string },
  work: (ahead: Ahead | undefined) => Promise<Result>,
): Promise<Result> {
  const checks: Promise<boolean>[] = [];
  const allStand = async (): Promise<boolean> => (await Promise.all(checks)).every(Boolean);
  const ahead: Ahead = {
    sheet: async (period, read) => {
      const kept = periods.kept(tenantId, period);
      if (!kept) return read();
      checks.push(kept.stands);
      // The question leaves only when this has yielded: thinking first would keep it waiting.
      await setImmediate();
      return kept.lines;
    },
    stand: async () => {
      if (!(await allStand())) throw new Error('What this was worked out from has changed.');
    },
  };
  try {
    const result = await work(ahead);
    if (await allStand()) return result;
  } catch (error) {
    // What goes wrong with an old copy need not go wrong with the new one.
    if (await allStand()) throw error;
  }
  return work(undefined);
}
