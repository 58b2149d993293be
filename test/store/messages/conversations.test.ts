/** One row a person: who holds it, what they were told, and whether Teams takes messages for them. */
import { beforeEach, describe, expect, it } from 'vitest';
import { LEASE_MS } from '../../../src/domain/messages/errand.ts';
import type { LockedContact } from '../../../src/store/messages/conversations.ts';
import type { Store } from '../../../src/store/store.ts';
import { Q2 } from '../../support/cells.ts';
import { freshStore } from '../../support/tables.ts';

const TENANT = 'tenant';
const NOW = new Date('2024-10-08T08:00:00Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);
const ADDRESS = {
  ...{ tenantId: TENANT, aadId: 'isaiah', name: 'Isaiah Langer', conversationId: 'a:1', userId: '29:1' },
  ...{ serviceUrl: 's', channelId: 'msteams', botId: 'b' },
};
const TOLD = { toldOn: '2024-10-08', told: ['reminder 2024-25-Q2 CPI13'] };
const LAST = { at: NOW.toISOString(), on: '2024-10-08', period: Q2, stage: 'reminder-5', activityId: 'm1' };

describe('a contact', () => {
  let store: Store;
  beforeEach(async () => {
    store = await freshStore();
    await store.conversations.remember(ADDRESS, later(-60_000));
  });

  const find = () => store.conversations.find(TENANT, 'isaiah');
  const hold = (now = NOW) =>
    store.conversations.hold(TENANT, 'isaiah', now, () => ({ stage: 'reminder-5', on: '2024-10-08' }));
  const held = async (now = NOW): Promise<LockedContact> => {
    const got = await hold(now);
    if (got === undefined || typeof got === 'string') throw new Error(`not held: ${got}`);
    return got;
  };

  it('is held by one of many who want to write at once, until it is let go or the lease is over', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => hold()));
    expect(all.filter((each) => each === 'busy')).toHaveLength(7);
    expect(await hold(later(LEASE_MS - 1))).toBe('busy');
    const mine = await held(later(LEASE_MS + 1));
    await store.conversations.letGo(mine, {}, later(LEASE_MS + 2));
    await held(later(LEASE_MS + 3));
  });

  it('is not held where there is nothing to tell', async () => {
    expect(await store.conversations.hold(TENANT, 'isaiah', NOW, () => undefined)).toBe('nothing');
    expect(await store.conversations.hold(TENANT, 'nobody', NOW, () => undefined)).toBeUndefined();
  });

  it('is held as it was read with others’, but never as it no longer is', async () => {
    const [ahead] = await store.conversations.pageFrom(TENANT, 'isaiah', 1);
    const early = (now = NOW) =>
      store.conversations.hold(TENANT, 'isaiah', now, () => ({ stage: 'chase-1', on: '2024-10-08' }), ahead);
    const mine = await early();
    expect(mine).toMatchObject({ contact: { aadId: 'isaiah', toldOn: undefined } });
    if (typeof mine !== 'object') throw new Error('not held');
    await store.conversations.letGo(mine, { told: { ...TOLD, reminded: LAST } }, later(10));
    expect(await early(later(20))).toMatchObject({ contact: TOLD });
    expect(await early(later(30))).toBe('busy');
    await store.conversations.forget(TENANT, 'isaiah');
    expect(await early(later(40))).toBeUndefined();
  });

  it('keeps what they were told, also when they write meanwhile', async () => {
    const mine = await held();
    await store.conversations.remember({ ...ADDRESS, conversationId: 'a:2' }, later(10));
    await store.conversations.letGo(mine, { told: { ...TOLD, reminded: LAST } }, later(20));
    expect(await find()).toMatchObject({
      ...TOLD,
      reminded: LAST,
      conversationId: 'a:2',
      sending: undefined,
    });
  });

  it('stays reachable where they write while a message to them is refused', async () => {
    const mine = await held();
    await store.conversations.remember({ ...ADDRESS, conversationId: 'a:2' }, later(10));
    await store.conversations.letGo(mine, { reach: 'conversation gone' }, later(20));
    expect((await find())?.reach).toBe('reachable');
  });

  it('is left to whoever holds it now by one whose lease has run out', async () => {
    const slow = await held();
    const other = await held(later(LEASE_MS + 1));
    await store.conversations.letGo(slow, { told: TOLD }, later(LEASE_MS + 2));
    expect((await find())?.sending?.until).toBe(other.until);
    expect((await find())?.told).toEqual([]);
  });

  it('has the reason that Teams gave until they are met again', async () => {
    await store.conversations.letGo(await held(), { reach: 'blocked' }, NOW);
    expect(await find()).toMatchObject({ reach: 'blocked', reachSince: NOW.toISOString() });
    expect(await store.conversations.remember(ADDRESS, later(60_000))).toBe(true);
    expect(await find()).toMatchObject({ reach: 'reachable', reachSince: later(60_000).toISOString() });
    expect(await store.conversations.remember(ADDRESS, later(90_000))).toBe(false);
  });

  it('counts as never met once they have removed the bot, and keeps what they were told for when they add it again', async () => {
    await store.conversations.letGo(await held(), { told: { ...TOLD, reminded: LAST } }, NOW);
    await store.conversations.part(TENANT, 'isaiah');
    expect(await find()).toBeUndefined();
    expect((await store.conversations.everybody(TENANT)).size).toBe(0);
    expect(await hold()).toBeUndefined();
    expect(await store.conversations.remember(ADDRESS, later(60_000))).toBe(true);
    expect(await find()).toMatchObject({ ...TOLD, reminded: LAST });
  });

  it('keeps at most what a column holds of a day on which they are told of thousands of figures', async () => {
    const told = Array.from({ length: 2_000 }, (_, index) => `note 2024-25-Q2 INDICATOR-${index}`);
    await store.conversations.letGo(await held(), { told: { toldOn: '2024-10-08', told } }, NOW);
    const kept = (await find())?.told ?? [];
    expect(kept.length).toBeGreaterThan(700);
    expect(told.slice(0, kept.length)).toEqual(kept);
  });
});
