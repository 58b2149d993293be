/** The audience of alerts as of now: managers, and whoever follows, by subscriptions read once a round. */
import { type Audience, audienceOf, MANAGERS_ONLY } from '../../domain/alerts/audience.ts';
import { isRoom } from '../../domain/messages/address.ts';
import { dayAt } from '../../domain/time/days.ts';
import type { Calendar } from '../../domain/time/reportingCycle.ts';
import { mayBeTold } from '../../quarters/tellable.ts';
import type { Store } from '../../store/store.ts';

/** Reads the subscriptions, and where there are any who may read what: whoever may not hears nothing. */
export async function audienceOn(
  store: Store,
  tenantId: string,
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): Promise<Audience> {
  const subscriptions = await store.subscriptions.all(tenantId);
  if (subscriptions.length === 0) return MANAGERS_ONLY;
  const mayRead = await mayBeTold(store, tenantId, { now, calendar });
  return audienceOf(subscriptions, { mayRead, today: dayAt(now, calendar.timeZone) });
}

/** The ids of channels that follow anything. */
export async function roomsFollowing(store: Store, tenantId: string): Promise<ReadonlySet<string>> {
  const all = await store.subscriptions.all(tenantId);
  return new Set(all.flatMap(({ kind, to: { id } }) => (kind === 'follow' && isRoom(id) ? [id] : [])));
}
