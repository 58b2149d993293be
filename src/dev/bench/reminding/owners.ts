/** Owners by the thousand, each with an outstanding figure; and those of them who can't be written to. */
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import type { Person } from '../../../domain/person.ts';
import { openSheet } from '../../../quarters/opening.ts';
import type { Connection } from '../../../store/connect.ts';
import { openStore } from '../../../store/store.ts';
import { chatIdOf, makeKnown } from '../basis/bulk.ts';
import { inventIndicators, REPORTING, TENANT } from '../basis/council.ts';

export type Owners = {
  readonly connection: Connection;
  /** The chats of owners whom the bot has met. */
  readonly chats: readonly string[];
};

const nameOf = (index: number): Person => ({
  id: `owner-${index}`,
  name: `Owner ${index}`,
  email: `owner-${index}@example.com`,
  role: 'staff',
});

/** One indicator each, none of them reported. */
const inventOwned = (count: number): readonly Indicator[] =>
  inventIndicators(count).map((indicator, index) => {
    const { id, name } = nameOf(index);
    return { ...indicator, owner: { id, name } };
  });

/**
 * Fills tables of their own with a council of so many owners.
 *
 * @param strangers how many others there are who never installed the bot, spread among them
 */
export async function createOwners(
  connection: Connection,
  {
    known,
    strangers,
    serviceUrl,
  }: { readonly known: number; readonly strangers: number; readonly serviceUrl: string },
): Promise<Owners> {
  const store = await openStore(connection);
  const everybody = Array.from({ length: known + strangers }, (_, index) => nameOf(index));
  await store.register.savePeople(TENANT, everybody, () => {});
  await store.register.saveIndicators(TENANT, inventOwned(everybody.length), () => {});
  await openSheet(store, TENANT, REPORTING, REPORTING);
  const share = strangers / everybody.length;
  const met = everybody.filter((_, index) => Math.floor((index + 1) * share) === Math.floor(index * share));
  await makeKnown(connection, met, serviceUrl);
  return { connection, chats: met.map(({ id }) => chatIdOf(id)) };
}
