/**
 * Removing somebody: their rights end, then their duties, then their contact data, and at the end, or years later,
 * their name. Each step can be repeated, so an interrupted removal is simply run again.
 */
import { erasedName, type Former, type Part, type PersonRef } from '../domain/person.ts';
import type { Period } from '../domain/time/period.ts';
import type { Named } from '../store/periods/figureNames.ts';
import type { Store } from '../store/store.ts';
import { endAbsences } from './endAbsences.ts';
import { endContracts } from './endContracts.ts';
import { type EndedDuties, endDuties } from './endDuties.ts';
import { endSubscriptions } from './endSubscriptions.ts';

/** Somebody who leaves, and their successor in everything: the same person under another object id. */
export type Leaver = { readonly former: Former; readonly successor: PersonRef | null };

export type Removing = {
  readonly store: Store;
  readonly tenantId: string;
  /** The quarter being reported, by which running bots know people. */
  readonly reporting: Period;
  /** Every quarter that messages are sent about. */
  readonly quarters: readonly Period[];
  /** Do figures go on naming leavers? False erases their names at once. */
  readonly keepsNames: boolean;
};

/** The result for one of them, in numbers of rows. */
export type Removed = Leaver & {
  /** Rows deleted: on the list, contact data, and last answers with forms that were begun. */
  readonly deleted: { readonly people: number; readonly conversations: number; readonly threads: number };
  readonly ended: EndedDuties;
  /** Rows that still name them, or where `isErased` no longer do: figures with their changes, and messages to them. */
  readonly named: { readonly figures: number; readonly messages: number };
  readonly isErased: boolean;
};

/**
 * Takes people off the list and does all that follows. For people already off it the rest is done.
 * @param progress is told how many of them may do nothing more
 */
export async function removePeople(
  removing: Removing,
  leavers: readonly Leaver[],
  progress: (done: number) => void,
): Promise<readonly Removed[]> {
  const { store, tenantId, quarters, reporting } = removing;
  const listed = new Set((await store.register.people(tenantId)).map(({ id }) => id));
  for (const [index, { former }] of leavers.entries()) {
    if (listed.has(former.id)) await store.former.takeOff(tenantId, former);
    progress(index + 1);
  }
  const leaving = new Map(leavers.map(({ former, successor }) => [former.id, successor]));
  await endAbsences(store, tenantId, leaving);
  await endSubscriptions(store, tenantId, leaving);
  await endContracts(store, tenantId, leavers);
  // Every instance that knows them by the quarter's sheet reads both again.
  await store.periods.touch(tenantId, reporting);
  const ended = await endDuties(store, tenantId, leaving, quarters);
  const conversations = new Map<string, number>();
  for (const id of leaving.keys()) {
    conversations.set(id, (await store.conversations.forget(tenantId, id)) ? 1 : 0);
    await store.snoozes.forget(tenantId, id);
  }
  const threads = await store.threads.forget(tenantId, new Set(leaving.keys()));
  const drafts = await store.drafts.forget(tenantId, new Set(leaving.keys()));
  const named = await settleNames(removing, leavers);
  return leavers.map((leaver) => {
    const { id } = leaver.former;
    return {
      ...leaver,
      deleted: {
        people: listed.has(id) ? 1 : 0,
        conversations: conversations.get(id) ?? 0,
        threads: (threads.get(id) ?? 0) + (drafts.get(id) ?? 0),
      },
      ended: ended(id),
      named: named(id),
      isErased: isErasedNow(leaver, removing),
    };
  });
}

/** Is the name erased at once? Where names are not kept, and where the same person goes on under another object id. */
const isErasedNow = ({ successor }: Leaver, { keepsNames }: Removing): boolean =>
  successor !== null || !keepsNames;

/** Erases names, or keeps them for as long as they may be kept: either way the removal is over. */
async function settleNames(removing: Removing, leavers: readonly Leaver[]): Promise<NamedIn> {
  const { store, tenantId } = removing;
  const erased = leavers.filter((leaver) => isErasedNow(leaver, removing));
  const kept = leavers.filter((leaver) => !erased.includes(leaver)).map(({ former }) => former);
  const lookedFor = await namesAlone(store, tenantId);
  const ids = new Set(kept.map(({ id }) => id));
  const figures = await store.names.figures.count(tenantId, kept.map(lookedFor));
  const messages = await store.names.messages.count(tenantId, ids);
  for (const { email: _email, ...former } of kept) {
    // Where nothing names them there is nothing to keep who they were for.
    if (figures.has(former.id) || messages.has(former.id)) await store.former.save(tenantId, former);
    else await store.former.forget(tenantId, former.id);
  }
  const gone = await eraseNames(store, tenantId, erased);
  return (id) =>
    ids.has(id) ? { figures: figures.get(id) ?? 0, messages: messages.get(id) ?? 0 } : gone(id);
}

/** Number of rows that named each of them, by id. */
type NamedIn = (id: string) => Removed['named'];

/** Replaces names by “a former owner”, or by the successor, wherever they are kept, and forgets whose they were. */
export async function eraseNames(
  store: Store,
  tenantId: string,
  leavers: readonly Leaver[],
): Promise<NamedIn> {
  const inPlaceOf = ({ former, successor }: Leaver, part: Part): PersonRef =>
    successor ?? erasedName(former, part);
  const lookedFor = await namesAlone(store, tenantId);
  const figures = await store.names.figures.replace(
    tenantId,
    leavers.map((leaver) => ({
      ...lookedFor(leaver.former),
      by: (part: Part) => inPlaceOf(leaver, part),
    })),
  );
  const messages = await store.names.messages.replace(
    tenantId,
    new Map(leavers.map((leaver) => [leaver.former.id, inPlaceOf(leaver, 'by')])),
  );
  for (const { former } of leavers) await store.former.forget(tenantId, former.id);
  return (id) => ({ figures: figures.get(id) ?? 0, messages: messages.get(id) ?? 0 });
}

/** Search terms for leavers: also the name where nobody else goes by it. */
async function namesAlone(store: Store, tenantId: string): Promise<(former: Former) => Named> {
  const all = [...(await store.register.people(tenantId)), ...(await store.former.all(tenantId))];
  return ({ id, name }) => {
    const isShared = all.some((other) => other.id !== id && other.name === name);
    return { id, name: isShared ? undefined : name };
  };
}
