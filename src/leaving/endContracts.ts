/** Ending leavers' part in contracts: they manage none any more, and no record of one names them. */
import { erasedName, type Former, type PersonRef } from '../domain/person.ts';
import type { Store } from '../store/store.ts';

type Leaver = { readonly former: Former; readonly successor: PersonRef | null };

/**
 * Gives their contracts to a successor, or to nobody: the performance team is then told of those. The name beside a
 * published notice or a chosen rating goes at once.
 */
export async function endContracts(
  { contracts }: Pick<Store, 'contracts'>,
  tenantId: string,
  leavers: readonly Leaver[],
): Promise<void> {
  const book = await contracts.all(tenantId);
  const leaving = new Map(leavers.map((leaver) => [leaver.former.id, leaver]));
  const inPlaceOf = (by: PersonRef): PersonRef => {
    const leaver = leaving.get(by.id);
    return leaver ? (leaver.successor ?? erasedName(leaver.former, 'by')) : by;
  };
  const managed = book.contracts.filter(({ manager }) => manager && leaving.has(manager.id));
  await contracts.save(
    tenantId,
    managed.map((each) => ({ ...each, manager: leaving.get(each.manager?.id ?? '')?.successor ?? null })),
  );
  for (const notice of book.published.filter(({ by }) => leaving.has(by.id))) {
    await contracts.publish(tenantId, { ...notice, by: inPlaceOf(notice.by) });
  }
  for (const rating of book.chosen.filter(({ by }) => leaving.has(by.id))) {
    await contracts.choose(tenantId, { ...rating, by: inPlaceOf(rating.by) });
  }
}
