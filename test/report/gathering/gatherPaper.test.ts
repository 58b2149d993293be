/** What a paper is made of, from the store: as it was at the lock, whatever has been corrected since. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Cell, revisionOf } from '../../../src/domain/indicators/cell.ts';
import { settled } from '../../../src/domain/judging/judge.ts';
import { type Period, shiftPeriod } from '../../../src/domain/time/period.ts';
import { openPeriod } from '../../../src/quarters/opening.ts';
import { recordFigure } from '../../../src/quarters/recording.ts';
import { gatherPaper } from '../../../src/report/gathering/gatherPaper.ts';
import type { Store } from '../../../src/store/store.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { ISAIAH, Q2 } from '../../support/cells.ts';
import { TENANT } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';
import { freshStore } from '../../support/tables.ts';
import { LOCK } from '../sample.ts';

const Q1 = shiftPeriod(Q2, -1);
const ANNUAL = indicator({ ref: 'YEAR-1', title: 'Satisfied', frequency: 'annual' });
const Q4 = shiftPeriod(Q2, -2);

describe('what a paper is made of', () => {
  let store: Store;

  const report = async (
    ref: string,
    period: Period,
    figure: string,
    at: string,
    different: Partial<Cell> = {},
  ) => {
    const stored = await store.periods.cell(TENANT, period, ref);
    if (!stored) throw new Error(`${ref} is not there`);
    const { cell: before } = stored;
    const now = { figure, reportedAt: at, reportedBy: ISAIAH, revision: before.revision + 1 };
    const cell = settled({ ...before, ...now, ...different });
    const kind = before.revision === 0 ? 'submission' : 'correction';
    const how = { kind, at, by: ISAIAH, reason: '', submissionId: `${ref} ${at}` } as const;
    await recordFigure(store, TENANT, stored, { cell, revision: revisionOf(cell, before, how) });
  };

  const gather = async (
    different: { readonly highlights?: readonly string[]; readonly group?: string } = {},
  ) => {
    const table = (await store.periods.lines(TENANT, Q2)) ?? [];
    const carried = ((await store.periods.lines(TENANT, Q4)) ?? [])
      .filter(({ ref }) => ref === ANNUAL.ref)
      .map((line) => ({ ...line, carriedInto: Q2 }));
    return gatherPaper(store, {
      ...{ tenantId: TENANT, period: Q2, calendar: CALENDAR, now: new Date('2024-12-01T10:00:00Z') },
      ...{ committee: undefined, group: undefined, highlights: [], given: {}, ...different },
      table: [...table, ...carried],
      earlier: (await store.periods.lines(TENANT, Q1)) ?? [],
    });
  };
  const cellOf = async (ref: string) => (await gather()).entries.find(({ cell }) => cell.ref === ref)?.cell;

  beforeEach(async () => {
    store = await freshStore();
    const indicators = [indicator({}), ANNUAL];
    await store.register.saveIndicators(TENANT, indicators, () => {});
    for (const period of [Q4, Q1, Q2]) await openPeriod(store, TENANT, period, indicators);
    await report('YEAR-1', Q4, '88', '2024-04-10T10:00:00.000Z');
    await report('CPI13', Q1, '91', '2024-07-10T10:00:00.000Z');
    await report('CPI13', Q2, '93', '2024-10-09T10:00:00.000Z', { commentary: 'Two posts are empty.' });
  });

  it('has every figure with its words and its history, what is carried among them', async () => {
    const { entries, lock, at } = await gather();
    expect(entries.map(({ cell }) => [cell.ref, cell.figure, cell.carriedInto])).toEqual([
      ['CPI13', '93', undefined],
      ['YEAR-1', '88', Q2],
    ]);
    expect(entries[0]?.cell.commentary).toBe('Two posts are empty.');
    expect(entries[0]?.history.map(({ figure }) => figure)).toEqual([null, '91', '93']);
    expect({ lock, at }).toEqual({ lock: undefined, at: '2024-12-01T10:00:00.000Z' });
  });

  it('is as it was at the lock, and knows what has been restated since', async () => {
    await store.locks.add(TENANT, Q2, LOCK);
    const before = await gather();
    await report('CPI13', Q2, '97', '2024-11-05T10:00:00.000Z', { commentary: 'Counted again.' });
    const after = await gather();
    expect(after.at).toBe(LOCK.at);
    const [entry] = after.entries;
    expect(entry?.restated).toMatchObject({ now: { figure: '97', status: 'Green' }, by: 'Isaiah Langer' });
    expect(entry && { ...entry, restated: undefined }).toEqual(before.entries[0]);
  });

  it('keeps the figure before as it was then, too', async () => {
    await store.locks.add(TENANT, Q2, LOCK);
    const before = await gather();
    await report('CPI13', Q1, '95', '2024-11-05T10:00:00.000Z');
    expect((await store.periods.cell(TENANT, Q2, 'CPI13'))?.cell.previous?.figure).toBe('95');
    const after = await gather();
    expect(after.entries).toEqual(before.entries);
    expect(after.earlier.map(({ figure, status }) => [figure, status])).toEqual([['91', 'Amber']]);
  });

  it('has none that came in after the lock', async () => {
    await store.locks.add(TENANT, Q2, { ...LOCK, at: '2024-10-08T09:00:00.000Z' });
    expect(await cellOf('CPI13')).toMatchObject({ figure: null, status: 'Not reported', commentary: '' });
  });

  it('follows the latest lock once a quarter is reopened', async () => {
    await store.locks.add(TENANT, Q2, LOCK);
    await store.locks.add(TENANT, Q2, {
      ...LOCK,
      number: 2,
      kind: 'reopened',
      at: '2024-11-01T09:00:00.000Z',
      reason: 'A slip.',
    });
    expect((await gather()).lock).toBeUndefined();
  });

  it('names what is asked for and is not there', async () => {
    await expect(gather({ group: 'Housing' })).rejects.toThrow(
      'No indicator of the group “Housing” is in the table of Q2 2024/25. Its committees: none. Its groups: ICT.',
    );
    await expect(gather({ highlights: ['CPI99'] })).rejects.toThrow(
      'There is no CPI99 in this paper to be highlighted.',
    );
  });
});
