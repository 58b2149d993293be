/** The audience of alerts as of now: managers, and whoever follows, by subscriptions read once a round. */
import { type Audience, audienceOf, MANAGERS_ONLY, mayReadAs } from '../../domain/alerts/audience.ts';
import { isRoom } from '../../domain/messages/address.ts';
import type { Day } from '../../domain/time/days.ts';
import type { Store } from '../../store/store.ts';

/** Reads the subscriptions, and where there are any who is on the list: whoever is not hears nothing. */
export async function audienceOn(store: Store, tenantId: string, today: Day): Promise<Audience> {
  const subscriptions = await store.subscriptions.all(tenantId);
  if (subscriptions.length === 0) return MANAGERS_ONLY;
  const mayRead = mayReadAs(await store.register.people(tenantId));
  return audienceOf(subscriptions, { mayRead, today });
}

/** The ids of channels that follow anything. */
export async function roomsFollowing(store: Store, tenantId: string): Promise<ReadonlySet<string>> {
  const all = await store.subscriptions.all(tenantId);
  return new Set(all.flatMap(({ kind, to: { id } }) => (kind === 'follow' && isRoom(id) ? [id] : [])));
}
