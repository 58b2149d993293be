/** Handing indicators to another owner: from a quarter on, in the register and in the quarters that are open already. */
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { PersonRef } from '../domain/person.ts';
import { type Period, periodsInARow } from '../domain/time/period.ts';
import type { Store } from '../store/store.ts';
import { type ReadersStore, wholeOf } from './readersStore.ts';

export type Handing = {
  readonly refs: readonly string[];
  readonly to: PersonRef;
  /** The first quarter whose figures are the new owner's. */
  readonly from: Period;
};

/** As many quarters as a file may have opened ahead, and the first one. */
const QUARTERS = 5;
/** The most write attempts: far more than people who write to one cell in the same second. */
const ATTEMPTS = 20;

/**
 * Makes somebody the owner of indicators. Quarters before `from` keep theirs, and so does every figure its reporter. Can
 * be repeated: what was done already is left as it is.
 */
export async function handTo(
  of: Store | ReadersStore,
  tenantId: string,
  { refs, to, from }: Handing,
): Promise<void> {
  const store = wholeOf(of);
  const isMeant = ({ ref, owner }: Pick<Indicator, 'ref' | 'owner'>): boolean =>
    refs.includes(ref) && owner?.id !== to.id;
  const owned = <Of extends Pick<Indicator, 'owner' | 'deputy'>>(their: Of): Of => ({
    ...their,
    owner: to,
    // Nobody stands in for themselves.
    deputy: their.deputy?.id === to.id ? null : their.deputy,
  });
  const indicators = (await store.register.indicators(tenantId)).filter(isMeant);
  await store.register.saveIndicators(tenantId, indicators.map(owned), () => {});
  for (const period of periodsInARow(from, QUARTERS)) {
    for (const { ref } of ((await store.periods.lines(tenantId, period)) ?? []).filter(isMeant)) {
      await rewrite(store, tenantId, { period, ref }, owned);
    }
  }
}

async function rewrite(
  { periods }: Store,
  tenantId: string,
  { period, ref }: { readonly period: Period; readonly ref: string },
  owned: <Of extends Pick<Indicator, 'owner' | 'deputy'>>(of: Of) => Of,
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const stored = await periods.cell(tenantId, period, ref);
    if (!stored) return;
    if (await periods.revise(tenantId, period, [{ ...stored, cell: owned(stored.cell) }])) return;
  }
  throw new Error(`${ref} is being written to all the time.`);
}
