import { beforeEach, describe, expect, it } from 'vitest';
import { shiftPeriod } from '../../src/domain/time/period.ts';
import { type Calendar, dueDay, stagesReached } from '../../src/domain/time/reportingCycle.ts';
import { keepUp } from '../../src/jobs/upkeep.ts';
import { withTold } from '../../src/quarters/toldDue.ts';
import type { Store } from '../../src/store/store.ts';
import { CALENDAR } from '../support/calendar.ts';
import { Q2 } from '../support/cells.ts';
import { ISAIAH, TENANT } from '../support/council.ts';
import { indicator } from '../support/indicators.ts';
import { freshStore } from '../support/tables.ts';

/** The calendar once somebody has added two days of a closure, one of them before the due date of Q2. */
const WITH_CLOSURE: Calendar = {
  ...CALENDAR,
  isHoliday: (day) => ['2024-10-10', '2025-01-06'].includes(day) || CALENDAR.isHoliday(day),
};
const OPENED = new Date('2024-10-01T10:00:00Z');

describe('a due date that people were told', () => {
  let store: Store;
  beforeEach(async () => {
    store = await freshStore();
    await store.register.savePeople(TENANT, [ISAIAH], () => {});
    await store.register.saveIndicators(TENANT, [indicator({})], () => {});
  });
  const starting = (calendar: Calendar) => withTold(calendar, store, [TENANT]);

  it('goes by the calendar until the quarter is open', async () => {
    expect(dueDay(Q2, await starting(CALENDAR))).toBe('2024-10-15');
    expect(dueDay(Q2, await starting(WITH_CLOSURE))).toBe('2024-10-16');
  });

  it('stays once it is, whatever becomes of the calendar; the next quarter goes by the new one', async () => {
    await keepUp(store, TENANT, OPENED, await starting(CALENDAR));
    const after = await starting(WITH_CLOSURE);
    expect(dueDay(Q2, after)).toBe('2024-10-15');
    expect(dueDay(shiftPeriod(Q2, 1), after)).toBe(dueDay(shiftPeriod(Q2, 1), WITH_CLOSURE));
    expect(dueDay(shiftPeriod(Q2, 1), after)).not.toBe(dueDay(shiftPeriod(Q2, 1), CALENDAR));
  });

  it('has its chases and its escalation after it, on days that are worked', async () => {
    await keepUp(store, TENANT, OPENED, await starting(CALENDAR));
    const stages = stagesReached(Q2, new Date('2024-10-31T10:00:00Z'), await starting(WITH_CLOSURE));
    expect(stages.map(({ key, day }) => [key, day])).toEqual([
      ['invitation', '2024-10-01'],
      ['reminder-5', '2024-10-07'],
      ['reminder-1', '2024-10-14'],
      ['chase-1', '2024-10-16'],
      ['escalation', '2024-10-18'],
      ['chase-2', '2024-10-23'],
      ['chase-3', '2024-10-30'],
    ]);
  });

  it('is the one that was told first, where two instances go by different calendars', async () => {
    const [old, changed] = [await starting(CALENDAR), await starting(WITH_CLOSURE)];
    await keepUp(store, TENANT, OPENED, old);
    await keepUp(store, TENANT, OPENED, changed);
    expect([dueDay(Q2, old), dueDay(Q2, changed)]).toEqual(['2024-10-15', '2024-10-15']);
    expect(await store.dueDays.all(TENANT)).toEqual(new Map([[Q2, '2024-10-15']]));
  });
});
