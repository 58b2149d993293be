import { beforeEach, describe, expect, it } from 'vitest';
import { confirmationOf } from '../../../src/domain/arrangements/confirmation.ts';
import { erasedName } from '../../../src/domain/person.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import type { Store } from '../../../src/store/store.ts';
import { cell, ISAIAH, MEGAN, Q2 } from '../../support/cells.ts';
import { freshStore } from '../../support/tables.ts';

const TENANT = 'tenant';
const at = '2024-09-25T10:00:00.000Z';
const Q3 = shiftPeriod(Q2, 1);

describe('what was said of whose figures are', () => {
  let store: Store;
  beforeEach(async () => {
    store = await freshStore();
  });

  it('stays on record with each quarter, also one that is not open yet', async () => {
    const mine = confirmationOf({ period: Q3, ref: 'KPI/3a', answer: 'mine', by: ISAIAH, at });
    const offer = confirmationOf({
      ...{ period: Q3, ref: 'KPI/3a', answer: 'offered', by: ISAIAH, to: MEGAN },
      at: '2024-09-26T10:00:00.000Z',
    });
    await store.confirmations.save(TENANT, [offer, mine]);
    expect(await store.confirmations.all(TENANT, Q3)).toEqual([mine, offer]);
    const accepted = { ...offer, reply: 'accepted' as const, repliedAt: '2024-09-26T11:00:00.000Z' };
    await store.confirmations.save(TENANT, [accepted]);
    expect(await store.confirmations.all(TENANT, Q3)).toEqual([mine, accepted]);
    expect(await store.confirmations.all(TENANT, Q2)).toEqual([]);
    expect(await store.periods.lines(TENANT, Q3)).toBeUndefined();
  });

  it('is written for hundreds of figures at once, and is none of the figures', async () => {
    await store.periods.open(TENANT, Q2, [cell({})]);
    const said = Array.from({ length: 250 }, (_, index) =>
      confirmationOf({ period: Q2, ref: `CPI${index}`, answer: 'mine', by: ISAIAH, at }),
    );
    await store.confirmations.save(TENANT, said);
    expect(await store.confirmations.all(TENANT, Q2)).toHaveLength(250);
    expect((await store.periods.lines(TENANT, Q2))?.map(({ ref }) => ref)).toEqual(['CPI13']);
  });

  it('names nobody any more whose name is erased', async () => {
    const given = confirmationOf({
      ...{ period: Q3, ref: 'CPI13', answer: 'given', by: MEGAN, to: ISAIAH, from: MEGAN, at },
    });
    await store.confirmations.save(TENANT, [given]);
    const former = { alias: 'former-1', role: 'staff' as const };
    await store.names.figures.replace(TENANT, [{ ...MEGAN, by: (part) => erasedName(former, part) }]);
    const [now] = await store.confirmations.all(TENANT, Q3);
    expect(now).toMatchObject({ by: { id: 'former-1' }, to: ISAIAH, from: { id: 'former-1' } });
    expect(JSON.stringify(now)).not.toContain('Megan');
  });
});
