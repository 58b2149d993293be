/** Ending what leavers follow and mute; channels go on hearing what a leaver set for them. */
import type { Subscription } from '../domain/alerts/subscription.ts';
import type { PersonRef } from '../domain/person.ts';
import type { Leaving } from '../domain/reporting/leaving.ts';
import type { Store } from '../store/store.ts';

/** Deletes leavers' subscriptions, and takes their names out of those of channels; a successor takes their place. */
export async function endSubscriptions(store: Store, tenantId: string, leaving: Leaving): Promise<void> {
  const named = (await store.subscriptions.all(tenantId)).filter(({ to, by, value }) =>
    [to.id, by?.id, value].some((id) => id !== undefined && leaving.has(id)),
  );
  const later = (who: PersonRef): PersonRef | null =>
    leaving.has(who.id) ? (leaving.get(who.id) ?? null) : who;
  const kept = named.flatMap((each): readonly Subscription[] => {
    const to = later(each.to);
    // What somebody managed is followed no longer once they have gone: it is their successor's.
    const value =
      each.value !== undefined && leaving.has(each.value) ? leaving.get(each.value)?.id : each.value;
    if (!to || (each.value !== undefined && value === undefined)) return [];
    return [{ ...each, to, by: each.by && later(each.by), ...(value !== undefined && { value }) }];
  });
  await store.subscriptions.remove(tenantId, named);
  await store.subscriptions.save(tenantId, kept);
}
