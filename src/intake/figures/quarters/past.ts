/** What the store has of the quarters that a file reaches: read in an order in which a correction meanwhile is never lost. */
import type { Cell } from '../../../domain/indicators/cell.ts';
import { type PartTarget, setFor, setForParts, type Target } from '../../../domain/indicators/target.ts';
import type { Period } from '../../../domain/time/period.ts';
import type { StoredCell } from '../../../store/periods/periods.ts';
import type { Store } from '../../../store/store.ts';
import { EarlierLines } from './earlierLines.ts';
import type { Reach } from './reach.ts';

/** The words beside a figure. */
type Words = Pick<Cell, 'commentary' | 'action'>;

/** The stored cells and targets that a file reaches. */
export type Past = {
  /** The cells of a quarter that may be written. */
  readonly cells: (period: Period) => Promise<ReadonlyMap<string, StoredCell>>;
  /** Cells that figures are only compared with. */
  readonly lines: EarlierLines;
  /** What was written of them in a quarter, which lines leave in the store: read once for all of it. */
  readonly words: (period: Period) => Promise<ReadonlyMap<string, Words>>;
  /** The target set for one period alone. */
  readonly target: (period: Period, ref: string) => Target | undefined;
  /** Those set for its parts. */
  readonly partTargets: (period: Period, ref: string) => readonly PartTarget[] | undefined;
};

/**
 * Reads what of it is needed.
 * @param refs those in the file
 * @param reached the cells that may be written
 * @param compared the quarters that they are compared with
 */
export async function readPast(
  { store, tenantId }: { readonly store: Store; readonly tenantId: string },
  refs: ReadonlySet<string>,
  reached: Reach,
  compared: ReadonlySet<Period>,
): Promise<Past> {
  const etags = new Map<Period, (ref: string) => string | undefined>();
  const lines = new EarlierLines();
  // Latest first, and the cells themselves after all of these: a correction that comes while this reads is carried into
  // a later cell, and the ETag that was read of that one is then refused. The other way round, the new ETag would go
  // with the figure of before.
  for (const period of [...new Set([...reached.keys(), ...compared])].toSorted().toReversed()) {
    if (reached.has(period)) etags.set(period, await store.periods.etags(tenantId, period));
    else {
      for (const line of (await store.periods.lines(tenantId, period)) ?? []) {
        if (refs.has(line.ref)) lines.keep(line.ref, line);
      }
    }
  }
  const targets = await store.register.targets(tenantId);
  const own = new Map(
    [...new Set(targets.map(({ period }) => period))].map((period) => [period, setFor(targets, period)]),
  );
  const ofParts = new Map([...own.keys()].map((period) => [period, setForParts(targets, period)]));
  const words = new Map<Period, Promise<ReadonlyMap<string, Words>>>();
  return {
    lines,
    words: (period) => {
      const reading = words.get(period) ?? wordsIn(store.periods.cells(tenantId, period), refs);
      words.set(period, reading);
      return reading;
    },
    target: (period, ref) => own.get(period)?.get(ref),
    partTargets: (period, ref) => ofParts.get(period)?.get(ref),
    cells: async (period) => {
      const etagOf = etags.get(period);
      const found = new Map<string, StoredCell>();
      for await (const stored of store.periods.cells(tenantId, period)) {
        const etag = etagOf?.(stored.cell.ref);
        // One that has been opened since is found again when the quarter is written.
        if (etag !== undefined) found.set(stored.cell.ref, { ...stored, etag });
      }
      return found;
    },
  };
}

async function wordsIn(
  cells: AsyncIterable<StoredCell>,
  refs: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Words>> {
  const found = new Map<string, Words>();
  for await (const { cell } of cells) {
    const { ref, commentary, action } = cell;
    if (refs.has(ref)) found.set(ref, { commentary, action });
  }
  return found;
}
