import { beforeEach, describe, expect, it } from 'vitest';
import { type Errand, LEASE_MS } from '../../../src/domain/messages/errand.ts';
import type { Store } from '../../../src/store/store.ts';
import { ISAIAH, Q2 } from '../../support/cells.ts';
import { freshStore } from '../../support/tables.ts';

const TENANT = 'tenant';
const NOW = new Date('2024-10-08T08:00:00Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);
const errand: Errand = { period: Q2, stage: 'reminder-5', person: ISAIAH, refs: ['CPI13', 'CPI14'] };

describe('the ledger', () => {
  let store: Store;
  beforeEach(async () => {
    store = await freshStore();
  });

  it('gives an errand to one of many who want it at once', async () => {
    const claims = await Promise.all(
      Array.from({ length: 8 }, () => store.ledger.claim(TENANT, errand, NOW)),
    );
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
  });

  it('never gives a message that was sent to anybody again', async () => {
    const claim = await store.ledger.claim(TENANT, errand, NOW);
    if (!claim) throw new Error('not claimed');
    await store.ledger.settle(TENANT, claim, { kind: 'sent', activityId: 'a1' }, NOW);
    expect(await store.ledger.claim(TENANT, errand, later(LEASE_MS * 10))).toBeUndefined();
    expect(await store.ledger.entries(TENANT, Q2)).toMatchObject([
      { stage: 'reminder-5', person: ISAIAH, refs: ['CPI13', 'CPI14'], state: 'sent', attempts: 1 },
    ]);
  });

  it('gives a claim whose holder died to the next one, after its lease and not before', async () => {
    await store.ledger.claim(TENANT, errand, NOW);
    expect(await store.ledger.claim(TENANT, errand, later(LEASE_MS - 1))).toBeUndefined();
    expect(await store.ledger.claim(TENANT, errand, later(LEASE_MS))).toMatchObject({ attempts: 2 });
  });

  it.each([
    { kind: 'unreachable', reason: 'not installed' } as const,
    { kind: 'retryLater', reason: '429' } as const,
  ])('tries again after $kind, with the reason on record meanwhile', async (outcome) => {
    const claim = await store.ledger.claim(TENANT, errand, NOW);
    if (!claim) throw new Error('not claimed');
    await store.ledger.settle(TENANT, claim, outcome, NOW);
    expect(await store.ledger.entries(TENANT, Q2)).toMatchObject([{ reason: outcome.reason }]);
    expect(await store.ledger.claim(TENANT, errand, later(1))).toBeDefined();
  });

  it('leaves a claim that was taken over to its new holder', async () => {
    const dead = await store.ledger.claim(TENANT, errand, NOW);
    const alive = await store.ledger.claim(TENANT, errand, later(LEASE_MS));
    if (!dead || !alive) throw new Error('not claimed');
    await store.ledger.settle(TENANT, alive, { kind: 'sent', activityId: 'a2' }, later(LEASE_MS + 1));
    await store.ledger.settle(TENANT, dead, { kind: 'failed', reason: 'late' }, later(LEASE_MS + 2));
    expect(await store.ledger.entries(TENANT, Q2)).toMatchObject([{ state: 'sent' }]);
  });
});
