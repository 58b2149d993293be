import { beforeAll, describe, expect, it } from 'vitest';
import { ADELE, ALEX, ISAIAH, PATTI, SAMPLE_PEOPLE } from '../../../src/dev/council/people.ts';
import { seedCouncil } from '../../../src/dev/council/seed.ts';
import { isReported } from '../../../src/domain/indicators/cell.ts';
import { isOutstanding } from '../../../src/domain/judging/judge.ts';
import { type Period, shiftPeriod } from '../../../src/domain/time/period.ts';
import { reportingPeriod } from '../../../src/domain/time/reportingCycle.ts';
import type { Store } from '../../../src/store/store.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { freshStore } from '../../support/tables.ts';

const TENANT = 'sample';

// One clock in each quarter of the year: what is due, and how annual figures fall, differs.
describe.each([
  '2026-01-14T10:00:00Z',
  '2026-04-16T10:00:00Z',
  '2026-07-10T10:00:00Z',
  '2026-10-09T10:00:00Z',
])('the sample council on %s', (clock) => {
  const now = new Date(clock);
  const reporting = reportingPeriod(now, CALENDAR);
  let store: Store;

  beforeAll(async () => {
    store = await freshStore();
    await seedCouncil(store, TENANT, now, CALENDAR);
  });

  const linesOf = async (period: Period) => (await store.periods.lines(TENANT, period)) ?? [];

  it('is the Playground’s people, with Patti as the performance team', async () => {
    const people = await store.register.people(TENANT);
    expect(people.map(({ name }) => name).sort()).toEqual(SAMPLE_PEOPLE.map(({ name }) => name).sort());
    expect(people.filter(({ role }) => role === 'performance team').map(({ id }) => id)).toEqual([PATTI.id]);
  });

  it('is in the middle of its quarter: some reported, some red, amber and green, some missing', async () => {
    const lines = await linesOf(reporting);
    const statuses = new Set(lines.map(({ status }) => status));
    for (const status of ['Red', 'Amber', 'Green', 'Very Green', 'No target', 'Not reported']) {
      expect(statuses).toContain(status);
    }
    const corporate = lines.filter(({ ref }) => ref.startsWith('CPI'));
    expect(corporate).toHaveLength(15);
    expect(corporate.filter(isReported)).toHaveLength(12);
  });

  it('leaves Alex something to report', async () => {
    const lines = await linesOf(reporting);
    const own = lines.filter(({ owner }) => owner?.id === ALEX.id);
    expect(own.filter(isReported).length).toBeGreaterThan(1);
    expect(own.filter(isOutstanding).length).toBeGreaterThan(1);
  });

  it('has eight quarters of history behind it, each compared with the one before', async () => {
    for (let back = 1; back <= 8; back += 1) {
      const lines = await linesOf(shiftPeriod(reporting, -back));
      expect(lines.length).toBeGreaterThanOrEqual(20);
      expect(lines.filter(isOutstanding)).toEqual([]);
      if (back < 8) expect(lines.find(({ ref }) => ref === 'CPI13')?.previous).not.toBeNull();
    }
  });

  it('has every kind of target, every state, counts, a net figure and a breakdown by council', async () => {
    const indicators = await store.register.indicators(TENANT);
    expect(new Set(indicators.map(({ target }) => target.kind))).toEqual(
      new Set(['at least', 'at most', 'range', 'change', 'profile', 'milestone', 'none']),
    );
    expect(new Set(indicators.map(({ lifecycle }) => lifecycle))).toEqual(
      new Set(['active', 'baseline', 'contextual', 'in development', 'suspended']),
    );
    const { cell: changes } = (await store.periods.cell(TENANT, reporting, 'ICT-7')) ?? {};
    expect(changes).toMatchObject({ given: ['143', '148'], figure: expect.stringMatching(/^96\.62/) });
    const { cell: net } = (await store.periods.cell(TENANT, reporting, 'ICT-6')) ?? {};
    expect(net).toMatchObject({ given: ['409', '20', '6'], status: 'Green' });
    const { cell: forecast } = (await store.periods.cell(TENANT, shiftPeriod(reporting, -1), 'ICT-9')) ?? {};
    // The published total; the three forecasts beside it.
    expect(forecast).toMatchObject({ figure: '9286994', offTarget: true });
    expect(forecast?.given).toEqual(['3264722', '3194588', '2827684']);
  });

  it('has what each of the other councils’ rulebooks adds to a figure', async () => {
    const at = async (ref: string) => (await store.periods.cell(TENANT, reporting, ref))?.cell;
    const lines = await linesOf(reporting);
    expect(new Set(lines.map(({ scheme }) => scheme))).toEqual(
      new Set(['vg', 'rag', 'kent', 'havering', 'maidstone', 'brighton', 'huntingdonshire']),
    );
    const road = await at('ROAD-1');
    expect(road).toMatchObject({ status: 'Red', action: { who: 'Isaiah Langer' } });
    expect((road?.action?.by ?? '') > now.toISOString()).toBe(true);
    expect(await at('ROAD-2')).toMatchObject({ status: 'Above expected range' });
    // More than 10% off, and spared by the same quarter of last year.
    expect(await at('HOME-1')).toMatchObject({ status: 'Amber', lastYear: { figure: '31' } });
    expect(await at('HOME-3')).toMatchObject({ status: 'No target', lastYear: { figure: '240' } });
    expect(await at('WASTE-1')).toMatchObject({
      status: 'Amber',
      target: { value: '50', source: { benchmark: '45.4', statutory: '50' } },
    });
    const plan = await at('PLAN-1');
    const foreseen = { figure: '77', status: 'Below acceptable variance' };
    expect(plan?.status).toBe('On track');
    if (reporting.endsWith('Q4')) expect(plan?.yearEnd).toBeUndefined();
    else expect(plan?.yearEnd).toMatchObject(foreseen);
  });

  it('says why wherever a figure is off target, and by whom it was reported and when', async () => {
    for (let back = 0; back <= 8; back += 1) {
      for await (const { cell } of store.periods.cells(TENANT, shiftPeriod(reporting, -back))) {
        if (!isReported(cell)) continue;
        expect([cell.ref, cell.offTarget && cell.commentary.length < 60]).toEqual([cell.ref, false]);
        expect([ALEX.id, ADELE.id, ISAIAH.id]).toContain(cell.reportedBy?.id);
        expect((cell.reportedAt ?? '') <= now.toISOString()).toBe(true);
      }
    }
  });

  it('is left as it is when it is there already', async () => {
    const { cell: before, etag } = (await store.periods.cell(TENANT, reporting, 'CPI13')) ?? {};
    await seedCouncil(store, TENANT, now, CALENDAR);
    expect(await store.periods.cell(TENANT, reporting, 'CPI13')).toMatchObject({ cell: before, etag });
  });
});

describe('a store that holds a council already', () => {
  it('is left as it is', async () => {
    const store = await freshStore();
    const bob = { id: 'bob', name: 'Bob', email: 'bob@example.com', role: 'staff' as const };
    await store.register.savePeople(TENANT, [bob], () => {});
    await seedCouncil(store, TENANT, new Date('2026-10-09T10:00:00Z'), CALENDAR);
    expect(await store.register.people(TENANT)).toEqual([bob]);
    expect(await store.register.indicators(TENANT)).toEqual([]);
  });

  it('is not begun where its files are not, as beside what is built for production', async () => {
    const store = await freshStore();
    const now = new Date('2026-10-09T10:00:00Z');
    const nowhere = new URL('./nowhere/', import.meta.url);
    const seeding = seedCouncil(store, TENANT, now, CALENDAR, nowhere);
    await expect(seeding).rejects.toThrow('import your own, or ask with npm run ask.');
    expect(await store.register.people(TENANT)).toEqual([]);
  });
});
