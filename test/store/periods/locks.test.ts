import { beforeEach, describe, expect, it } from 'vitest';
import { isLocked, type Locking } from '../../../src/domain/closing/lock.ts';
import { Period } from '../../../src/domain/time/period.ts';
import type { Store } from '../../../src/store/store.ts';
import { cell, ISAIAH, MEGAN, Q2 } from '../../support/cells.ts';
import { freshStore } from '../../support/tables.ts';

const TENANT = 'tenant';
const at = '2024-10-30T09:00:00.000Z';
const locking = (number: number, kind: Locking['kind'], different: Partial<Locking> = {}): Locking => ({
  ...{ number, kind, by: MEGAN, at, reason: kind === 'locked' ? '' : 'CPI13 was wrong.', leftOut: 0 },
  ...different,
});

describe('the lock of a quarter', () => {
  let store: Store;
  beforeEach(async () => {
    store = await freshStore();
    await store.periods.open(TENANT, Q2, [cell({})]);
  });

  it('is what was done last; everything before stays on record', async () => {
    expect(await store.locks.latest(TENANT, Q2)).toBeUndefined();
    await store.locks.add(TENANT, Q2, locking(1, 'locked', { leftOut: 3 }));
    await store.locks.add(TENANT, Q2, locking(2, 'reopened'));
    expect(isLocked(await store.locks.latest(TENANT, Q2))).toBe(false);
    await store.locks.add(TENANT, Q2, locking(3, 'locked'));
    expect(await store.locks.all(TENANT, Q2)).toEqual([
      locking(1, 'locked', { leftOut: 3 }),
      locking(2, 'reopened'),
      locking(3, 'locked'),
    ]);
    expect(isLocked(await store.locks.latest(TENANT, Q2))).toBe(true);
  });

  it('is written by one of two who lock at the same time', async () => {
    expect(await store.locks.add(TENANT, Q2, locking(1, 'locked'))).toBe(true);
    expect(await store.locks.add(TENANT, Q2, locking(1, 'locked', { by: ISAIAH }))).toBe(false);
    expect((await store.locks.latest(TENANT, Q2))?.by).toEqual(MEGAN);
  });

  it('is of that quarter alone, and no cell or revision', async () => {
    await store.locks.add(TENANT, Q2, locking(1, 'locked'));
    expect(await store.locks.latest(TENANT, Period.parse('2024-25-Q3'))).toBeUndefined();
    store.periods.clear();
    expect((await store.periods.lines(TENANT, Q2))?.map(({ ref }) => ref)).toEqual(['CPI13']);
    expect(await store.periods.revisions(TENANT, Q2, 'CPI13')).toEqual([]);
  });
});

describe('signatures in a row', () => {
  it('are read back as they were written, in lists too', async () => {
    const store = await freshStore();
    const signOff = [
      { authority: 'Cambridge', person: ISAIAH },
      { authority: 'St Ives; and Ely', person: null },
    ];
    const signed = cell({
      signOff,
      signatures: [{ authority: 'Cambridge', by: ISAIAH, at }],
      sentBack: { by: MEGAN, at, note: 'Too thin.' },
    });
    await store.periods.open(TENANT, Q2, [signed, cell({ ref: 'CPI14', signOff: 'manager' })]);
    const { signatures, sentBack } = signed;
    expect((await store.periods.cell(TENANT, Q2, 'CPI13'))?.cell).toMatchObject({
      signOff,
      signatures,
      sentBack,
    });
    const [first, second] = (await store.periods.lines(TENANT, Q2)) ?? [];
    expect(first).toMatchObject({ signOff, signatures, sentBack });
    expect(second).toMatchObject({ signOff: 'manager' });
    expect([second?.signatures, second?.sentBack]).toEqual([undefined, undefined]);
  });
});
