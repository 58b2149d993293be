/**
 * Optimistic reads: work runs on the cached sheets and register while the store confirms that they are current. No
 * result gets out before it has; where something changed, the work is done again with the new one.
 */
import { setImmediate } from 'node:timers/promises';
import type { CellLine } from '../domain/indicators/cell.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Period } from '../domain/time/period.ts';
import type { Store } from '../store/store.ts';

type Sheet = readonly CellLine[] | undefined;

export type Sheets = {
  /**
   * The cells of a period, read once however many parts of the work need them. Where nothing is cached the store is
   * read, which may open the reporting quarter.
   */
  readonly open: (period: Period) => Promise<Sheet>;
  /** Today's indicators, read once likewise. */
  readonly indicators: () => Promise<readonly Indicator[]>;
  /** Resolves once every sheet given out is confirmed, for awaiting before anything that can't be repeated. */
  readonly stand: () => Promise<void>;
};

type Read = (period: Period) => Promise<Sheet>;
type Council = { readonly store: Pick<Store, 'periods' | 'register'>; readonly tenantId: string };

/** Does work on sheets that the store has confirmed first. */
export const workAfter = <Result>(
  { store, tenantId }: Council,
  read: Read,
  work: (sheets: Sheets) => Promise<Result>,
): Promise<Result> =>
  work({
    open: onceEach(read),
    indicators: once(() => store.register.indicators(tenantId)),
    stand: async () => {},
  });

/**
 * Does work on cached sheets, and again on the store's where they have changed meanwhile.
 * @throws what the work throws, and what the store does when it can't be asked
 */
export async function workAhead<Result>(
  council: Council,
  read: Read,
  work: (sheets: Sheets) => Promise<Result>,
): Promise<Result> {
  const { store, tenantId } = council;
  const checks: Promise<boolean>[] = [];
  const allStand = async (): Promise<boolean> => (await Promise.all(checks)).every(Boolean);
  const ahead = async <Rows>(
    kept: { readonly rows: Rows; readonly stands: Promise<boolean> } | undefined,
    otherwise: () => Promise<Rows>,
  ): Promise<Rows> => {
    if (!kept) return otherwise();
    checks.push(kept.stands);
    // Until this has yielded the question has not left: thinking first would leave it waiting.
    await setImmediate();
    return kept.rows;
  };
  const sheets: Sheets = {
    open: onceEach((period) => ahead<Sheet>(store.periods.kept(tenantId, period), () => read(period))),
    indicators: once(() =>
      ahead(store.register.keptIndicators(tenantId), () => store.register.indicators(tenantId)),
    ),
    stand: async () => {
      if (!(await allStand())) throw new Error('What this was worked out from has changed.');
    },
  };
  try {
    const result = await work(sheets);
    if (await allStand()) return result;
  } catch (error) {
    // A fault with an outdated copy may not occur with the new one.
    if (await allStand()) throw error;
  }
  return workAfter(council, read, work);
}

/** Asks once, and gives everybody the same answer. */
function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  const each = onceEach(ask);
  return () => each(undefined);
}

/** Memoises by key: asks once, and gives everybody the same answer. */
function onceEach<Key, Answer>(ask: (key: Key) => Promise<Answer>): (key: Key) => Promise<Answer> {
  const answers = new Map<Key, Promise<Answer>>();
  return (key) => {
    const known = answers.get(key) ?? ask(key);
    answers.set(key, known);
    return known;
  };
}
