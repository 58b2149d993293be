/** People met since Teams took no message for them: their waiting ledger entries can be retried. */
import type { Contact } from '../../domain/messages/contact.ts';
import type { LedgerEntry, MetSince } from '../../domain/messages/errand.ts';
import type { Store } from '../../store/store.ts';

/** The most people read one by one; beyond that the whole list is read at once. */
const ONE_BY_ONE = 50;

/** Reads the contacts of the people that entries call unreachable; reads nothing where there are none. */
export async function metSinceOf(
  store: Store,
  tenantId: string,
  entries: readonly LedgerEntry[],
): Promise<MetSince> {
  const ids = new Set(entries.flatMap(({ state, person }) => (state === 'unreachable' ? [person.id] : [])));
  if (ids.size === 0) return () => false;
  const contacts = await contactsOf(store, tenantId, ids);
  return (personId, instant) => {
    const contact = contacts.get(personId);
    return contact?.reach === 'reachable' && contact.reachSince >= instant;
  };
}

async function contactsOf(
  store: Store,
  tenantId: string,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Contact>> {
  if (ids.size > ONE_BY_ONE) return store.conversations.everybody(tenantId);
  const found = await Promise.all([...ids].map((id) => store.conversations.find(tenantId, id)));
  return new Map(found.flatMap((contact) => (contact ? [[contact.aadId, contact]] : [])));
}
