import { expect, it, vi } from 'vitest';
import { newsAmong } from '../../../src/jobs/planning/breaches.ts';
import { openStore } from '../../../src/store/store.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { cell, Q2 } from '../../support/cells.ts';
import { freshConnection } from '../../support/tables.ts';

const TENANT = 'council';

it('asks once, and not every round, since when a figure of a quarter that is over is red', async () => {
  const store = await openStore(freshConnection());
  const red = cell({ figure: '60', status: 'Red', offTarget: true, revision: 1 });
  await store.periods.open(TENANT, Q2, [red]);
  const asked = vi.spyOn(store.periods, 'revisions');
  for (const now of [new Date('2025-02-03T09:00:00Z'), new Date('2025-02-03T10:00:00Z')]) {
    const lines = (await store.periods.lines(TENANT, Q2)) ?? [];
    await newsAmong(store, TENANT, lines, { now, calendar: CALENDAR });
  }
  expect(asked).toHaveBeenCalledTimes(1);
});
